package dev.vitrine.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads out of the bytes of a file what it says of itself, without the library that wrote it.
///
/// @param text of the XMP packet; empty when there is none
public record TestingXmp(String text) {
    /// What stands in a file of any format: packets are never compressed.
    public static TestingXmp in(byte[] file) {
        String all = new String(file, StandardCharsets.UTF_8);
        int start = all.indexOf("<x:xmpmeta");
        return new TestingXmp(
                start < 0 ? "" : all.substring(start, all.indexOf("</x:xmpmeta>", start)));
    }

    /// The value of a property.
    public @Nullable String value(String property) {
        Matcher found =
                Pattern.compile("<" + property + ">([^<]*)</" + property + ">").matcher(text);
        return found.find() ? found.group(1) : null;
    }

    /// The digital source type.
    public @Nullable String source() {
        return value("Iptc4xmpExt:DigitalSourceType");
    }
}
