package dev.vitrine.transformation.step;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words inside of a URL. What separates parameters, `,` and `/`, and the percent sign are encoded
/// twice, as Cloudinary's SDKs do it, so that they survive a server that decodes the path first.
public final class LayerText {
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final String PLAIN = "-_.~!*'()";

    private LayerText() {}

    /// As it is shown.
    ///
    /// @throws IllegalArgumentException when it is no text, or has control characters
    public static String decoded(String encoded) {
        String once = decodedOnce(encoded);
        String text;
        try {
            text = decodedOnce(once);
        } catch (IllegalArgumentException _) {
            // A percent sign that was encoded once.
            text = once;
        }
        if (text.isBlank() || text.codePoints().anyMatch(LayerText::isUnprintable)) {
            throw new IllegalArgumentException("No text");
        }
        return text;
    }

    /// As it stands in a URL.
    public static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            if (isPlain(letter)) {
                encoded.append(letter);
            } else {
                encoded.append(letter == ',' || letter == '/' || letter == '%' ? "%25" : "%");
                encoded.append("%02X".formatted((int) letter));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char letter) {
        return letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
    }

    private static boolean isUnprintable(int letter) {
        int type = Character.getType(letter);
        return (Character.isISOControl(letter) && letter != '\n') || type == Character.SURROGATE;
    }

    private static String decodedOnce(String encoded) {
        Matcher runs = ENCODED.matcher(encoded);
        StringBuilder text = new StringBuilder();
        while (runs.find()) {
            runs.appendReplacement(text, Matcher.quoteReplacement(utf8(runs.group())));
        }
        return runs.appendTail(text).toString();
    }

    private static String utf8(String run) {
        byte[] octets = new byte[run.length() / 3];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Integer.parseInt(run.substring(3 * i + 1, 3 * i + 3), 16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("No UTF-8");
        }
    }
}
