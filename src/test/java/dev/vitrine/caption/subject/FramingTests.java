package dev.vitrine.caption.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramingTests {
    @Test
    void tellsTheThingFromItsSetting() {
        assertThat(Framing.of("Olives and fruit on a wooden table"))
                .isEqualTo(new Framing("Olives and fruit", "on a wooden table"));
        assertThat(Framing.of("Stoneware mug")).isEqualTo(new Framing("Stoneware mug", ""));
    }

    @Test
    void aSettingEndsWithItsClause() {
        assertThat(Framing.of("A mug on the shelf, glazed blue").thing())
                .isEqualTo("A mug , glazed blue");
    }

    @Test
    void aTitleInQuotationMarksIsNotTheThing() {
        assertThat(Framing.of("\"Blue Hour\", oil on canvas"))
                .isEqualTo(new Framing(", oil on canvas", "\"Blue Hour\""));
        assertThat(Framing.of("“Blue Hour”").thing()).isEqualTo("“Blue Hour”");
    }

    @Test
    void aTextThatBeginsWithAPlaceIsAboutThatPlace() {
        assertThat(Framing.of("On the beach").thing()).isEqualTo("On the beach");
    }
}
