package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.HashtagRange;
import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.network.words.Markings;
import dev.vitrine.network.words.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Thirty odd descriptions, on every network, under both packs.
class LimitsTests {
    static Stream<@Nullable String> oddDescriptions() {
        return Arrays.asList(
                null,
                "",
                "   \n\t ",
                "!!!",
                "7",
                "🎉🎉🎉",
                "👨‍👩‍👧‍👦 family day 👍🏽",
                "Mug",
                "Hand-thrown stoneware mug",
                "HAND-THROWN STONEWARE MUG!!!",
                "hand-thrown stoneware mug, glazed in the kiln (2024)",
                "I made this mug. It took me all weekend. The glaze ran, and I love it.",
                "Is this too much blue?",
                "\"Quoted mug\"",
                "It's Ann's mum's café",
                "Steinzeugbecher, von Hand gedreht",
                "Taza de gres hecha a mano, con esmalte azul",
                "手作りの陶器のマグカップ、釉薬は青。",
                "Кружка ручной работы из керамики",
                "كوب من الفخار مصنوع يدويا",
                "हाथ से बना मिट्टी का प्याला",
                "#pottery #stoneware #mug",
                "New #StonewareMug from @clay.studio https://example.com/shop?id=1#mug",
                "#1 mug #2024 # alone #",
                "$1 \\1 {text} {remark} ¶ %s ${home} <b>bold</b> & co",
                "line one\r\nline two\r\n\r\n\r\n\r\nline three",
                "zero\u0000width\u200Bjoiner\u200D and \u202Eoverride\u202C",
                "word ".repeat(2_000),
                "unbroken".repeat(800),
                "😀".repeat(1_500),
                "A sentence about a mug that goes on for a while. ".repeat(100),
                "#" + "verylongtag".repeat(20) + " mug")
                .stream();
    }

    @ParameterizedTest
    @MethodSource("oddDescriptions")
    void everyTextIsWithinTheLimitsOfItsNetwork(@Nullable String description) {
        for (Pack pack : Pack.values()) {
            Brief brief = new Brief(description, "IMG_2034.jpg", null, Briefs.NETWORKS.all(), pack);
            List<PostCopy> posts = Briefs.WRITER.write(brief).posts();
            for (int place = 0; place < posts.size(); place++) {
                holdsTheLimits(posts.get(place), Briefs.NETWORKS.all().get(place), pack);
            }
        }
    }

    private static void holdsTheLimits(PostCopy post, Network network, Pack pack) {
        String what = network.id() + ": " + post.caption();
        assertThat(post.caption())
                .as(what)
                .isNotBlank()
                .doesNotContain("\n\n\n", "  ")
                .isEqualTo(post.caption().strip());
        assertThat(network.text().fits(post.caption())).as(what).isTrue();
        assertThat(post.captionLength())
                .as(what)
                .isEqualTo(network.text().length(post.caption()))
                .isLessThanOrEqualTo(post.captionLimit());
        assertThat(post.altText().codePointCount(0, post.altText().length()))
                .as(what)
                .isLessThanOrEqualTo(network.altText().limit());
        assertThat(post.altText().isEmpty()).as(what).isEqualTo(!network.altText().supported());
        Integer titleLimit = network.text().titleLimit();
        assertThat(post.title() == null).as(what).isEqualTo(titleLimit == null);
        if (post.title() != null && titleLimit != null) {
            assertThat(post.title()).as(what).isNotBlank().hasSizeLessThanOrEqualTo(titleLimit);
        }
        holdsTheRange(post, network.hashtags().getOrDefault(pack, new HashtagRange(0, 0)), what);
    }

    private static void holdsTheRange(PostCopy post, HashtagRange range, String what) {
        Stream<String> tags =
                Stream.concat(
                        post.hashtags().stream().map(Hashtag::tag),
                        Markings.of(post.caption()).hashtags().stream());
        assertThat(Tags.distinct(tags.toList())).as(what).hasSizeBetween(range.min(), range.max());
        assertThat(post.hashtags())
                .as(what)
                .allSatisfy(
                        hashtag -> {
                            assertThat(hashtag.tag())
                                    .matches(
                                            "#[\\p{L}\\p{M}\\p{Nd}_]*\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*");
                            assertThat(hashtag.reason()).isNotBlank();
                        });
        assertThat(post.hashtags().stream().map(hashtag -> hashtag.tag().toLowerCase(Locale.ROOT)))
                .as(what)
                .doesNotHaveDuplicates();
    }
}
