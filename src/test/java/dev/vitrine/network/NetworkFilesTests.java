package dev.vitrine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.picture.PictureFormat;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFilesTests {
    private static final Networks NETWORKS = Networks.load();

    static List<Network> everyNetwork() {
        return NETWORKS.all();
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, square, 1080×1080",
        "facebook, landscape, 1200×627",
        "linkedin, landscape, 1200×627",
        "pinterest, portrait, 1000×1500",
        "x, landscape, 1200×675",
        "tiktok, portrait, 1080×1920",
        "threads, portrait, 1080×1350",
        "bluesky, landscape, 1200×675",
        "mastodon, landscape, 1200×675"
    })
    void everyNetworkHasItsStandardPlacement(String network, String placement, String size) {
        Placement standard = NETWORKS.find(network).standardPlacement();
        assertThat(standard.id()).isEqualTo(placement);
        assertThat(standard.size()).hasToString(size);
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 15, 30, 3, 5",
        "facebook, 0, 2, 0, 3",
        "linkedin, 3, 5, 3, 5",
        "pinterest, 2, 5, 0, 5",
        "x, 1, 2, 1, 2",
        "tiktok, 3, 6, 3, 5",
        "threads, 0, 1, 0, 1",
        "bluesky, 1, 3, 1, 3",
        "mastodon, 2, 4, 2, 4"
    })
    void everyNetworkHasAHashtagRangePerPack(
            String network, int classicMin, int classicMax, int currentMin, int currentMax) {
        assertThat(NETWORKS.find(network).hashtags(Pack.CLASSIC))
                .isEqualTo(new HashtagRange(classicMin, classicMax));
        assertThat(NETWORKS.find(network).hashtags(Pack.CURRENT))
                .isEqualTo(new HashtagRange(currentMin, currentMax));
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 2200, CHARACTERS, true, 1000, true",
        "facebook, 63206, CHARACTERS, true, 1000, false",
        "linkedin, 3000, CHARACTERS, true, 4086, true",
        "pinterest, 800, CHARACTERS, true, 500, true",
        "x, 280, WEIGHTED, true, 1000, true",
        "tiktok, 4000, UTF16_UNITS, false, 0, true",
        "threads, 500, EMOJI_AS_BYTES, true, 1000, false",
        "bluesky, 300, GRAPHEMES, true, 2000, false",
        "mastodon, 500, URLS_AS_23, true, 1500, true"
    })
    void everyNetworkHasItsTextAndAltTextLimits(
            String id, int limit, Counting counting, boolean alt, int altLimit, boolean enforced) {
        Network network = NETWORKS.find(id);
        assertThat(network.text().limit()).isEqualTo(limit);
        assertThat(network.text().counting()).isEqualTo(counting);
        assertThat(network.altText().supported()).isEqualTo(alt);
        assertThat(network.altText().limit()).isEqualTo(altLimit);
        assertThat(network.altText().enforced()).isEqualTo(enforced);
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyPlacementPassesTheRulesOfItsOwnNetwork(Network network) {
        for (Placement placement : network.placements()) {
            String altText =
                    network.altText().supported() && !placement.pictureOnly() ? "A mug." : null;
            Post post =
                    new Post(
                            placement,
                            List.of(
                                    new Post.Picture(
                                            network.pictures().formats().getFirst(),
                                            placement.size(),
                                            300_000,
                                            altText)),
                            null,
                            "",
                            PostSamples.tags(network.hashtags(Pack.CURRENT).min()),
                            null,
                            Pack.CURRENT);
            assertThat(network.check(post)).as(placement.label()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyHashtagRangeKeepsToTheNetworksOwnLimit(Network network) {
        Integer most = network.text().maxHashtags();
        if (most != null) {
            assertThat(network.hashtags().values())
                    .allSatisfy(range -> assertThat(range.max()).isLessThanOrEqualTo(most));
        }
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyNetworkTakesJpegAndPrefersIt(Network network) {
        assertThat(network.pictures().formats()).startsWith(PictureFormat.JPEG);
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyPlacementHasItsUsualNameOnce(Network network) {
        assertThat(network.placements())
                .extracting(Placement::id)
                .doesNotHaveDuplicates()
                .isSubsetOf(Set.of("portrait", "square", "landscape", "story"))
                .contains("portrait", "square");
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyPostingTimeIsInOrderAndOutsideOfTheNight(Network network) {
        assertThat(network.times().days()).isSorted().isNotEmpty();
        assertThat(network.times().times())
                .isSorted()
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.getHour()).isGreaterThanOrEqualTo(6));
        assertThat(network.times().peak()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyNumberHasASource(Network network) {
        assertThat(
                        List.of(
                                network.pictures().source(),
                                network.text().source(),
                                network.altText().source(),
                                network.times().source(),
                                network.advice().source()))
                .allSatisfy(source -> assertThat(source).isNotBlank());
    }

    @Test
    void onlyStoriesAreAPictureAlone() {
        assertThat(NETWORKS.all())
                .flatMap(Network::placements)
                .filteredOn(Placement::pictureOnly)
                .extracting(Placement::label)
                .containsExactly("Story 9:16", "Story 9:16");
    }

    @Test
    void onlyPinterestAndTikTokTakeNoFirstComment() {
        assertThat(NETWORKS.all())
                .filteredOn(network -> !network.firstComment())
                .extracting(Network::name)
                .containsExactly("Pinterest", "TikTok");
    }

    @Test
    void linkPreviewsAreKnownWhereALinkMakesACard() {
        assertThat(NETWORKS.all())
                .filteredOn(network -> network.advice().linkPreview() != null)
                .extracting(Network::name)
                .containsExactly("Facebook", "LinkedIn", "X", "Bluesky");
    }

    @Test
    void instagramIsBestFromTuesdayToThursday() {
        assertThat(NETWORKS.find("instagram").times().days())
                .containsExactly(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    }

    @Test
    void aPlacementIsFoundByItsId() {
        Network pinterest = NETWORKS.find("pinterest");
        assertThat(pinterest.placement("square"))
                .get()
                .extracting(Placement::label)
                .isEqualTo("Pin 1:1");
        assertThat(pinterest.placement("landscape")).isEmpty();
    }

    @Test
    void refusesANetworkWithTwoStandardPlacements() {
        Network x = NETWORKS.find("x");
        List<Placement> twice = List.of(x.standardPlacement(), x.standardPlacement());
        assertThatThrownBy(
                        () ->
                                new Network(
                                        x.id(),
                                        x.name(),
                                        x.aliases(),
                                        twice,
                                        x.pictures(),
                                        x.text(),
                                        x.altText(),
                                        x.hashtags(),
                                        x.firstComment(),
                                        x.times(),
                                        x.advice()))
                .hasMessage("x needs exactly one standard placement");
    }
}
