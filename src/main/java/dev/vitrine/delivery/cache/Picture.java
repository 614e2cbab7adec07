package dev.vitrine.delivery.cache;

import dev.vitrine.picture.PictureFormat;
import java.io.IOException;
import java.io.OutputStream;

/// A finished picture, in memory or in a file that stays readable until this is closed.
public interface Picture extends AutoCloseable {
    /// Its format.
    PictureFormat format();

    /// How many bytes it has.
    long length();

    /// Whether it had been made before.
    boolean cached();

    /// Writes a part of it.
    void write(OutputStream out, long from, long count) throws IOException;

    @Override
    void close();

    /// A picture in memory.
    ///
    /// @param bytes the file; handed over, not copied
    record Made(PictureFormat format, byte[] bytes, boolean cached) implements Picture {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void write(OutputStream out, long from, long count) throws IOException {
            out.write(bytes, (int) from, (int) count);
        }

        @Override
        public void close() {
            // Memory needs no closing.
        }
    }
}
