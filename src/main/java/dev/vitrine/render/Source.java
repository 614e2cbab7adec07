package dev.vitrine.render;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.render.decode.Header;
import dev.vitrine.render.decode.UnusableImageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/// The picture that came in, as its header describes it.
///
/// @param format by content, never by file name
/// @param size upright, in pixels
/// @param bytes the size of the file
/// @param sha256 of the bytes, in hexadecimal
/// @param transparent whether it has an alpha channel
/// @param colours how the file stores colour, for example "sRGB", "CMYK", "16-bit grey"
/// @param notes what was noticed, each in one sentence, for example "Animated: the first of 12
///   frames is used"
public record Source(
        PictureFormat format,
        Size size,
        long bytes,
        String sha256,
        boolean transparent,
        String colours,
        List<String> notes) {
    public Source {
        notes = List.copyOf(notes);
    }

    /// Describes a file that was found usable.
    static Source of(Path file, Header header) {
        try (var bytes =
                new DigestInputStream(Files.newInputStream(file), DigestUtils.getSha256Digest())) {
            long length = bytes.transferTo(OutputStream.nullOutputStream());
            return new Source(
                    header.format(),
                    header.upright(),
                    length,
                    HexFormat.of().formatHex(bytes.getMessageDigest().digest()),
                    header.transparent(),
                    header.colours(),
                    header.notes());
        } catch (IOException failure) {
            throw UnusableImageException.unreadable(file, failure);
        }
    }
}
