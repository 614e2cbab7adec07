package dev.vitrine.cli;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.cli.screen.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command line, typed in a test, has answered.
///
/// @param exit its exit code
/// @param output what it wrote to standard output
/// @param errors what it wrote to standard error
record Typed(int exit, String output, String errors) {
    /// Runs a command of this build where no terminal is, for a user without settings.
    static Typed run(Object... arguments) {
        return on(new Screen(false, false, 80, 24), arguments);
    }

    static Typed on(Screen screen, Object... arguments) {
        return in(Map.of(), screen, arguments);
    }

    static Typed in(Map<String, String> environment, Screen screen, Object... arguments) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var terminal =
                new Terminal(
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        screen);
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        Wiring wiring =
                Wiring.of(
                        Path.of(System.getProperty("vitrine.home")),
                        Path.of("no-settings"),
                        environment);
        int exit = Commands.run(wiring, terminal, words);
        return new Typed(
                exit,
                output.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(output);
    }
}
