package dev.vitrine.delivery.cache;

import dev.vitrine.delivery.cache.Picture.Made;
import dev.vitrine.picture.PictureFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A kept picture behind a head of 64 bytes, by which damage and strangers are known: a mark, the
/// format, the length, a checksum and the name.
final class CachedFile implements Picture {
    /// The bytes in front of the picture.
    static final int HEAD = 64;

    /// Larger ones are not held in memory.
    static final int LARGEST_IN_MEMORY = 64 << 10;

    private static final byte[] MARK = "VITRINE1".getBytes(StandardCharsets.US_ASCII);
    private static final int WORD = 8;

    private final FileChannel channel;
    private final PictureFormat format;
    private final long length;

    private CachedFile(FileChannel channel, PictureFormat format, long length) {
        this.channel = channel;
        this.format = format;
        this.length = length;
    }

    static void write(OutputStream out, String name, Made picture) throws IOException {
        var sum = new CRC32C();
        sum.update(picture.bytes());
        byte[] extension =
                Arrays.copyOf(
                        picture.format().extension().getBytes(StandardCharsets.US_ASCII), WORD);
        out.write(
                ByteBuffer.allocate(HEAD)
                        .put(MARK)
                        .put(extension)
                        .putLong(picture.length())
                        .putLong(sum.getValue())
                        .put(HexFormat.of().parseHex(name))
                        .array());
        out.write(picture.bytes());
    }

    /// The picture in a file; absent when it is not whole or not of that name.
    static @Nullable Picture open(Path file, String name) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        boolean used = false;
        try {
            long length = channel.size() - HEAD;
            ByteBuffer head = ByteBuffer.allocate(HEAD + Math.clamp(length, 0, LARGEST_IN_MEMORY));
            fill(channel, head, 0);
            byte[] all = head.array();
            PictureFormat format = format(all, length, name);
            if (format == null) {
                return null;
            }
            long expected = head.getLong(3 * WORD);
            var sum = new CRC32C();
            sum.update(all, HEAD, all.length - HEAD);
            if (length <= LARGEST_IN_MEMORY) {
                byte[] bytes = Arrays.copyOfRange(all, HEAD, all.length);
                return sum.getValue() == expected ? new Made(format, bytes, true) : null;
            }
            byte[] piece = new byte[LARGEST_IN_MEMORY];
            for (long at = LARGEST_IN_MEMORY; at < length; at += piece.length) {
                int count = (int) Math.min(piece.length, length - at);
                fill(channel, ByteBuffer.wrap(piece, 0, count), HEAD + at);
                sum.update(piece, 0, count);
            }
            used = sum.getValue() == expected;
            return used ? new CachedFile(channel, format, length) : null;
        } finally {
            if (!used) {
                channel.close();
            }
        }
    }

    private static @Nullable PictureFormat format(byte[] all, long length, String name) {
        boolean ours =
                length >= 0
                        && Arrays.equals(Arrays.copyOf(all, WORD), MARK)
                        && ByteBuffer.wrap(all).getLong(2 * WORD) == length
                        && HexFormat.of().formatHex(all, 4 * WORD, HEAD).equals(name);
        if (!ours) {
            return null;
        }
        try {
            return PictureFormat.parse(
                    new String(all, WORD, WORD, StandardCharsets.US_ASCII).replace("\0", ""));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
        long at = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                return;
            }
            at += count;
        }
    }

    @Override
    public PictureFormat format() {
        return format;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean cached() {
        return true;
    }

    @Override
    public void write(OutputStream out, long from, long count) throws IOException {
        byte[] piece = new byte[(int) Math.min(count, LARGEST_IN_MEMORY)];
        long at = from;
        while (at < from + count) {
            int size = (int) Math.min(piece.length, from + count - at);
            fill(channel, ByteBuffer.wrap(piece, 0, size), HEAD + at);
            out.write(piece, 0, size);
            at += size;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // It was only read.
        }
    }
}
