package dev.vitrine.generate.wish;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is added to somebody's words before a model is told.
///
/// @param on whether anything is: what theme, quality and brand ask for, and what is not wanted
/// @param domain what the picture is used for, such as `finance`; absent for nothing in particular
public record Enhancement(boolean on, @Nullable String domain) {
    private static final String NONE = "none";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /// Look and brand, for nothing in particular.
    public static final Enhancement USUAL = new Enhancement(true, null);

    /// The words go to the model as they are.
    public static final Enhancement OFF = new Enhancement(false, null);

    public Enhancement {
        String plain = domain == null ? NONE : domain.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "A domain is one word such as finance, not " + domain);
        }
        domain = plain.equals(NONE) ? null : plain;
        if (!on && domain != null) {
            throw new IllegalArgumentException(
                    "The domain " + domain + " is added to the words, and nothing is to be added");
        }
    }
}
