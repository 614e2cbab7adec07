package dev.vitrine.session;

import dev.vitrine.caption.Hashtag;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.caption.SuggestedAccount;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Pack;
import dev.vitrine.network.PostingTimes;
import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Frame;
import dev.vitrine.render.Rendition;
import dev.vitrine.render.Source;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.session.result.Tier;
import dev.vitrine.sight.ContrastPair;
import dev.vitrine.sight.ProductLikelihood;
import dev.vitrine.sight.SightReport;
import dev.vitrine.sight.Swatch;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Results for tests, built by hand: nine networks that all went well, unless told otherwise.
public final class TestingResults {
    /// The networks in the order they are shown, each with its standard size.
    public static final Map<String, Size> NETWORKS = networks();

    private final Map<NetworkId, NetworkResult> platforms = new LinkedHashMap<>();
    private String sourceImage = "photos/stoneware-mug.jpg";
    private @Nullable String description = "Hand-thrown stoneware mug, glazed in slate blue";
    private Size size = new Size(4000, 3000);
    private @Nullable SightReport sight = sight(Focus.unknown());

    private TestingResults() {}

    /// All nine networks.
    public static TestingResults ofAllNetworks() {
        var results = new TestingResults();
        NETWORKS.keySet().forEach(id -> results.with(post(id).build()));
        return results;
    }

    /// No network yet.
    public static TestingResults empty() {
        return new TestingResults();
    }

    /// Replaces or adds a network that went well, with its standard picture and a square one.
    public TestingResults with(PostCopy post) {
        String id = post.network().value();
        var standard = rendition(id, "standard", NETWORKS.getOrDefault(id, new Size(1080, 1080)));
        var square = rendition(id, "square", new Size(1080, 1080));
        return with(post, List.of(standard, square));
    }

    /// Replaces or adds a network that went well; the first picture is the standard one.
    public TestingResults with(@Nullable PostCopy post, List<PlacedRendition> renditions) {
        NetworkId id = post == null ? new NetworkId("instagram") : post.network();
        platforms.put(
                id,
                new NetworkResult(
                        NetworkResult.Status.SUCCESS,
                        renditions.getFirst().file(),
                        List.of("ceramics", "handmade"),
                        post == null
                                ? ""
                                : post.hashtags().stream()
                                        .map(Hashtag::tag)
                                        .collect(Collectors.joining(" ")),
                        new NetworkResult.ProfileResults(List.of(), 0),
                        0.42,
                        false,
                        name(id.value()),
                        post == null ? Tier.BASIC : Tier.TEMPLATE,
                        renditions,
                        post,
                        null));
        return this;
    }

    /// Replaces or adds a network that failed.
    public TestingResults failed(String network, String message, String nextStep) {
        platforms.put(
                new NetworkId(network),
                new NetworkResult(
                        NetworkResult.Status.FAILED,
                        null,
                        List.of(),
                        "",
                        new NetworkResult.ProfileResults(List.of(), 0),
                        0.1,
                        false,
                        name(network),
                        Tier.TEMPLATE,
                        List.of(),
                        null,
                        Problem.of(ErrorCode.RULE_NOT_MET, message, nextStep)));
        return this;
    }

    /// What the person said, or nothing.
    public TestingResults describedAs(@Nullable String words) {
        description = words;
        return this;
    }

    /// The picture that came in.
    public TestingResults from(String file, Size pixels) {
        sourceImage = file;
        size = pixels;
        return this;
    }

    /// What was seen, or nothing.
    public TestingResults seeing(@Nullable SightReport report) {
        sight = report;
        return this;
    }

    /// The results.
    public Results build() {
        int successful =
                (int) platforms.values().stream().filter(it -> it.problem() == null).count();
        return new Results(
                "3f2b8a52-5a37-4a44-9d8e-6f1c2b7f0a10",
                "9d8e6f1c-2b7f-4a10-8a52-3f2b5a374a44",
                "20261120_180500",
                sourceImage,
                platforms,
                description,
                Pack.CURRENT,
                new Source(PictureFormat.JPEG, size, 3_456_789, "ab12", false, "sRGB", List.of()),
                sight,
                List.of(
                        new StepReport("ingest", Tier.BASIC, 0.06, "Checked 3.5 MB"),
                        new StepReport("understand", Tier.TEMPLATE, 0.31, "Saw five colours"),
                        new StepReport("render", Tier.BASIC, 0.82, "Made 18 pictures")),
                new Results.Metadata(
                        Instant.parse("2026-11-20T18:05:02Z"), platforms.size(), successful));
    }

    /// What could be seen of a mug.
    public static SightReport sight(Focus focus) {
        var slate = new Colour(0x4a, 0x5d, 0x72);
        var sand = new Colour(0xd9, 0xc7, 0xa8);
        return new SightReport(
                List.of(
                        new Swatch(sand, "sand", 0.46),
                        new Swatch(slate, "slate blue", 0.31),
                        new Swatch(new Colour(0x2b, 0x24, 0x20), "espresso", 0.13),
                        new Swatch(new Colour(0xb8, 0x5c, 0x38), "terracotta", 0.07),
                        new Swatch(new Colour(0xf4, 0xef, 0xe6), "ivory", 0.03)),
                List.of(new ContrastPair(new Colour(0x2b, 0x24, 0x20), sand, 9.2)),
                0.58,
                0.21,
                34.2,
                312,
                focus,
                new ProductLikelihood(
                        0.82,
                        true,
                        List.of("One subject covers 31 % of the picture", "Calm ground: 0.08")),
                "a1b2c3d4e5f60718",
                "a1b2c3d4e5f60718".repeat(4),
                List.of());
    }

    /// A focus with one face and a subject around it.
    public static Focus faceFocus() {
        return new Focus(
                List.of(new Region(0.42, 0.2, 0.16, 0.2)),
                new Region(0.25, 0.15, 0.5, 0.8),
                AttentionMap.even(),
                null);
    }

    /// A picture made for a placement.
    public static PlacedRendition rendition(String network, String placement, Size pixels) {
        String file = network + "-" + placement + ".jpg";
        return new PlacedRendition(
                placement,
                Character.toUpperCase(placement.charAt(0)) + placement.substring(1),
                "images/" + file,
                new Rendition(
                        file,
                        pixels,
                        214_300,
                        PictureFormat.JPEG,
                        82,
                        0.9861,
                        0.27,
                        new Frame.Crop(
                                new Region(0.125, 0, 0.75, 1),
                                0.97,
                                "The subject is 52 % wide and fits the window"),
                        List.of("Sharpened lightly after shrinking")),
                List.of());
    }

    /// The words of a post, to be changed where a test needs it.
    public static PostBuilder post(String network) {
        return new PostBuilder(network);
    }

    private static String name(String id) {
        return switch (id) {
            case "tiktok" -> "TikTok";
            case "linkedin" -> "LinkedIn";
            default -> Character.toUpperCase(id.charAt(0)) + id.substring(1);
        };
    }

    private static Map<String, Size> networks() {
        var sizes = new LinkedHashMap<String, Size>();
        sizes.put("instagram", new Size(1080, 1080));
        sizes.put("facebook", new Size(1200, 627));
        sizes.put("linkedin", new Size(1200, 627));
        sizes.put("pinterest", new Size(1000, 1500));
        sizes.put("x", new Size(1200, 675));
        sizes.put("tiktok", new Size(1080, 1920));
        sizes.put("threads", new Size(1080, 1350));
        sizes.put("bluesky", new Size(1200, 675));
        sizes.put("mastodon", new Size(1200, 675));
        return sizes;
    }

    /// Builds the words of a post.
    public static final class PostBuilder {
        private final String network;
        private @Nullable String title;
        private String caption = "Slow mornings taste better from a mug with a thumbprint in it.";
        private List<Hashtag> hashtags =
                List.of(
                        new Hashtag("#stoneware", "names the material in your description"),
                        new Hashtag("#ceramics", "fits the niche ceramics"));
        private @Nullable String firstComment = "#stoneware #ceramics";
        private String altText = "A slate blue stoneware mug on a sand-coloured table.";
        private List<SuggestedAccount> accounts = List.of();

        private PostBuilder(String network) {
            this.network = network;
        }

        /// With a title.
        public PostBuilder title(@Nullable String text) {
            title = text;
            return this;
        }

        /// With this caption.
        public PostBuilder caption(String text) {
            caption = text;
            return this;
        }

        /// With these hashtags, each for the same reason.
        public PostBuilder hashtags(String... tags) {
            hashtags =
                    Arrays.stream(tags)
                            .map(tag -> new Hashtag(tag, "fits the niche ceramics"))
                            .toList();
            return this;
        }

        /// With this first comment, or none.
        public PostBuilder firstComment(@Nullable String text) {
            firstComment = text;
            return this;
        }

        /// With this alt text.
        public PostBuilder altText(String text) {
            altText = text;
            return this;
        }

        /// With these accounts to tag.
        public PostBuilder accounts(String... handles) {
            accounts =
                    Arrays.stream(handles)
                            .map(handle -> new SuggestedAccount(handle, "posts about ceramics"))
                            .toList();
            return this;
        }

        /// The words.
        public PostCopy build() {
            return new PostCopy(
                    new NetworkId(network),
                    title,
                    caption,
                    caption.codePointCount(0, caption.length()),
                    2200,
                    hashtags,
                    firstComment,
                    altText,
                    new PostingTimes(
                            List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                            List.of(LocalTime.of(11, 0), LocalTime.of(13, 0), LocalTime.of(18, 0)),
                            "Tuesday-Thursday, 11 AM - 1 PM",
                            "published studies of 2023 to 2026"),
                    accounts);
        }
    }
}
