package dev.vitrine.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What signs the addresses of one workspace: half of an HMAC-SHA256 over expiry and the rest of
/// the address.
record SigningKey(SecretKeySpec secret) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;
    private static final int RADIX = 36;
    private static final char BETWEEN = '~';
    private static final int LONGEST = 64;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static SigningKey random(SecureRandom chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new SigningKey(new SecretKeySpec(bytes, ALGORITHM));
    }

    /// Reads [#text()].
    static SigningKey parse(String text) {
        return new SigningKey(new SecretKeySpec(Base64.getDecoder().decode(text), ALGORITHM));
    }

    String text() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /// What stands in front of the rest of an address.
    String signature(String rest, @Nullable Instant expires) {
        String expiry = expires == null ? "" : Long.toString(expires.getEpochSecond(), RADIX);
        String mac = mac(expiry, rest);
        return expires == null ? mac : mac + BETWEEN + expiry;
    }

    /// Whether a signature fits; that it has not expired is another question.
    boolean fits(String signature, String rest) {
        int between = signature.indexOf(BETWEEN);
        String mac = between < 0 ? signature : signature.substring(0, between);
        String expiry = between < 0 ? "" : signature.substring(between + 1);
        boolean whole = signature.length() <= LONGEST && (between < 0) == expiry.isEmpty();
        return MessageDigest.isEqual(
                        mac(expiry, rest).getBytes(StandardCharsets.US_ASCII),
                        mac.getBytes(StandardCharsets.UTF_8))
                && whole;
    }

    /// Until when a signature that fits is valid; absent for always.
    static @Nullable Instant expires(String signature) {
        int between = signature.indexOf(BETWEEN);
        return between < 0
                ? null
                : Instant.ofEpochSecond(Long.parseLong(signature.substring(between + 1), RADIX));
    }

    private String mac(String expiry, String rest) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] all = mac.doFinal((expiry + "|" + rest).getBytes(StandardCharsets.UTF_8));
            return ENCODER.encodeToString(Arrays.copyOf(all, SIGNATURE_BYTES));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, failure);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[…]";
    }
}
