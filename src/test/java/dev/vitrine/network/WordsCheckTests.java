package dev.vitrine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vitrine.network.Violation.Rule;
import dev.vitrine.network.Violation.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsCheckTests {
    private static final Networks NETWORKS = Networks.load();

    @ParameterizedTest
    @CsvSource({
        "instagram, 2200",
        "facebook, 63206",
        "linkedin, 3000",
        "pinterest, 800",
        "x, 280",
        "tiktok, 4000",
        "threads, 500",
        "bluesky, 300",
        "mastodon, 500"
    })
    void refusesATextAboveTheLimitAndOffersAShorterOne(String id, int limit) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(samples.withText("a".repeat(limit)))).isEmpty();
        assertThat(samples.network().check(samples.withText("a ".repeat(limit / 2) + "bb")))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.TEXT_LENGTH);
                            assertThat(found.hard()).isTrue();
                            Repair.Shorten repair = PostSamples.repair(found, Repair.Shorten.class);
                            assertThat(repair.shortened()).endsWith("a…");
                            assertThat(samples.network().text().fits(repair.shortened())).isTrue();
                        });
    }

    @Test
    void refusesMoreBytesThanBlueskyTakesAlthoughTheGraphemesAreFew() {
        String family = "\uD83D\uDC68‍\uD83D\uDC69‍\uD83D\uDC67‍\uD83D\uDC66";
        PostSamples samples = samples("bluesky");
        assertThat(samples.network().check(samples.withText(family.repeat(121))))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.TEXT_BYTES);
                            assertThat(found.sentence())
                                    .isEqualTo(
                                            "The text has 3,025 bytes; Bluesky takes at most 3,000");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 1000, HARD",
        "facebook, 1000, ADVICE",
        "linkedin, 4086, HARD",
        "pinterest, 500, HARD",
        "x, 1000, HARD",
        "threads, 1000, ADVICE",
        "bluesky, 2000, ADVICE",
        "mastodon, 1500, HARD"
    })
    void refusesAltTextAboveALimitThatTheNetworkEnforces(String id, int limit, Severity severity) {
        PostSamples samples = samples(id);
        Post atLimit = samples.with(samples.described("a".repeat(limit)));
        Post above = samples.with(samples.described("a".repeat(limit + 1)));
        assertThat(altTextFound(samples, atLimit, limit)).isEmpty();
        assertThat(altTextFound(samples, above, limit)).containsExactly(severity);
    }

    @ParameterizedTest
    @CsvSource({"facebook, 100", "linkedin, 120"})
    void advisesShortAltText(String id, int limit) {
        PostSamples samples = samples(id);
        Post above = samples.with(samples.described("a".repeat(limit + 1)));
        assertThat(altTextFound(samples, above, limit)).containsExactly(Severity.ADVICE);
    }

    @Test
    void advisesToDescribeAPictureThatNobodyDescribed() {
        PostSamples samples = samples("mastodon");
        assertThat(samples.network().check(samples.with(samples.described(null))))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.ALT_TEXT_MISSING);
                            assertThat(found.hard()).isFalse();
                            assertThat(found.repair()).isEqualTo(new Repair.WriteAltText());
                        });
    }

    @Test
    void tellsThatTikTokTakesNoAltText() {
        PostSamples samples = samples("tiktok");
        assertThat(samples.network().check(samples.with(samples.described("A grey mug."))))
                .extracting(Violation::rule)
                .containsExactly(Rule.ALT_TEXT_UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"pinterest, 100", "tiktok, 90"})
    void refusesATitleAboveTheLimit(String id, int limit) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(samples.withTitle("a".repeat(limit)))).isEmpty();
        assertThat(samples.network().check(samples.withTitle("a".repeat(limit + 1))))
                .extracting(Violation::rule)
                .containsExactly(Rule.TITLE_LENGTH);
    }

    @ParameterizedTest
    @CsvSource({"instagram", "facebook", "linkedin", "x", "threads", "bluesky", "mastodon"})
    void tellsWhereATitleIsNotSent(String id) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(samples.withTitle("A mug")))
                .extracting(Violation::rule, Violation::severity, Violation::repair)
                .containsExactly(
                        tuple(
                                Rule.TITLE_UNSUPPORTED,
                                Severity.ADVICE,
                                new Repair.LeaveOut(Post.Part.TITLE)));
    }

    @Test
    void refusesMoreThanFiveDistinctLinksOnThreads() {
        PostSamples samples = samples("threads");
        String five = links(5) + " https://e.com/1";
        assertThat(samples.network().check(samples.withText(five))).isEmpty();
        assertThat(samples.network().check(samples.withText(links(6))))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found.repair())
                                        .isEqualTo(
                                                new Repair.DropLinks(List.of("https://e.com/6"))));
    }

    @Test
    void refusesMoreThanTwentyMentionsOnInstagram() {
        PostSamples samples = samples("instagram");
        String mentions =
                IntStream.rangeClosed(1, 21)
                        .mapToObj(i -> "@friend" + i)
                        .collect(Collectors.joining(" "));
        assertThat(samples.network().check(samples.withText(mentions)))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found.repair())
                                        .isEqualTo(new Repair.DropMentions(List.of("@friend21"))));
    }

    @ParameterizedTest
    @CsvSource({"instagram, 30", "threads, 1"})
    void refusesMoreHashtagsThanTheNetworkTakes(String id, int most) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(samples.withTags(PostSamples.tags(most + 1))))
                .filteredOn(Violation::hard)
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.HASHTAG_COUNT);
                            assertThat(found.repair())
                                    .isEqualTo(
                                            new Repair.DropHashtags(List.of("#tag" + (most + 1))));
                        });
        assertThat(samples.network().check(samples.withTags(PostSamples.tags(most))))
                .noneMatch(Violation::hard);
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 3, 5",
        "facebook, 0, 3",
        "linkedin, 3, 5",
        "pinterest, 0, 5",
        "x, 1, 2",
        "tiktok, 3, 5",
        "threads, 0, 1",
        "bluesky, 1, 3",
        "mastodon, 2, 4"
    })
    void advisesTheHashtagsOfThePack(String id, int min, int max) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(samples.withTags(PostSamples.tags(max)))).isEmpty();
        assertThat(samples.network().check(samples.withTags(PostSamples.tags(max + 1))))
                .extracting(Violation::rule)
                .contains(Rule.HASHTAG_RANGE);
        if (min > 0) {
            assertThat(samples.network().check(samples.withTags(PostSamples.tags(min - 1))))
                    .extracting(Violation::repair)
                    .containsExactly(new Repair.AddHashtags(1));
        }
    }

    @Test
    void takesManyHashtagsOnInstagramUnderTheClassicPack() {
        Network instagram = NETWORKS.find("instagram");
        Post post =
                new Post(
                        null,
                        new PostSamples(instagram).right().pictures(),
                        null,
                        "A mug.",
                        PostSamples.tags(20),
                        null,
                        Pack.CLASSIC);
        assertThat(instagram.check(post)).isEmpty();
    }

    @Test
    void countsHashtagsThatStandOnlyInTheTextAndEachOnce() {
        PostSamples samples = samples("x");
        Post post =
                new Post(
                        null,
                        samples.right().pictures(),
                        null,
                        "A #mug of #clay",
                        List.of("#Mug"),
                        "#tea",
                        Pack.CURRENT);
        assertThat(post.everyHashtag()).containsExactly("#Mug", "#clay", "#tea");
        assertThat(samples.network().check(post))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found.repair())
                                        .isEqualTo(new Repair.DropHashtags(List.of("#tea"))));
    }

    @Test
    void advisesHashtagsThatAreOnes() {
        PostSamples samples = samples("linkedin");
        List<String> tags = List.of("#Töpfern", "#hand made", "#2026", "#töpfern", "#日本");
        assertThat(samples.network().check(samples.withTags(tags)))
                .extracting(Violation::repair)
                .containsExactly(
                        new Repair.RewriteHashtag("#hand made", "#handmade"),
                        new Repair.DropHashtags(List.of("#2026")),
                        new Repair.DropHashtags(List.of("#töpfern")));
    }

    @ParameterizedTest
    @CsvSource({"bluesky, 64", "threads, 50"})
    void refusesAHashtagThatIsTooLong(String id, int most) {
        PostSamples samples = samples(id);
        String fits = "#" + "é".repeat(most);
        String tooLong = fits + "é";
        assertThat(samples.network().check(samples.withTags(List.of(fits)))).isEmpty();
        assertThat(samples.network().check(samples.withTags(List.of(tooLong))))
                .extracting(Violation::rule)
                .containsExactly(Rule.HASHTAG_LENGTH);
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 2200, ADVICE",
        "facebook, 5000, ADVICE",
        "linkedin, 1250, ADVICE",
        "x, 280, HARD",
        "threads, 500, HARD",
        "bluesky, 300, HARD",
        "mastodon, 500, HARD"
    })
    void watchesTheLengthOfTheFirstComment(String id, int limit, Severity severity) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(samples.withComment("a".repeat(limit)))).isEmpty();
        assertThat(samples.network().check(samples.withComment("a".repeat(limit + 1))))
                .extracting(Violation::rule, Violation::severity)
                .containsExactly(tuple(Rule.COMMENT_LENGTH, severity));
    }

    @ParameterizedTest
    @CsvSource({"pinterest", "tiktok"})
    void putsTheFirstCommentUnderTheTextWhereThereIsNone(String id) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(samples.withComment("More in the shop.")))
                .extracting(Violation::repair)
                .containsExactly(new Repair.JoinComment("A mug.\n\nMore in the shop."));
    }

    private static List<Severity> altTextFound(PostSamples samples, Post post, int limit) {
        return samples.network().check(post).stream()
                .filter(found -> found.rule() == Rule.ALT_TEXT_LENGTH)
                .filter(found -> found.limit().equals("" + limit))
                .map(Violation::severity)
                .toList();
    }

    private static String links(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "https://e.com/" + i)
                .collect(Collectors.joining(" "));
    }

    private static PostSamples samples(String id) {
        return new PostSamples(NETWORKS.find(id));
    }
}
