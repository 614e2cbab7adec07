package dev.vitrine.outbound;

import java.net.InetAddress;
import java.util.List;

/// How far the addresses of strangers may lead.
public enum Reach {
    /// To the public internet only, and to no ports below 1024 but 80 and 443.
    PUBLIC,
    /// Anywhere, this machine and its network included: for those who trust all who name addresses.
    ANYWHERE;

    private static final List<String> INSIDE =
            List.of(".localhost", ".local", ".internal", ".home.arpa");

    boolean allows(InetAddress address) {
        return this == ANYWHERE || PublicAddresses.contains(address);
    }

    /// Whether a name may lead to an allowed address at all. Those refused are kept for networks of
    /// one's own, or have no dot.
    boolean allows(String name) {
        return this == ANYWHERE
                || (name.contains(".") && INSIDE.stream().noneMatch(name::endsWith));
    }

    boolean allows(int port) {
        return this == ANYWHERE || port == 80 || port == 443 || port > 1023;
    }
}
