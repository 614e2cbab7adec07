package dev.vitrine.session.sheet;

import dev.vitrine.session.result.InvalidResultsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Lets a page through and puts each picture where its mark stands, slice by slice.
///
/// A mark is written with control characters, which the templates take out of every text: no text
/// can pretend to be one.
final class EmbeddingWriter extends Writer {
    private static final char OPEN = '\u0001';
    private static final char CLOSE = '\u0002';

    /// A multiple of three, so that slices join without padding.
    private static final int SLICE = 3 * 8192;

    /// More than a session of every placement leaves, and less than what fills a disk: results can
    /// come from a stranger, and name one large file many times.
    private static final long MOST_BYTES = 300L << 20;

    private final PictureSource pictures;
    private final Writer out;
    private final StringBuilder mark = new StringBuilder();
    private boolean inMark;
    private long embedded;

    EmbeddingWriter(PictureSource pictures, Writer out) {
        this.pictures = pictures;
        this.out = out;
    }

    /// A picture that stands in a page as a mark.
    record Embedded(String mediaType, String file) {
        @Override
        public String toString() {
            String name =
                    Base64.getUrlEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8));
            return OPEN + mediaType + ";" + name + CLOSE;
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int start = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (inMark && text[i] == CLOSE) {
                mark.append(text, start, i - start);
                embed();
                inMark = false;
                start = i + 1;
            } else if (!inMark && text[i] == OPEN) {
                out.write(text, start, i - start);
                inMark = true;
                start = i + 1;
            }
        }
        if (inMark) {
            mark.append(text, start, end - start);
        } else {
            out.write(text, start, end - start);
        }
    }

    private void embed() throws IOException {
        int split = mark.indexOf(";");
        String name = mark.substring(split + 1);
        String file = new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
        out.write("data:" + mark.substring(0, split) + ";base64,");
        mark.setLength(0);
        try (InputStream in = pictures.open(file)) {
            for (byte[] slice = slice(in, file); slice.length > 0; slice = slice(in, file)) {
                embedded += slice.length;
                if (embedded > MOST_BYTES) {
                    throw InvalidResultsException.ofPicture(
                            file, "is more than a page can carry: 300 MB with all others", null);
                }
                out.write(Base64.getEncoder().encodeToString(slice));
            }
        }
    }

    /// What cannot be read must not look like a page that cannot be written.
    private static byte[] slice(InputStream picture, String file) {
        try {
            return picture.readNBytes(SLICE);
        } catch (IOException failure) {
            throw InvalidResultsException.ofPicture(file, "cannot be read", failure);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
