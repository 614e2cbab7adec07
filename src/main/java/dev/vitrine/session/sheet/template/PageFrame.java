package dev.vitrine.session.sheet.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/// What is the same on every page: style, script, and the policy that lets a browser run just these
/// two and fetch nothing.
///
/// @param style one style sheet
/// @param script one script
/// @param policy the content security policy, naming both by their hashes
public record PageFrame(String style, String script, String policy) {
    /// Reads `page.css`, `cards.css` and `page.js` from a folder of the application.
    public static PageFrame load(String folder) {
        String style = read(folder + "page.css") + read(folder + "cards.css");
        String script = read(folder + "page.js");
        String policy =
                "default-src 'none'; img-src data:; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                        .formatted(hash(style), hash(script));
        return new PageFrame(style, script, policy);
    }

    private static String read(String resource) {
        try (InputStream in = PageFrame.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
    }
}
