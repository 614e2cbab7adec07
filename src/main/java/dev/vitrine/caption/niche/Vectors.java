package dev.vitrine.caption.niche;

import dev.vitrine.caption.wording.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The meanings of the niches, made beforehand: `vectors.txt` holds a line per niche, its name and
/// one signed byte per dimension in Base64. Rounding to bytes moves a similarity by less than 0.01.
final class Vectors {
    private static final double SCALE = 512;

    private final Map<String, float[]> byNiche = new HashMap<>();

    private Vectors() {}

    static Vectors load() {
        Vectors vectors = new Vectors();
        Section.text(Vectors.class, "vectors.txt")
                .lines()
                .map(line -> line.split("\t"))
                .forEach(line -> vectors.byNiche.put(line[0], unpacked(line[1])));
        return vectors;
    }

    /// Writes `vectors.txt` anew.
    ///
    /// @param arguments the file to write
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), written(Vocabulary.load(), Meaning.load()));
    }

    static String written(Vocabulary vocabulary, Meaning meaning) {
        return vocabulary.niches().stream()
                .map(niche -> niche.name() + "\t" + packed(meaning.of(niche.about())) + "\n")
                .collect(Collectors.joining());
    }

    /// The cosine between a meaning and a niche's, -1 to 1.
    double similarity(float[] meaning, Niche niche) {
        float[] other = byNiche.getOrDefault(niche.name(), new float[meaning.length]);
        double product = 0;
        for (int dimension = 0; dimension < meaning.length; dimension++) {
            product += meaning[dimension] * other[dimension];
        }
        return product;
    }

    /// The cosine between the meanings of two niches, -1 to 1.
    double similarity(Niche one, Niche other) {
        return similarity(byNiche.getOrDefault(one.name(), new float[0]), other);
    }

    private static String packed(float[] meaning) {
        byte[] bytes = new byte[meaning.length];
        for (int dimension = 0; dimension < meaning.length; dimension++) {
            long rounded = Math.round(meaning[dimension] * SCALE);
            bytes[dimension] = (byte) Math.clamp(rounded, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static float[] unpacked(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        float[] meaning = new float[bytes.length];
        for (int dimension = 0; dimension < bytes.length; dimension++) {
            meaning[dimension] = (float) (bytes[dimension] / SCALE);
        }
        return meaning;
    }
}
