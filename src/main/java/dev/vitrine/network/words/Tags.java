package dev.vitrine.network.words;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The form in which a hashtag works on every network: `#` and letters of any script, digits and
/// underscores, not only digits.
public final class Tags {
    private static final Pattern NOT_IN_A_TAG =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}_\\u200c\\u200d]");
    private static final Pattern A_LETTER = Pattern.compile("\\p{L}");

    private Tags() {}

    /// Whether a tag has that form.
    public static boolean isClean(String tag) {
        return clean(tag).filter(tag::equals).isPresent();
    }

    /// The tag in that form; absent when it has no letter.
    public static Optional<String> clean(String tag) {
        String kept = NOT_IN_A_TAG.matcher(tag).replaceAll("");
        return A_LETTER.matcher(kept).find() ? Optional.of("#" + kept) : Optional.empty();
    }

    /// The same for every spelling of a tag that networks take for one: case and composition do not
    /// matter.
    public static String key(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// Each tag once, in its first spelling.
    public static List<String> distinct(Collection<String> tags) {
        Map<String, String> first = new LinkedHashMap<>();
        tags.forEach(tag -> first.putIfAbsent(key(tag), tag));
        return List.copyOf(first.values());
    }
}
