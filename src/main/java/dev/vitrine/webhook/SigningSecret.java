package dev.vitrine.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What both sides know: `whsec_` and 24 to 64 bytes in base 64
/// (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
record SigningSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int BYTES = 32;

    SigningSecret {
        int bytes =
                text.startsWith(PREFIX)
                        ? Base64.getDecoder().decode(text.substring(PREFIX.length())).length
                        : 0;
        if (bytes < LEAST_BYTES || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("This is no secret for webhooks");
        }
    }

    static SigningSecret random(SecureRandom chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// The header `webhook-signature`.
    String signature(String id, long timestamp, String body) {
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, failure);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
