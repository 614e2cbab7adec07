package dev.vitrine.caption.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yoga teacher and marathon runner Anna Keller wins a race|Yoga teacher and marathon runner|Anna Keller wins a race",
                "Potter and mother of three Lisa Brandt reads a novel|Potter and mother of three|Lisa Brandt reads a novel",
                "Our baker shaping sourdough|Our baker|shaping sourdough",
                "A photographer and her horse|A photographer|and her horse",
                "Meet our florist Jo Lee, now roasting coffee|our florist|Meet Jo Lee, now roasting coffee"
            })
    void tellsWhatSomebodyIsFromWhatSomebodyDoes(String text, String attribute, String rest) {
        assertThat(Role.of(text)).isEqualTo(new Role(attribute, rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hand-thrown stoneware mug",
                "Chef knife with walnut handle",
                "Table runner in linen",
                "The carpenter's hands at work",
                "Potter at the wheel"
            })
    void findsNobodyInThings(String text) {
        assertThat(Role.of(text)).isEqualTo(new Role("", text));
    }

    @Test
    void aPersonAloneIsWhatThePictureIsAbout() {
        assertThat(Role.of("Yoga teacher Anna Keller").attribute()).isEmpty();
    }
}
