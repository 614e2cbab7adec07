package dev.vitrine.caption.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Picking up my new car today.|my new car",
                "Our new knitwear is here, soft wool jumpers and cardigans in rust.|Our new knitwear, soft wool jumpers and cardigans in rust",
                "Our new mugs have arrived!|Our new mugs",
                "I finished the oak bench for our hallway.|the oak bench",
                "I made a table and a chair for the garden.|a table and a chair",
                "Finally finished the bench|the bench",
                "Here's the new menu board.|the new menu board",
                "This is my mug.|my mug",
                "Meet Bella, our new shop dog!|Bella, our new shop dog",
                "Baby Emma is here!|Baby Emma",
                "I paid 30 euros for this chair and spent two weekends restoring it|this chair",
                "Loving this stoneware mug!|this stoneware mug"
            })
    void tellsOfAThing(String sentence, String thing) {
        assertThat(thing(sentence)).isEqualTo(thing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Need a plumber",
                "Need a plumber?",
                "Looking for a flat in Leeds",
                "We fix boilers, leaks and blocked drains in Leeds",
                "It took three weekends",
                "You can book from Monday"
            })
    void tellsOfNothingThatIsThere(String sentence) {
        assertThat(thing(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straw hat with a black ribbon",
                "Looking out over the valley",
                "My dog is chasing waves.",
                "The house we sold for 300,000 dollars",
                "A table that has been in the family for years",
                "A chair made of oak"
            })
    void leavesWhatOnlyDescribesAsItIs(String sentence) {
        assertThat(thing(sentence)).isEqualTo(sentence);
    }

    @Test
    void namesTheNounsOfASentence() {
        assertThat(Nouns.in("We fix boilers and blocked drains in Leeds", false, word -> true))
                .extracting(noun -> String.join(" ", noun))
                .containsExactly("boilers", "drains", "Leeds");
    }

    @Test
    void namesPairsOfWordsInAPhrase() {
        assertThat(Nouns.in("Straw hat with a ribbon", true, word -> true))
                .extracting(noun -> String.join(" ", noun))
                .containsExactly("Straw hat", "hat", "ribbon");
    }

    private static String thing(String sentence) {
        return Statement.thing(sentence, text -> !text.isBlank());
    }
}
