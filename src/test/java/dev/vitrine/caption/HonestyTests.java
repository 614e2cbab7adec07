package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.caption.niche.Niche;
import dev.vitrine.caption.niche.Vocabulary;
import dev.vitrine.caption.voice.Voice;
import dev.vitrine.network.Pack;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HonestyTests {
    private static final Pattern CLAIM =
            Pattern.compile(
                    "\\b(hand-?made|hand-?crafted|homemade|artisan|limited|exclusive|sale|discount|off today|new|brand-new|just arrived"
                            + "|vintage|antique|organic|vegan|sustainable|eco-friendly|recycled|luxury|premium|award|best-?selling|bestseller"
                            + "|guaranteed|free shipping|original|authentic|unique|one of a kind|buy|shop now|order now|link in bio|hurry"
                            + "|you won't believe|must-have|game.?changer|elevate|unlock|stunning|breathtaking)\\b");

    @Test
    void noSentenceOfTheVocabularyClaimsAFactOrSells() {
        for (Niche niche : Vocabulary.load().niches()) {
            assertThat(
                            Stream.of(
                                            niche.remarks(),
                                            niche.work(),
                                            niche.casual(),
                                            niche.questions(),
                                            List.of(niche.boards()))
                                    .flatMap(List::stream))
                    .noneMatch(sentence -> CLAIM.matcher(sentence.toLowerCase(Locale.ROOT)).find());
        }
    }

    @Test
    void noHashtagClaimsWhatTheDescriptionDoesNotSay() {
        for (String description :
                List.of(
                        "Stoneware mug",
                        "Oak chair",
                        "Sourdough bread",
                        "Silver ring",
                        "My cat",
                        "Linen dress",
                        "Automatic watch",
                        "City street at night")) {
            assertThat(tags(description))
                    .noneMatch(
                            tag ->
                                    tag.matches(
                                            ".*(handmade|handcrafted|homemade|artisan|limited|sale|vintage|organic|vegan|sustainable|luxury|rescue|smallbusiness|newin).*"));
        }
    }

    @Test
    void aHashtagMayClaimWhatTheDescriptionSays() {
        assertThat(tags("Hand-thrown stoneware mug")).contains("#handmadepottery");
        assertThat(tags("Our rescue dog Bruno")).contains("#rescuedog");
    }

    @Test
    void theColoursOfAPictureAreNotTakenForThoseOfItsProduct() {
        var sight =
                Briefs.sight(
                        0.5,
                        40,
                        true,
                        0,
                        Briefs.swatch("slate blue", 0.6),
                        Briefs.swatch("beige", 0.3));
        for (var network : Briefs.NETWORKS.all()) {
            assertThat(Briefs.seen(Briefs.MUG, sight, network).caption())
                    .doesNotContainIgnoringCase("slate blue");
        }
    }

    @Test
    void everyHashtagSaysWhyItIsThere() {
        assertThat(Briefs.post(Briefs.MUG, "instagram").hashtags())
                .contains(
                        new Hashtag("#stoneware", "your word: stoneware"),
                        new Hashtag("#ceramics", "broad tag of niche ceramics"),
                        new Hashtag(
                                "#clayart",
                                "niche ceramics, your words stoneware, hand thrown, stoneware mug"));
        assertThat(Briefs.post("Mug #slowliving", "x").hashtags().getFirst().reason())
                .isEqualTo("given by you");
        assertThat(Briefs.post("A quiet corner", "instagram").hashtags())
                .startsWith(
                        new Hashtag("#quietcorner", "your words: quiet corner"),
                        new Hashtag("#corner", "your word: corner"))
                .endsWith(new Hashtag("#sharing", "filler, true of any post"));
    }

    @Test
    void theReasonSaysThatADescriptionWouldHelp() {
        assertThat(Briefs.post(null, "x").hashtags().getFirst().reason())
                .isEqualTo("filler, true of any post; a description would bring more fitting ones");
        assertThat(Briefs.post("New arrivals", "x").hashtags().getFirst().reason())
                .isEqualTo(
                        "filler, true of any post; a description that names what the picture shows would bring more fitting ones");
    }

    @Test
    void thePersonsOwnNounsComeBeforeAnythingElseWhenNoNicheFits() {
        assertThat(tags("Need a plumber? We fix boilers, leaks and blocked drains in Leeds."))
                .startsWith("#plumber", "#boilers", "#leaks", "#drains", "#leeds", "#picture")
                .noneMatch(tag -> tag.contains("photo") || tag.contains("lens"));
    }

    @Test
    void fillersGoNoFurtherThanTheLeastThatANetworkAsksFor() {
        for (var network : Briefs.NETWORKS.all()) {
            for (Pack pack : Pack.values()) {
                PostCopy post =
                        Briefs.post(new Brief(null, "IMG_2034.jpg", null, List.of(network), pack));
                assertThat(post.hashtags()).hasSize(network.hashtags(pack).min());
            }
        }
    }

    @Test
    void silverIsSterlingOnlyWhenThePersonSaysSo() {
        assertThat(tags("Silver ring")).doesNotContain("#sterlingsilver");
        assertThat(tags("Sterling silver ring")).contains("#sterlingsilver");
    }

    @Test
    void noVoiceClaimsAFactOrSells() {
        assertThat(Voice.load().stream().flatMap(voice -> voice.offer().stream()))
                .noneMatch(shape -> CLAIM.matcher(shape.toLowerCase(Locale.ROOT)).find())
                .noneMatch(shape -> shape.matches(".*(\\d|http|bio|DM\\b).*"));
    }

    @Test
    void aFaceIsNotYetAPortrait() {
        var face = Briefs.sight(0.5, 30, false, 1, Briefs.swatch("teal", 0.7));
        var two = Briefs.sight(0.5, 2, false, 2, Briefs.swatch("grey", 0.7));
        PostCopy post = Briefs.seen(null, face, Briefs.NETWORKS.find("instagram"));
        assertThat(post.caption()).isEqualTo("A face in the frame.");
        assertThat(post.altText()).isEqualTo("Somebody whose face can be seen. Main colour: teal.");
        assertThat(post.hashtags()).noneMatch(hashtag -> hashtag.tag().contains("portrait"));
        assertThat(Briefs.seen(null, two, Briefs.NETWORKS.find("instagram")).caption())
                .isEqualTo("Faces in black and white.");
    }

    private static List<String> tags(String description) {
        return Briefs.post(description, "instagram", Pack.CLASSIC).hashtags().stream()
                .map(Hashtag::tag)
                .toList();
    }
}
