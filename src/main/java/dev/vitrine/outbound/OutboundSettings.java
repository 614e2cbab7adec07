package dev.vitrine.outbound;

import java.time.Duration;

/// How far, how long and under which name strangers' addresses are asked.
///
/// @param reach how far they may lead
/// @param fetchLimit for one file, from looking up its host to its last byte, redirects included
/// @param postLimit for one call, likewise
/// @param connectLimit for one connection, and once more for its encryption
/// @param silenceLimit for which a server may say nothing
/// @param userAgent what we call ourselves
public record OutboundSettings(
        Reach reach,
        Duration fetchLimit,
        Duration postLimit,
        Duration connectLimit,
        Duration silenceLimit,
        String userAgent) {
    public OutboundSettings {
        positive("fetchLimit", fetchLimit);
        positive("postLimit", postLimit);
        positive("connectLimit", connectLimit);
        positive("silenceLimit", silenceLimit);
        if (!userAgent.matches("[ -~]+") || userAgent.isBlank()) {
            throw new IllegalArgumentException(
                    "outbound.userAgent must be one line of ASCII: " + userAgent);
        }
    }

    /// A minute for a file, 15 seconds for a call, 5 for a connection, 10 of silence.
    public static OutboundSettings defaults(Reach reach) {
        return new OutboundSettings(
                reach,
                Duration.ofMinutes(1),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                "Vitrine");
    }

    /// The same settings with one limit for a file and for a call.
    public OutboundSettings withTimeLimit(Duration limit) {
        return new OutboundSettings(reach, limit, limit, connectLimit, silenceLimit, userAgent);
    }

    private static void positive(String name, Duration limit) {
        if (limit.toMillis() < 1) {
            throw new IllegalArgumentException("outbound." + name + " must be positive: " + limit);
        }
    }
}
