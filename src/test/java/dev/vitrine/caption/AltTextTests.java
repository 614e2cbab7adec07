package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.AltTextRules;
import dev.vitrine.sight.SightReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .isEqualTo("Two people whose faces can be seen. In black and white. Dark overall.");
    }

    @Test
    void leavesOutWhatLedToALink() {
        assertThat(alt("New mugs from @clay.studio at https://example.com/shop?id=1", null))
                .isEqualTo("New mugs from @clay.studio.");
        assertThat(alt("A red door (more here: https://example.com/doors)", null))
                .isEqualTo("A red door (more).");
    }

    @Test
    void namesTheThingThatAStoryTellsOf() {
        assertThat(alt("I finished the bench. It took three weekends. Come and see it!", null))
                .isEqualTo("The bench.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Need a plumber? We fix boilers, leaks and blocked drains in Leeds.",
                "Need a plumber",
                "We love #slowliving in the countryside",
                "Would you drink from this stoneware mug?",
                "It is with great sadness that we announce the passing of Margaret Hill. The funeral will be held on Friday.",
                "Sadly we have to close our bakery",
                "Book your boiler service now and get 10 % off. Gas Safe registered.",
                "We fix boilers. Free quotes, fast and friendly."
            })
    void isWhatWasSeenWhenAnAnnouncementShowsNothing(String description) {
        assertThat(alt(description, CALM))
                .isEqualTo(
                        "A single subject on a calm background. Main colours: cream white and brown. Bright overall.");
    }

    @Test
    void namesGreysWhenNothingElseIsKnown() {
        SightReport grey =
                Briefs.sight(
                        0.5,
                        30,
                        false,
                        0,
                        Briefs.swatch("near black", 0.3),
                        Briefs.swatch("beige", 0.2));
        assertThat(alt(null, grey)).isEqualTo("A picture with near black and beige.");
        assertThat(Briefs.seen(null, grey, Briefs.NETWORKS.find("instagram")).caption())
                .isEqualTo("Near black and beige.");
    }

    @Test
    void leavesOutAMentionThatIsNoPartOfASentence() {
        assertThat(alt("NEW IN!!! LEATHER BAGS #leather #handmade @willowandco", null))
                .isEqualTo("Leather bags.");
    }

    @Test
    void namesThePeopleWhenTheDescriptionIsAWordOrTwo() {
        SightReport face = Briefs.sight(0.5, 30, false, 1, Briefs.swatch("grey", 0.7));
        assertThat(alt("Hello Berlin", face))
                .isEqualTo("Hello Berlin. Somebody whose face can be seen.");
        assertThat(alt("My daughter at the lake", face)).isEqualTo("My daughter at the lake.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 % off all mugs until Sunday, free shipping|Mugs.",
                "Get 20% off our hand-thrown mugs this weekend only!|Hand-thrown mugs.",
                "Our mugs are 20 % off until Sunday|Mugs.",
                "Summer sale! Everything must go. Oak tables from 199 € until 31 August.|Oak tables.",
                "Buy one get one free on all scented candles|Scented candles.",
                "Black Friday: -30% on winter coats, code WINTER30|Winter coats.",
                "Linen summer dress, now 49 € instead of 79 €|Linen summer dress.",
                "Two-bedroom flat with a balcony, 850 euros a month|Two-bedroom flat with a balcony.",
                "Mug, 24 euros, in the shop from 3 October 2026|Mug.",
                "Oak stool in white oil, 120 euros, order by 20 December for Christmas|Oak stool in white oil.",
                "New arrivals: linen dresses and straw hats|Linen dresses and straw hats.",
                "Half-price coffee and cake every Tuesday until 31 March|Coffee and cake.",
                "Handmade silver rings for sale, DM me|Handmade silver rings.",
                "Come and see our new collection of ceramic vases|New collection of ceramic vases.",
                "Fresh sourdough at 7 am every morning, 4.50 € a loaf|Fresh sourdough at 7 am every morning.",
                "Only 3 left: blue enamel kettle, 39 euros|Blue enamel kettle.",
                "Open studio this Saturday, 10 to 16 o'clock|Open studio, 10 to 16 o'clock.",
                "Jazz night on Friday|Jazz night."
            })
    void leavesOutWhatSells(String description, String shown) {
        assertThat(alt(description, null)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "70 % dark chocolate with sea salt",
                "100% cotton shirt",
                "An old oak table, restored last winter",
                "Leather wallet, six card slots",
                "The house we sold for 300,000 dollars",
                "Book of poems on a windowsill",
                "Share plates and a bottle of red",
                "Grab handles in brushed steel",
                "Order of service for the wedding"
            })
    void keepsWhatSellsNothing(String description) {
        assertThat(alt(description, null)).isEqualTo(description + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sale",
                "New arrivals",
                "It's finally here!",
                "Free delivery on all orders over 50 euros",
                "SUMMER SALE ENDS SUNDAY IN BERLIN"
            })
    void isWhatWasSeenWhenTheDescriptionNamesNothing(String description) {
        SightReport face = Briefs.sight(0.5, 30, false, 1, Briefs.swatch("teal", 0.7));
        assertThat(alt(description, face))
                .isEqualTo("Somebody whose face can be seen. Main colour: teal.");
        assertThat(alt(description, null)).isEqualTo("A picture that has not been described yet.");
    }

    @Test
    void keepsToTheLengthThatANetworkPrefers() {
        String carpenter =
                "The carpenter's hands at work on an oak table that has been in the family for four"
                        + " generations, in the old workshop behind the church";
        assertThat(Briefs.seen(carpenter, CALM, Briefs.NETWORKS.find("facebook")).altText())
                .isEqualTo(
                        "The carpenter's hands at work on an oak table that has been in the family for four generations.");
        assertThat(
                        Briefs.seen(
                                        "A long bench of smoked oak with a back of woven cane beside a stove",
                                        CALM,
                                        Briefs.NETWORKS.find("facebook"))
                                .altText())
                .isEqualTo("A long bench of smoked oak with a back of woven cane beside a stove.");
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
        String cut = AltText.of(topic("A sentence about a mug. ".repeat(20)), rules, null);
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
