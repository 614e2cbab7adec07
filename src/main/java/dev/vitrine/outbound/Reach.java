package dev.vitrine.outbound;

import java.net.InetAddress;

/// How far the addresses of strangers may lead.
public enum Reach {
    /// To the public internet only, and to no ports below 1024 but 80 and 443.
    PUBLIC,
    /// Anywhere, this machine and its network included: for those who trust all who name addresses.
    ANYWHERE;

    boolean allows(InetAddress address) {
        return this == ANYWHERE || PublicAddresses.contains(address);
    }

    boolean allows(int port) {
        return this == ANYWHERE || port == 80 || port == 443 || port > 1023;
    }
}
