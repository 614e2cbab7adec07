package dev.vitrine.ai.builtin.figure;

import dev.vitrine.picture.Colour;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// All motifs, as they stand in `motifs.txt`.
final class Motifs {
    /// A command of a path, to be parted from the number that follows it.
    private static final Pattern COMMAND = Pattern.compile("([MLHVCQZ])(?=[-\\d])");

    static final List<Motif> KNOWN = read();

    private Motifs() {}

    private static List<Motif> read() {
        try (InputStream file = Motifs.class.getResourceAsStream("motifs.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(file, "motifs.txt").readAllBytes(),
                            StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\nmotif ")).skip(1).map(Motifs::motif).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Motif motif(String section) {
        List<String> blocks = List.of(section.split("\nfigure\n"));
        String[] head = blocks.getFirst().split("\n", -1);
        return new Motif(
                head[0].strip(),
                Arrays.asList(value(head[1], "words").split(" ")),
                Setting.valueOf(value(head[2], "setting").toUpperCase(Locale.ROOT)),
                Gesture.valueOf(value(head[3], "gesture").toUpperCase(Locale.ROOT)),
                head.length > 4 ? colours(value(head[4], "natural")) : List.of(),
                blocks.stream().skip(1).map(Motifs::figure).toList());
    }

    private static List<Colour> colours(String line) {
        return Arrays.stream(line.split(" ", -1)).map(Colour::parse).toList();
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key + " ")) {
            throw new IllegalStateException("motifs.txt has no " + key + " in: " + line);
        }
        return line.substring(key.length() + 1).strip();
    }

    private static Figure figure(String block) {
        List<Part> parts = new ArrayList<>();
        block.lines().filter(line -> !line.isBlank()).forEach(line -> parts.add(part(line)));
        return new Figure(parts);
    }

    private static Part part(String line) {
        String parted = COMMAND.matcher(line.strip()).replaceAll("$1 ");
        List<String> words = List.of(parted.split("\\s+"));
        String tone = words.getFirst();
        Build build =
                switch (tone.charAt(tone.length() - 1)) {
                    case '@' -> Build.TURNED;
                    case '#' -> Build.BLOCK;
                    case '~' -> Build.AIR;
                    default -> Build.BOARD;
                };
        tone = build == Build.BOARD ? tone : tone.substring(0, tone.length() - 1);
        int shade = 0;
        while (tone.endsWith("+") || tone.endsWith("-")) {
            shade += tone.endsWith("+") ? 1 : -1;
            tone = tone.substring(0, tone.length() - 1);
        }
        return new Part(
                Tone.valueOf(tone.toUpperCase(Locale.ROOT)),
                shade,
                Pen.outline(words.subList(1, words.size())),
                build);
    }
}
