package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.cli.screen.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTests {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void anAnswerThatCannotBeWrittenIsNoSuccess() {
        assertThat(exitWhereWritingFailsFor("No space left on device")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "Error: Standard output cannot be written: the disk is full. Free some space.\n");
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoFailure() {
        assertThat(exitWhereWritingFailsFor("Broken pipe")).isZero();
        assertThat(errors.size()).isZero();
    }

    private int exitWhereWritingFailsFor(String reason) {
        var broken =
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException(reason);
                    }
                };
        var terminal =
                new Terminal(
                        broken,
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        Screen.plain());
        return Commands.run(Wiring.of(Path.of("."), Path.of("."), Map.of()), terminal, "--version");
    }
}
