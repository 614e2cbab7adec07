package dev.vitrine.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// The addresses of the public internet: those that IANA's registries of special-purpose addresses
/// (rfc-editor.org/rfc/rfc6890) leave over.
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC =
            Stream.of(
                            "0.0.0.0/8", // this network
                            "10.0.0.0/8", // private
                            "100.64.0.0/10", // behind a provider's address translation
                            "127.0.0.0/8", // this machine
                            "168.63.129.16/32", // a cloud's services for its own machines (Azure)
                            "169.254.0.0/16", // this link; services of clouds for their machines
                            "172.16.0.0/12", // private
                            "192.0.0.0/24", // protocol assignments
                            "192.0.2.0/24", // documentation
                            "192.88.99.0/24", // 6to4 relays
                            "192.168.0.0/16", // private
                            "198.18.0.0/15", // benchmarks
                            "198.51.100.0/24", // documentation
                            "203.0.113.0/24", // documentation
                            "224.0.0.0/4", // multicast
                            "240.0.0.0/4", // reserved, broadcast
                            "2001::/23", // protocol assignments; Teredo holds IPv4
                            "2001:db8::/32", // documentation
                            "2002::/16", // 6to4, which holds IPv4
                            "3ffe::/16", // the former 6bone
                            "3fff::/20") // documentation
                    .map(Block::parse)
                    .toList();

    /// All other IPv6 is unassigned, local, multicast, or IPv4 in another dress.
    private static final Block GLOBAL_IPV6 = Block.parse("2000::/3");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean assigned =
                address instanceof Inet4Address
                        || (GLOBAL_IPV6.contains(bytes) && !holdsIpv4(bytes));
        return assigned && NOT_PUBLIC.stream().noneMatch(block -> block.contains(bytes));
    }

    /// ISATAP (RFC 5214): any network, then 0:5efe or 200:5efe, then an IPv4 address.
    private static boolean holdsIpv4(byte[] address) {
        return (address[8] & 0xfd) == 0
                && address[9] == 0
                && address[10] == 0x5e
                && address[11] == (byte) 0xfe;
    }

    private record Block(List<Byte> start, int bits) {
        static Block parse(String text) {
            int slash = text.indexOf('/');
            byte[] start = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            return new Block(
                    Stream.iterate(0, i -> i < start.length, i -> i + 1)
                            .map(i -> start[i])
                            .toList(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int differing = address[bit / 8] ^ start.get(bit / 8);
                if ((differing >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
