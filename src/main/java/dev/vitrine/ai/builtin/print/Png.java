package dev.vitrine.ai.builtin.print;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a PNG of 8-bit sRGB row by row, as the PNG specification, third edition, wants it.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PIXEL = 3;
    private static final int FILTERS = 3;

    /// Beyond this level pictures with grain get hardly smaller.
    private static final int LEVEL = 4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private final Deflater deflater = new Deflater(LEVEL);
    private final byte[][] tries;
    private byte[] above;

    Png(int width, int height) {
        above = new byte[PIXEL * width];
        tries = new byte[FILTERS][PIXEL * width + 1];
        tries[0][0] = 1;
        tries[1][0] = 2;
        tries[2][0] = 4;
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk("IHDR", header.array());
        chunk("sRGB", new byte[] {0});
    }

    /// Adds the next row, three bytes a pixel.
    void row(byte[] row) {
        long[] costs = new long[FILTERS];
        for (int index = 0; index < row.length; index++) {
            int left = index < PIXEL ? 0 : row[index - PIXEL] & 0xff;
            int up = above[index] & 0xff;
            int corner = index < PIXEL ? 0 : above[index - PIXEL] & 0xff;
            int value = row[index] & 0xff;
            costs[0] += keep(0, index, value - left);
            costs[1] += keep(1, index, value - up);
            costs[2] += keep(2, index, value - paeth(left, up, corner));
        }
        int best = 0;
        for (int filter = 1; filter < FILTERS; filter++) {
            if (costs[filter] < costs[best]) {
                best = filter;
            }
        }
        deflater.setInput(tries[best]);
        drain();
        above = row.clone();
    }

    private int keep(int filter, int index, int difference) {
        byte kept = (byte) difference;
        tries[filter][index + 1] = kept;
        return Math.abs(kept);
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    /// The whole file. Nothing can be added after.
    byte[] finish() {
        deflater.finish();
        drain();
        deflater.end();
        chunk("IDAT", packed.toByteArray());
        chunk("IEND", new byte[0]);
        return file.toByteArray();
    }

    private void drain() {
        int count = deflater.deflate(buffer);
        while (count > 0) {
            packed.write(buffer, 0, count);
            count = deflater.deflate(buffer);
        }
    }

    private void chunk(String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(type);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
