package dev.vitrine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vitrine.network.Violation.Rule;
import dev.vitrine.network.Violation.Severity;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTests {
    private static final Networks NETWORKS = Networks.load();

    static List<Network> everyNetwork() {
        return NETWORKS.all();
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void findsNothingInAPostThatIsRight(Network network) {
        assertThat(network.check(new PostSamples(network).right())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, JPEG",
        "facebook, JPEG PNG GIF BMP TIFF",
        "linkedin, JPEG PNG GIF",
        "pinterest, JPEG PNG",
        "x, JPEG PNG WEBP GIF",
        "tiktok, JPEG WEBP",
        "threads, JPEG PNG",
        "bluesky, JPEG PNG WEBP GIF",
        "mastodon, JPEG PNG WEBP AVIF HEIC GIF"
    })
    void refusesEveryFormatThatTheNetworkDoesNotTake(String id, String taken) {
        PostSamples samples = samples(id);
        for (PictureFormat format : PictureFormat.values()) {
            List<Violation> found =
                    samples.network()
                            .check(samples.with(samples.picture(format, standard(id), 300_000)));
            if (Arrays.asList(taken.split(" ")).contains(format.name())) {
                assertThat(found).as(format.name()).isEmpty();
            } else {
                assertThat(found).extracting(Violation::rule).containsExactly(Rule.PICTURE_FORMAT);
                assertThat(found.getFirst().hard()).isTrue();
                assertThat(found.getFirst().repair())
                        .isEqualTo(new Repair.Reencode(PictureFormat.JPEG));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 8000000, HARD",
        "facebook, 10000000, HARD",
        "facebook, 4000000, ADVICE",
        "pinterest, 20000000, ADVICE",
        "x, 5000000, HARD",
        "tiktok, 20000000, HARD",
        "threads, 8000000, HARD",
        "bluesky, 2000000, HARD",
        "mastodon, 16777216, HARD"
    })
    void refusesAFileAboveTheByteLimit(String id, long limit, Severity severity) {
        PostSamples samples = samples(id);
        assertThat(bytesFound(samples, limit)).noneMatch(found -> found.limit().equals("" + limit));
        assertThat(bytesFound(samples, limit + 1))
                .filteredOn(found -> found.limit().equals("" + limit))
                .singleElement()
                .satisfies(found -> assertThat(found.severity()).isEqualTo(severity))
                .satisfies(
                        found -> assertThat(found.repair()).isEqualTo(new Repair.Compress(limit)));
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 1080, 1350, true",
        "instagram, 1080, 1351, false",
        "instagram, 1080, 1440, false",
        "instagram, 1080, 566, true",
        "instagram, 1080, 565, false",
        "threads, 1000, 100, true",
        "threads, 1001, 100, false",
        "threads, 400, 4001, false",
        "facebook, 1400, 100, true",
        "x, 1400, 100, true"
    })
    void refusesARatioOutsideTheNetworksRange(String id, int width, int height, boolean right) {
        List<Violation> found = pictureFound(id, width, height);
        assertThat(found.stream().noneMatch(v -> v.rule() == Rule.PICTURE_RATIO)).isEqualTo(right);
    }

    @Test
    void cropsOrPadsToTheNearestRatioThatIsTaken() {
        assertThat(pictureFound("instagram", 1080, 1440))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.repair()).isEqualTo(new Repair.FitRatio(0.8));
                            assertThat(found.sentence())
                                    .isEqualTo(
                                            "Instagram takes no picture narrower than 0.8:1;"
                                                    + " picture 1 is 1080×1440");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "linkedin, 8000, 4520, HARD",
        "mastodon, 8000, 4148, HARD",
        "mastodon, 4000, 2076, ADVICE"
    })
    void refusesMorePixelsThanTheNetworkTakes(String id, int width, int height, Severity severity) {
        assertThat(pictureFound(id, width, height))
                .filteredOn(found -> found.severity() == severity)
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.PICTURE_PIXELS);
                            assertThat(
                                            PostSamples.repair(found, Repair.Scale.class)
                                                    .size()
                                                    .pixels())
                                    .isLessThanOrEqualTo(Long.parseLong(found.limit()));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "1080, 1920, true",
        "1920, 1080, true",
        "1081, 1920, false",
        "1440, 1440, false",
        "1080, 1921, false"
    })
    void refusesPicturesLargerThanTheBoxOnTikTok(int width, int height, boolean right) {
        List<Violation> found = pictureFound("tiktok", width, height);
        assertThat(found.isEmpty()).isEqualTo(right);
        assertThat(found)
                .allSatisfy(
                        violation -> {
                            assertThat(violation.rule()).isEqualTo(Rule.PICTURE_BOX);
                            Size repaired =
                                    PostSamples.repair(violation, Repair.Scale.class).size();
                            assertThat(pictureFound("tiktok", repaired.width(), repaired.height()))
                                    .isEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 319, 320",
        "instagram, 1441, 1440",
        "threads, 319, 320",
        "threads, 1441, 1440"
    })
    void advisesTheWidthThatIsNotScaled(String id, int width, int limit) {
        assertThat(pictureFound(id, width, width))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.PICTURE_WIDTH);
                            assertThat(found.hard()).isFalse();
                            assertThat(found.repair())
                                    .isEqualTo(new Repair.Scale(new Size(limit, limit)));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 10",
        "facebook, 10",
        "linkedin, 20",
        "pinterest, 5",
        "x, 4",
        "tiktok, 35",
        "threads, 20",
        "bluesky, 4",
        "mastodon, 4"
    })
    void refusesMorePicturesThanTheNetworkTakes(String id, int most) {
        PostSamples samples = samples(id);
        assertThat(samples.network().check(many(samples, most))).isEmpty();
        assertThat(samples.network().check(many(samples, most + 2)))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.PICTURE_COUNT);
                            assertThat(found.repair()).isEqualTo(new Repair.DropPictures(2));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, true",
        "facebook, false",
        "linkedin, false",
        "pinterest, true",
        "x, false",
        "tiktok, true",
        "threads, false",
        "bluesky, false",
        "mastodon, false"
    })
    void refusesAPostWithoutAPictureWhereOneIsNeeded(String id, boolean needed) {
        PostSamples samples = samples(id);
        List<Violation> found = samples.network().check(samples.with());
        assertThat(found)
                .extracting(Violation::rule)
                .isEqualTo(needed ? List.of(Rule.PICTURE_COUNT) : List.of());
    }

    @Test
    void refusesAPostWithNeitherPictureNorText() {
        Post empty = new Post(null, List.of(), null, " ", List.of(), null, Pack.CURRENT);
        assertThat(NETWORKS.find("facebook").check(empty))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found.sentence())
                                        .isEqualTo("The post has neither a picture nor a text"));
    }

    @Test
    void refusesPinsWhosePicturesDifferInSize() {
        PostSamples samples = samples("pinterest");
        Post post =
                samples.with(
                        samples.picture(),
                        samples.picture(PictureFormat.JPEG, new Size(1000, 1000), 300_000));
        assertThat(samples.network().check(post))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.PICTURES_ALIKE);
                            assertThat(found.subject()).isEqualTo("picture 2");
                            assertThat(found.hard()).isTrue();
                        });
    }

    @Test
    void advisesOneShapeForTheCarouselsOfInstagram() {
        PostSamples samples = samples("instagram");
        Post post =
                samples.with(
                        samples.picture(),
                        samples.picture(PictureFormat.JPEG, new Size(1080, 1350), 300_000));
        assertThat(samples.network().check(post))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.PICTURES_ALIKE);
                            assertThat(found.hard()).isFalse();
                            assertThat(found.repair()).isEqualTo(new Repair.FitRatio(1));
                        });
    }

    @Test
    void advisesThePixelsOfThePlacement() {
        PostSamples samples = samples("x");
        Placement landscape = samples.network().standardPlacement();
        Post half = placed(landscape, samples.picture(PictureFormat.JPEG, new Size(600, 338), 9));
        Post square = placed(landscape, samples.picture(PictureFormat.JPEG, new Size(600, 600), 9));
        assertThat(samples.network().check(half))
                .extracting(Violation::repair)
                .contains(new Repair.Scale(new Size(1200, 675)));
        assertThat(samples.network().check(square))
                .extracting(Violation::repair)
                .contains(new Repair.FitSize(new Size(1200, 675)));
    }

    @Test
    void takesAnyRatioInAStoryButTellsThatItsWordsAreNotShown() {
        Network instagram = NETWORKS.find("instagram");
        Placement story = instagram.placement("story").orElseThrow();
        Post.Picture picture =
                new Post.Picture(PictureFormat.JPEG, story.size(), 300_000, "A grey mug.");
        assertThat(instagram.check(placed(story, picture)))
                .extracting(Violation::rule, Violation::hard)
                .containsExactly(
                        tuple(Rule.TEXT_UNSUPPORTED, false),
                        tuple(Rule.ALT_TEXT_UNSUPPORTED, false));
    }

    @Test
    void findsEverythingAtOnceAndWhatIsRefusedFirst() {
        Post post =
                new Post(
                        null,
                        List.of(
                                new Post.Picture(
                                        PictureFormat.PNG, new Size(3000, 1000), 9_000_000, null)),
                        "A title",
                        "word ".repeat(500),
                        PostSamples.tags(31),
                        null,
                        Pack.CURRENT);
        List<Violation> found = NETWORKS.find("instagram").check(post);
        assertThat(found)
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder(
                        Rule.PICTURE_FORMAT,
                        Rule.PICTURE_RATIO,
                        Rule.PICTURE_BYTES,
                        Rule.TEXT_LENGTH,
                        Rule.HASHTAG_COUNT,
                        Rule.TITLE_UNSUPPORTED,
                        Rule.HASHTAG_RANGE,
                        Rule.ALT_TEXT_MISSING,
                        Rule.PICTURE_WIDTH);
        assertThat(found).extracting(Violation::severity).isSorted();
        assertThat(found)
                .allSatisfy(
                        violation -> {
                            assertThat(violation.sentence()).isNotBlank();
                            assertThat(violation.source()).isNotBlank();
                            assertThat(violation.rule().id()).matches("[a-z.]+");
                        });
    }

    private static List<Violation> bytesFound(PostSamples samples, long bytes) {
        Size size = samples.network().standardPlacement().size();
        return samples.network()
                .check(samples.with(samples.picture(PictureFormat.JPEG, size, bytes)));
    }

    private static List<Violation> pictureFound(String id, int width, int height) {
        PostSamples samples = samples(id);
        return samples.network()
                .check(
                        samples.with(
                                samples.picture(
                                        PictureFormat.JPEG, new Size(width, height), 300_000)));
    }

    private static Post placed(Placement placement, Post.Picture picture) {
        return new Post(
                placement, List.of(picture), null, "A mug.", List.of("#mug"), null, Pack.CURRENT);
    }

    private static Post many(PostSamples samples, int count) {
        return samples.with(
                Collections.nCopies(count, samples.picture()).toArray(Post.Picture[]::new));
    }

    private static Size standard(String id) {
        return NETWORKS.find(id).standardPlacement().size();
    }

    private static PostSamples samples(String id) {
        return new PostSamples(NETWORKS.find(id));
    }
}
