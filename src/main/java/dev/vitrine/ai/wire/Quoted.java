package dev.vitrine.ai.wire;

import java.util.regex.Pattern;

/// What a vendor has said, fit to be quoted: keys in it are covered up, ours and those of others.
public final class Quoted {
    private static final String COVER = "[hidden]";

    /// Keys as vendors make them: Google's begin with AIza, those of OpenAI and many others with
    /// sk-.
    private static final Pattern KEY =
            Pattern.compile(
                    "AIza[\\w-]{6,}|\\bsk-[\\w-]{6,}|(?i:\\b(bearer|basic))\\s+[\\w.~+/=-]{6,}");

    /// Values of fields, headers and parameters that are called like a key.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)\\b((?:x-)?(?:goog-)?(?:api[-_]?)?key|token|authorization|signature|sig)"
                            + "([\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&,;)}\\]]{6,}");

    /// What stands in front of the host of an address.
    private static final Pattern USER = Pattern.compile("//[^\\s/@]+@");

    private Quoted() {}

    /// The same words without keys.
    ///
    /// @param ours the key that the vendor was asked with, whatever it looks like
    public static String of(String words, Credential ours) {
        String covered = ours.isEmpty() ? words : words.replace(ours.secret(), COVER);
        covered = KEY.matcher(covered).replaceAll(COVER);
        covered = NAMED.matcher(covered).replaceAll("$1$2" + COVER);
        return USER.matcher(covered).replaceAll("//" + COVER + "@");
    }
}
