package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.caption.niche.Niche;
import dev.vitrine.caption.niche.Vocabulary;
import dev.vitrine.network.Pack;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WriterTests {
    @Test
    void writesTheSameWordsForTheSameBrief() {
        Copy first = Briefs.WRITER.write(Briefs.of(Briefs.MUG));
        assertThat(Briefs.WRITER.write(Briefs.of(Briefs.MUG))).isEqualTo(first);
        assertThat(Writer.open(null).write(Briefs.of(Briefs.MUG))).isEqualTo(first);
    }

    @Test
    void writesTheSameWordsWhateverTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        Copy first = Briefs.WRITER.write(Briefs.of("INSIDE THE STUDIO: IRON AND TIN"));
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Writer.open(null).write(Briefs.of("INSIDE THE STUDIO: IRON AND TIN")))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesForEveryNetworkInTheOrderAskedFor() {
        assertThat(Briefs.WRITER.write(Briefs.of(Briefs.MUG)).posts())
                .extracting(post -> post.network().value())
                .containsExactly(
                        "instagram",
                        "facebook",
                        "linkedin",
                        "pinterest",
                        "x",
                        "tiktok",
                        "threads",
                        "bluesky",
                        "mastodon");
    }

    @Test
    void writesDifferentShapesForDifferentPictures() {
        assertThat(
                        List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
                                .map(
                                        name ->
                                                new Brief(
                                                        Briefs.MUG,
                                                        name + ".jpg",
                                                        null,
                                                        List.of(Briefs.NETWORKS.find("instagram")),
                                                        Pack.CLASSIC))
                                .map(brief -> Briefs.post(brief).caption())
                                .distinct())
                .hasSizeGreaterThan(3);
    }

    @Test
    void namesTheNichesOfThePicture() {
        assertThat(Briefs.WRITER.write(Briefs.of(Briefs.MUG)).niches())
                .containsExactly("ceramics", "tableware");
        assertThat(Briefs.WRITER.write(Briefs.of("My dog Bruno chasing waves")).niches())
                .containsExactly("dogs", "beach");
    }

    @Test
    void namesNoNicheWhenNothingFits() {
        assertThat(Briefs.WRITER.write(Briefs.of("Look at this")).niches()).isEmpty();
        assertThat(Briefs.WRITER.write(Briefs.of(null)).niches()).isEmpty();
    }

    @Test
    void putsHashtagsIntoTheFirstCommentWhereThatIsTheHabit() {
        for (String network : List.of("instagram", "facebook", "linkedin")) {
            PostCopy post = Briefs.post(Briefs.MUG, network);
            assertThat(post.caption()).doesNotContain("#");
            assertThat(post.firstComment()).startsWith("#").contains("eramics");
        }
    }

    @Test
    void putsHashtagsIntoTheCaptionElsewhere() {
        for (String network :
                List.of("pinterest", "x", "tiktok", "threads", "bluesky", "mastodon")) {
            PostCopy post = Briefs.post(Briefs.MUG, network);
            assertThat(post.firstComment()).isNull();
            assertThat(post.caption()).endsWith(post.hashtags().getLast().tag());
        }
    }

    @Test
    void keepsCapitalsInHashtagsSoThatScreenReadersTellTheWordsApart() {
        assertThat(Briefs.post(Briefs.MUG, "mastodon").caption()).contains("#StonewarePottery");
        assertThat(Briefs.post(Briefs.MUG, "tiktok").caption()).contains("#stonewarepottery");
    }

    @Test
    void givesATitleOnlyWherePostsHaveOne() {
        assertThat(Briefs.post(Briefs.MUG, "pinterest").title())
                .isEqualTo("Hand-thrown stoneware mug");
        assertThat(Briefs.post("A long walk. Then tea.", "tiktok").title())
                .isEqualTo("A long walk");
        assertThat(Briefs.post(Briefs.MUG, "instagram").title()).isNull();
    }

    @Test
    void keepsADescriptionInAnotherLanguageAsItIs() {
        assertThat(Briefs.post("Handgedrehte Tasse aus Steinzeug", "instagram").caption())
                .isEqualTo("Handgedrehte Tasse aus Steinzeug");
        assertThat(Briefs.post("手作りの陶器のマグカップ", "instagram").caption()).isEqualTo("手作りの陶器のマグカップ");
    }

    @Test
    void addsNothingCheerfulToGrief() {
        assertThat(Briefs.post("In loving memory of our dog Bruno", "instagram").caption())
                .isEqualTo("In loving memory of our dog Bruno");
    }

    @Test
    void asksNothingWhenThePersonAsks() {
        for (String network : List.of("instagram", "facebook", "linkedin", "tiktok")) {
            assertThat(
                            Briefs.post("Would you drink from this stoneware mug?", network)
                                    .caption()
                                    .chars()
                                    .filter(c -> c == '?'))
                    .hasSize(1);
        }
    }

    @Test
    void usesTheWordsOfTheFileNameWhenNothingWasSaid() {
        Brief brief =
                new Brief(
                        "  ",
                        "oak_bookshelf-2024.png",
                        null,
                        List.of(Briefs.NETWORKS.find("x")),
                        Pack.CLASSIC);
        assertThat(Briefs.post(brief).caption()).startsWith("Oak bookshelf.");
    }

    @Test
    void tagsTheThingAndNotItsSetting() {
        for (String network : List.of("instagram", "x", "tiktok", "linkedin")) {
            PostCopy olives = Briefs.post("Olives and fruit on a wooden table", network);
            assertThat(olives.hashtags().toString() + olives.caption())
                    .doesNotContainIgnoringCase("#wood")
                    .doesNotContainIgnoringCase("joinery")
                    .doesNotContainIgnoringCase("#vegetables")
                    .doesNotContain("🍅", "lacquered");
            PostCopy car = Briefs.post("McLaren 720S parked at a mountain lodge", network);
            assertThat(car.hashtags().toString() + car.caption())
                    .doesNotContainIgnoringCase("#mountains")
                    .doesNotContainIgnoringCase("#hiking")
                    .doesNotContain("summit");
        }
    }

    @Test
    void addsNothingParticularToTheNameOfAFile() {
        for (var network : Briefs.NETWORKS.all()) {
            Brief cars =
                    new Brief(null, "car and person.jpg", null, List.of(network), Pack.CLASSIC);
            assertThat(Briefs.post(cars).caption())
                    .startsWith("Car and person")
                    .doesNotContain("engine", "drive");
            Brief animal = new Brief(null, "animal.jpg", null, List.of(network), Pack.CLASSIC);
            PostCopy post = Briefs.post(animal);
            assertThat(post.caption()).startsWith("Animal").doesNotContain("wild");
            assertThat(post.altText()).startsWith(network.altText().supported() ? "Animal." : "");
        }
    }

    @Test
    void addsNoCallToAnOfferThatHasOne() {
        for (String offer :
                List.of(
                        "Handmade silver rings for sale, DM me",
                        "Yoga class for beginners, 15 € per person, book your place",
                        "20 % off all mugs at https://example.com/mugs")) {
            assertThat(Briefs.post(offer, "linkedin").caption()).startsWith(offer).hasLineCount(1);
        }
    }

    @Test
    void asksNothingAfterAnOfferThatAsks() {
        for (var network : Briefs.NETWORKS.all()) {
            String caption =
                    Briefs.post("Ready for 20 % off all mugs?", network.id().value()).caption();
            assertThat(caption.replaceFirst("\\?", "")).doesNotContain("?");
        }
    }

    @Test
    void hintsThatADescriptionNamesNothing() {
        for (String description :
                List.of(
                        "New arrivals",
                        "It's finally here!",
                        "Sale",
                        "Coming soon",
                        "🎉",
                        "Need a plumber? We fix boilers.",
                        "We are hiring two bakers")) {
            assertThat(Briefs.WRITER.write(Briefs.of(description)).hint())
                    .as(description)
                    .isEqualTo(
                            "the description does not say what the picture shows; naming it would make words and tags fit");
        }
        for (String description :
                List.of(
                        Briefs.MUG,
                        "Picking up my new car today. So happy!",
                        "20 % off all mugs until Sunday",
                        "New arrivals: linen dresses",
                        "Neue Tassen")) {
            assertThat(Briefs.WRITER.write(Briefs.of(description)).hint()).as(description).isNull();
        }
    }

    @Test
    void hintsThatThereAreHardlyAnyWords() {
        for (String description : Arrays.asList(null, " ")) {
            assertThat(Briefs.WRITER.write(Briefs.of(description)).hint())
                    .isEqualTo(
                            "there are hardly any words: neither a description nor the file name says what the picture shows");
            Brief named =
                    new Brief(
                            description,
                            "person-from-behind.jpg",
                            null,
                            Briefs.NETWORKS.all(),
                            Pack.CLASSIC);
            assertThat(Briefs.WRITER.write(named).hint()).isNull();
            assertThat(Briefs.post(named).caption()).isEqualTo("Person from behind.");
            assertThat(Briefs.post(named).altText()).isEqualTo("Person from behind.");
        }
    }

    @Test
    void callsAPictureOfWhichNothingIsKnownAPicture() {
        assertThat(Briefs.post(null, "instagram").caption()).isEqualTo("A picture.");
    }

    @Test
    void keepsAHashtagWithinASentenceAndTakesThoseAfterItForTags() {
        PostCopy post = Briefs.post("Loving this #stoneware mug! #SlowLiving @clay.studio", "x");
        assertThat(post.caption())
                .isEqualTo("Loving this #stoneware mug! @clay.studio\n\n#SlowLiving");
        assertThat(post.hashtags())
                .containsExactly(
                        new Hashtag("#stoneware", "given by you"),
                        new Hashtag("#SlowLiving", "given by you"));
    }

    @Test
    void addsNoLineToAHeadlineThatNoNicheFits() {
        for (String network : List.of("instagram", "facebook", "threads")) {
            assertThat(Briefs.post("Straw hat with a black ribbon", network).caption())
                    .startsWith("Straw hat with a black ribbon.")
                    .doesNotContain("?", "comments");
        }
    }

    @Test
    void saysNothingOfANicheThatOnlyAPersonHas() {
        for (String description :
                List.of(
                        "Yoga teacher and marathon runner Anna Keller finishes her first marathon in Zurich",
                        "Yoga teacher Anna Keller finishes her first marathon in Zurich",
                        "Baker Tom Hill on holiday with his dog",
                        "Coffee and a good book on a rainy day")) {
            List<PostCopy> posts = Briefs.WRITER.write(Briefs.of(description)).posts();
            for (Niche niche : Vocabulary.load().niches()) {
                assertThat(posts)
                        .noneMatch(post -> post.caption().contains(niche.emoji()))
                        .noneMatch(
                                post ->
                                        Stream.of(
                                                        niche.remarks(),
                                                        niche.work(),
                                                        niche.casual(),
                                                        niche.questions(),
                                                        List.of(niche.boards()))
                                                .flatMap(List::stream)
                                                .anyMatch(post.caption()::contains));
            }
        }
    }

    @Test
    void saysOnlyWhatWasSeenWhenThereAreNoWordsAtAll() {
        var sight =
                Briefs.sight(
                        0.5,
                        40,
                        false,
                        0,
                        Briefs.swatch("slate blue", 0.5),
                        Briefs.swatch("beige", 0.3));
        assertThat(Briefs.seen(null, sight, Briefs.NETWORKS.find("instagram")).caption())
                .isEqualTo("In slate blue and beige.");
    }
}
