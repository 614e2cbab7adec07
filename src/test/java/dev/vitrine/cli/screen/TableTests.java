package dev.vitrine.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTests {
    @Test
    void isAsWideAsItsCellsAndBreaksTheLastColumn() {
        var table = new Table(terminal(40), "Key", "Value", "Meaning");
        table.row("brand.name", "Ton", "What the brand is called; empty for nothing");
        table.row("a\u001b[31m", "two\nlines", "short");
        assertThat(table.text())
                .isEqualTo(
                        """
                        Key         Value      Meaning
                        brand.name  Ton        What the brand is
                                               called; empty for
                                               nothing
                        a [31m      two lines  short\
                        """);
    }

    @Test
    void cutsACellThatIsTooWide() {
        var table = new Table(terminal(80), "Key", "Meaning");
        table.row("x".repeat(50), "it is long");
        assertThat(table.text()).endsWith("x".repeat(39) + "…  it is long");
    }

    @Test
    void withoutRowsOnlyTheHeadingsAreShown() {
        var table = new Table(terminal(80), "Key", "Meaning");
        assertThat(table.text()).isEqualTo("Key  Meaning");
        assertThatThrownBy(() -> table.row("one")).hasMessageContaining("2 columns");
    }

    private static Terminal terminal(int columns) {
        return new Terminal(
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new Screen(false, false, columns, 24));
    }
}
