package dev.vitrine.caption.niche;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.caption.subject.Words;
import java.util.List;
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
                "Something in the way"
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
    void isCertainOnlyWhenWordsAndMeaningAgree() {
        Niche niche = Vocabulary.load().niches().getFirst();
        List<Words> none = List.of();
        List<Words> one = List.of(Words.of("oak"));
        assertThat(new NicheMatch(niche, one, none, 0.3).certain()).isTrue();
        assertThat(new NicheMatch(niche, one, none, 0.13).certain()).isFalse();
        assertThat(new NicheMatch(niche, none, one, 0.35).certain()).isFalse();
        assertThat(new NicheMatch(niche, none, none, 0.5).certain()).isTrue();
    }

    @Test
    void saysWhichWordsSpokeForTheNiche() {
        NicheMatch match = FINDER.find("Hand-thrown stoneware mug").getFirst();
        assertThat(match.words())
                .containsExactlyInAnyOrder(Words.of("stoneware"), Words.of("hand thrown"));
        assertThat(match.similarity()).isBetween(0.5, 0.6);
    }

    @Test
    void findsANicheByItsMeaningAlone() {
        assertThat(FINDER.find("Silver ring with a small moonstone"))
                .extracting(NicheMatch::words)
                .containsExactly(List.of());
    }
}
