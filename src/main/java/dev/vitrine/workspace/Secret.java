package dev.vitrine.workspace;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/// A key in clear: `vtr_` and 160 random bits in Crockford's base 32
/// (https://www.crockford.com/base32.html), which nobody misreads.
///
/// A hash without salt and without slowness is enough for it: nobody guesses 160 bits.
record Secret(String text) {
    private static final String PREFIX = "vtr_";
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 32;
    private static final int SHOWN = PREFIX.length() + 4;
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[" + DIGITS + "]{" + LENGTH + "}");

    static Secret random(SecureRandom chance) {
        var text = new StringBuilder(PREFIX);
        for (int index = 0; index < LENGTH; index++) {
            text.append(DIGITS.charAt(chance.nextInt(DIGITS.length())));
        }
        return new Secret(text.toString());
    }

    boolean isWellFormed() {
        return FORM.matcher(text).matches();
    }

    String beginning() {
        return text.substring(0, SHOWN);
    }

    byte[] hash() {
        return DigestUtils.sha256(text);
    }

    @Override
    public String toString() {
        return isWellFormed() ? beginning() + "…" : "no key";
    }
}
