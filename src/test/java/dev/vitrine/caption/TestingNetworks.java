package dev.vitrine.caption;

import dev.vitrine.network.AltTextRules;
import dev.vitrine.network.Counting;
import dev.vitrine.network.HashtagRange;
import dev.vitrine.network.Network;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Pack;
import dev.vitrine.network.PictureRules;
import dev.vitrine.network.Placement;
import dev.vitrine.network.PostingTimes;
import dev.vitrine.network.TextRules;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nine networks with the limits that matter to words.
final class TestingNetworks {
    static final List<Network> ALL =
            List.of(
                    network(
                            "instagram",
                            text(2200, Counting.CHARACTERS, null, null),
                            1000,
                            15,
                            30,
                            3,
                            5,
                            true),
                    network(
                            "facebook",
                            text(63206, Counting.CHARACTERS, null, null),
                            1000,
                            0,
                            2,
                            0,
                            3,
                            true),
                    network(
                            "linkedin",
                            text(3000, Counting.CHARACTERS, null, null),
                            4086,
                            3,
                            5,
                            3,
                            5,
                            true),
                    network(
                            "pinterest",
                            text(800, Counting.CHARACTERS, null, 100),
                            500,
                            2,
                            5,
                            0,
                            5,
                            false),
                    network("x", text(280, Counting.WEIGHTED, null, null), 1000, 1, 2, 1, 2, true),
                    network(
                            "tiktok",
                            text(4000, Counting.UTF16_UNITS, null, 90),
                            0,
                            3,
                            6,
                            3,
                            5,
                            false),
                    network(
                            "threads",
                            text(500, Counting.EMOJI_AS_BYTES, null, null),
                            1000,
                            0,
                            1,
                            0,
                            1,
                            true),
                    network(
                            "bluesky",
                            text(300, Counting.GRAPHEMES, 3000, null),
                            2000,
                            1,
                            3,
                            1,
                            3,
                            true),
                    network(
                            "mastodon",
                            text(500, Counting.URLS_AS_23, null, null),
                            1500,
                            2,
                            4,
                            2,
                            4,
                            true));

    private TestingNetworks() {}

    static Network named(String id) {
        return ALL.stream()
                .filter(network -> network.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TextRules text(
            int limit,
            Counting counting,
            @Nullable Integer maxBytes,
            @Nullable Integer titleLimit) {
        return new TextRules(
                limit, counting, maxBytes, null, titleLimit, true, "test", null, null, null, null);
    }

    private static Network network(
            String id,
            TextRules text,
            int altText,
            int classicMin,
            int classicMax,
            int min,
            int max,
            boolean firstComment) {
        return new Network(
                new NetworkId(id),
                id,
                List.of(),
                List.of(new Placement("square", "Square", new Size(1080, 1080), true, false)),
                new PictureRules(
                        List.of(PictureFormat.JPEG),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        4,
                        "test",
                        0,
                        null,
                        false),
                text,
                new AltTextRules(altText > 0, altText, "test"),
                Map.of(
                        Pack.CLASSIC,
                        new HashtagRange(classicMin, classicMax),
                        Pack.CURRENT,
                        new HashtagRange(min, max)),
                firstComment,
                new PostingTimes(
                        List.of(DayOfWeek.TUESDAY),
                        List.of(LocalTime.of(9, 0)),
                        "Tuesday, 9 AM",
                        "test"),
                new Network.Advice(null, null, null, null, false, null, null, null, "test"));
    }
}
