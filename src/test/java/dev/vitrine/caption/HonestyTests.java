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
                .isEqualTo("your own hashtag");
        assertThat(Briefs.post("A quiet corner", "x").hashtags().getFirst().reason())
                .isEqualTo("general photography tag");
    }

    @Test
    void theReasonSaysThatADescriptionWouldHelp() {
        assertThat(Briefs.post(null, "x").hashtags().getFirst().reason())
                .isEqualTo("general photography tag; a description would bring more fitting ones");
        assertThat(Briefs.post("New arrivals", "x").hashtags().getFirst().reason())
                .isEqualTo(
                        "general photography tag; a description that names what the picture shows would bring more fitting ones");
    }

    @Test
    void noVoiceClaimsAFactOrSells() {
        assertThat(
                        Voice.load().stream()
                                .flatMap(
                                        voice ->
                                                Stream.of(voice.offer(), voice.neutral())
                                                        .flatMap(List::stream)))
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
