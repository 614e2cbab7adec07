package dev.vitrine.render.vips;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Makes EXIF blocks as cameras write them.
final class TestingExif {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private TestingExif() {}

    /// A whole APP1 segment: orientation, a camera's name and the latitude reference of a GPS
    /// position (EXIF 2.32, big-endian).
    static byte[] block(int orientation) {
        ByteBuffer block = ByteBuffer.allocate(128);
        block.putShort((short) 0xffe1).putShort((short) 126);
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        block.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        block.putShort((short) 3);
        entry(block, 0x010f, ASCII, 9, 64);
        entry(block, 0x0112, SHORT, 1, orientation << 16);
        entry(block, 0x8825, LONG, 1, 80);
        block.putInt(0);
        block.position(10 + 64).put("TestCam1\0".getBytes(StandardCharsets.US_ASCII));
        block.position(10 + 80).putShort((short) 1);
        entry(block, 0x0001, ASCII, 2, 'N' << 24);
        block.putInt(0);
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
