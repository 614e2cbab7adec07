package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.AltTextRules;
import dev.vitrine.sight.SightReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AltTextTests {
    private static final SightReport CALM =
            Briefs.sight(
                    0.8,
                    30,
                    true,
                    0,
                    Briefs.swatch("cream white", 0.6),
                    Briefs.swatch("brown", 0.2));

    @Test
    void saysWhatThePersonSaidAndWhatWasSeen() {
        assertThat(alt("Hand-thrown stoneware mug", CALM))
                .isEqualTo(
                        "Hand-thrown stoneware mug. Main colours: cream white and brown. Bright overall.");
    }

    @Test
    void leavesOutThatItIsAnImage() {
        assertThat(alt("Photo of a red door", null)).isEqualTo("A red door.");
    }

    @Test
    void leavesOutLinksHashtagsAndEmoji() {
        assertThat(alt("A red door 🚪 https://example.com #doors", null)).isEqualTo("A red door.");
    }

    @Test
    void describesAPictureWithoutWordsByWhatWasSeen() {
        assertThat(alt(null, CALM))
                .isEqualTo(
                        "A single subject on a calm background. Main colours: cream white and brown. Bright overall.");
        assertThat(alt(null, Briefs.sight(0.1, 2, false, 2, Briefs.swatch("black", 0.7))))
                .isEqualTo("Two people. In black and white. Dark overall.");
    }

    @Test
    void leavesOutWhatLedToALink() {
        assertThat(alt("New mugs from @clay.studio at https://example.com/shop?id=1", null))
                .isEqualTo("New mugs from @clay.studio.");
        assertThat(alt("A red door (more here: https://example.com/doors)", null))
                .isEqualTo("A red door (more).");
    }

    @Test
    void tellsTheBeginningOfAStory() {
        assertThat(alt("I finished the bench. It took three weekends. Come and see it!", null))
                .isEqualTo("I finished the bench.");
    }

    @Test
    void namesThePeopleWhenTheDescriptionIsAWordOrTwo() {
        SightReport face = Briefs.sight(0.5, 30, false, 1, Briefs.swatch("grey", 0.7));
        assertThat(alt("Sale", face)).isEqualTo("Sale. One person.");
        assertThat(alt("My daughter at the lake", face)).isEqualTo("My daughter at the lake.");
    }

    @Test
    void doesNotReadEmojiAloud() {
        assertThat(alt("🎉❤️", Briefs.sight(0.5, 30, false, 0, Briefs.swatch("red", 0.7))))
                .isEqualTo("A picture in red.");
    }

    @Test
    void namesOneColourInTheSingular() {
        assertThat(alt("Red door", Briefs.sight(0.5, 30, false, 0, Briefs.swatch("red", 0.7))))
                .isEqualTo("Red door. Main colour: red.");
        assertThat(alt(null, Briefs.sight(0.5, 30, false, 0, Briefs.swatch("red", 0.7))))
                .isEqualTo("A picture in red.");
    }

    @Test
    void leavesOutGreys() {
        assertThat(
                        alt(
                                "Red door",
                                Briefs.sight(
                                        0.5,
                                        30,
                                        false,
                                        0,
                                        Briefs.swatch("near black", 0.5),
                                        Briefs.swatch("olive green", 0.2))))
                .isEqualTo("Red door.");
    }

    @Test
    void admitsThatNothingIsKnown() {
        assertThat(alt(null, null)).isEqualTo("A picture that has not been described yet.");
    }

    @Test
    void addsNoEnglishToAnotherLanguage() {
        assertThat(alt("Taza de gres hecha a mano", CALM)).isEqualTo("Taza de gres hecha a mano.");
        assertThat(alt("手作りのマグカップ", CALM)).isEqualTo("手作りのマグカップ。");
    }

    @Test
    void endsWithAFullStopEvenWhenCut() {
        var rules = new AltTextRules(true, 60, "test");
        String cut = AltText.of(topic("A sentence about a mug. ".repeat(20)), rules);
        assertThat(cut).hasSizeLessThanOrEqualTo(60).endsWith(".").doesNotContain("…");
    }

    private static String alt(@Nullable String description, @Nullable SightReport sight) {
        var network = Briefs.NETWORKS.find("instagram");
        return sight == null
                ? Briefs.post(description, "instagram").altText()
                : Briefs.seen(description, sight, network).altText();
    }

    private static Topic topic(String text) {
        var subject =
                new dev.vitrine.caption.subject.Subject(
                        dev.vitrine.caption.subject.Subject.Kind.STORY,
                        text,
                        text,
                        java.util.List.of());
        return new Topic(
                subject,
                dev.vitrine.caption.subject.Scene.UNSEEN,
                java.util.List.of(),
                dev.vitrine.caption.voice.Choice.of("test"));
    }
}
