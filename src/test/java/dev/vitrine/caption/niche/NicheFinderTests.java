package dev.vitrine.caption.niche;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.caption.subject.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NicheFinderTests {
    private static final NicheFinder FINDER = new NicheFinder(Vocabulary.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hand-thrown stoneware mug|ceramics",
                "Coffee on the balcony|coffee",
                "Fresh sourdough, still warm|baking",
                "Blue linen dress for summer|fashion",
                "White running shoes|shoes",
                "Silver ring with a small moonstone|jewellery",
                "Pink roses in a glass vase|flowers",
                "Old lighthouse on the cliff|beach",
                "Cat asleep on the keyboard|cats",
                "Two kids on a swing|family",
                "Knitted wool blanket|textiles",
                "Quarterly results meeting|business",
                "Black and white photo of a staircase|architecture",
                "Wireless earbuds with charging case|tech",
                "Watercolour of the old harbour|art",
                "Jazz night on Friday|music",
                "Olives and fruit on a wooden table|produce",
                "McLaren 720S parked at a mountain lodge|cars",
                "Circular saw cutting timber|tools",
                "White tiger resting|wildlife",
                "White tiger resting in the shade|wildlife",
                "animal|wildlife",
                "A circular saw for clean cuts in hardwood|tools",
                "Orange cat on a sofa|cats",
                "'\"Blue Hour\", oil on canvas, 60 x 80 cm'|art",
                "Olive green dress|fashion",
                "Lemon yellow raincoat|fashion",
                "Orange juice|produce",
                "Apple MacBook on a desk|tech",
                "Rose gold watch|watches",
                "Enamel mug by the campfire|tableware",
                "Two-bedroom flat with a balcony|real estate",
                "Ceramic vase in a garden|ceramics"
            })
    void findsTheNiche(String text, String niche) {
        assertThat(FINDER.find(text).getFirst().niche().name()).isEqualTo(niche);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Hello",
                "Look at this",
                "It's finally here!",
                "Thank you all for coming",
                "asdf qwer",
                "The number 7",
                "Something in the way",
                "Sale",
                "Two old friends on a bench",
                "We saw the new film"
            })
    void claimsNoNicheWhenNothingFits(String text) {
        assertThat(FINDER.find(text)).isEmpty();
    }

    @Test
    void aSettingSpeaksForNoNicheOfItsOwnBesideTheThing() {
        assertThat(FINDER.find("Olives and fruit on a wooden table"))
                .extracting(match -> match.niche().name())
                .doesNotContain("woodworking", "furniture");
        assertThat(FINDER.find("McLaren 720S parked at a mountain lodge"))
                .extracting(match -> match.niche().name())
                .doesNotContain("mountains");
    }

    @Test
    void aFurtherNicheNeedsAWordOfItsOwn() {
        assertThat(FINDER.find("Electric bike for city commuters"))
                .extracting(match -> match.niche().name())
                .containsExactly("cycling", "city");
        assertThat(FINDER.find("Photo shooting in the park")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Handgefertigte Keramiktasse|ceramics",
                "Tasse en grès faite à la main|tableware",
                "Gres hecho a mano|ceramics",
                "Unsere Katze auf dem Sofa|cats",
                "Nuestro perro Max en la playa|dogs",
                "La nuova collezione autunno inverno|fashion",
                "Torta di mele della nonna|baking",
                "Coucher de soleil sur la plage|sunset",
                "Olijven op de markt|",
                "Hundert Jahre|",
                "Ein kleines Schwein|"
            })
    void findsTheNicheOfAnotherLanguageByItsWords(String text, @Nullable String niche) {
        assertThat(FINDER.findAbroad(text).stream().map(match -> match.niche().name()).limit(1))
                .isEqualTo(niche == null ? List.of() : List.of(niche));
    }

    @Test
    void isCertainOnlyWhenWordsAndMeaningAgree() {
        Niche niche = Vocabulary.load().niches().getFirst();
        List<Words> none = List.of();
        List<Words> one = List.of(Words.of("oak"));
        assertThat(new NicheMatch(niche, one, none, 0.3, true).certain()).isTrue();
        assertThat(new NicheMatch(niche, one, none, 0.13, true).certain()).isFalse();
        assertThat(new NicheMatch(niche, none, one, 0.35, true).certain()).isFalse();
        assertThat(new NicheMatch(niche, none, none, 0.5, true).certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hand-thrown stoneware mug|true",
                "My dog Bruno chasing waves|true",
                "Yoga teacher Anna Keller|true",
                "Barista pouring latte art|true",
                "Leather dog collar|true",
                "Yoga teacher Anna Keller finishes her first marathon in Zurich|false",
                "A photographer and her horse crossing the river|false",
                "Pottery workshop and wine tasting for couples|false",
                "Dog and cat sharing a sofa|false",
                "Coffee and a good book on a rainy day|false"
            })
    void isSettledOnlyWhenNothingElseInTheTextSpeaksAsLoudly(String text, boolean settled) {
        assertThat(FINDER.find(text).getFirst().settled()).isEqualTo(settled);
    }

    @Test
    void aWovenHatIsNoTextile() {
        assertThat(FINDER.find("Hand-woven straw hat with a wide brim"))
                .extracting(match -> match.niche().name())
                .doesNotContain("textiles");
        assertThat(FINDER.find("Handwoven wool rug").getFirst().niche().name())
                .isEqualTo("textiles");
    }

    @Test
    void aTableRunnerDoesNotRun() {
        assertThat(FINDER.find("Table runner in handwoven linen"))
                .extracting(match -> match.niche().name())
                .doesNotContain("running");
    }

    @Test
    void saysWhichWordsSpokeForTheNiche() {
        NicheMatch match = FINDER.find("Hand-thrown stoneware mug").getFirst();
        assertThat(match.words())
                .containsExactlyInAnyOrder(
                        Words.of("stoneware"), Words.of("stoneware mug"), Words.of("hand thrown"));
        assertThat(match.similarity()).isBetween(0.5, 0.6);
    }

    @Test
    void findsANicheByItsMeaningAlone() {
        assertThat(FINDER.find("Silver ring with a small moonstone"))
                .extracting(NicheMatch::words)
                .containsExactly(List.of());
    }
}
