package dev.vitrine.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/// Names that lead where a test wants them to.
final class TestingNames implements DnsResolver {
    private final Zone zone;

    private TestingNames(Zone zone) {
        this.zone = zone;
    }

    /// The addresses of a host, with commas between them; empty when there is no such host.
    @FunctionalInterface
    interface Zone {
        String addresses(String host) throws InterruptedException;
    }

    static TestingNames answering(Zone zone) {
        return new TestingNames(zone);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            String addresses = zone.addresses(host);
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return Arrays.stream(addresses.split(",", -1))
                    .map(InetAddress::ofLiteral)
                    .toArray(InetAddress[]::new);
        } catch (InterruptedException _) {
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
