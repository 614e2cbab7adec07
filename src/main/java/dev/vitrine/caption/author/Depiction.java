package dev.vitrine.caption.author;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a model has seen in a picture. Nothing in it is longer than somebody reads, or would steer
/// a terminal.
///
/// @param description what it shows, in one or two sentences
/// @param altText the same for somebody who cannot see it
/// @param niches what it is about, most fitting first, in lower case
/// @param product whether it is of one thing that somebody could sell
/// @param productName what that is; absent when it is none
/// @param mood adjectives for light and feeling
/// @param colours names of its main colours
/// @param written what is written in it; absent when nothing is
public record Depiction(
        String description,
        String altText,
        List<String> niches,
        boolean product,
        @Nullable String productName,
        List<String> mood,
        List<String> colours,
        @Nullable String written) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200D]]+|\\s+");
    private static final int SENTENCES = 600;
    private static final int ALT_TEXT = 400;
    private static final int WORDS = 60;
    private static final int MOST = 5;

    public Depiction {
        description = line(description, SENTENCES);
        altText = line(altText, ALT_TEXT);
        niches = words(niches);
        productName = product && productName != null ? line(productName, WORDS) : null;
        mood = words(mood);
        colours = words(colours);
        written = written == null || written.isBlank() ? null : line(written, SENTENCES);
    }

    private static List<String> words(List<String> said) {
        return said.stream()
                .map(word -> line(word, WORDS).toLowerCase(Locale.ROOT))
                .flatMap(word -> word.isEmpty() ? Stream.empty() : Stream.of(word))
                .distinct()
                .limit(MOST)
                .toList();
    }

    static String line(String text, int most) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
