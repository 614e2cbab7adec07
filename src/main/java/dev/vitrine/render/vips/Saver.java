package dev.vitrine.render.vips;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

/// The settings of a save operation.
public final class Saver {
    /// Where libvips keeps a packet of XMP.
    static final String XMP = "xmp-data";

    /// Says that the packet is ours, and not one that a source has brought along.
    static final String LABELLED = "vitrine-labelled";

    private static final int KEEP_NOTHING = 0;
    private static final int KEEP_XMP = 2;

    /// A signature of 8 bytes, then the header, which has 13.
    private static final int BEHIND_PNG_HEADER = 8 + 12 + 13;

    private final Operation operation;
    private final byte[] packet;

    private Saver(Operation operation, byte[] packet) {
        this.operation = operation;
        this.packet = packet;
    }

    static Saver of(VipsImage picture, String name) {
        ImageCalls calls = picture.scope().library().images();
        boolean labelled = calls.hasField(picture.handle(), LABELLED);
        boolean itself = labelled && !name.startsWith("png");
        return new Saver(
                picture.operation(name).with("keep", itself ? KEEP_XMP : KEEP_NOTHING),
                labelled && !itself ? calls.bytesField(picture.handle(), XMP) : new byte[0]);
    }

    /// A switch of the encoder.
    public Saver with(String setting, boolean value) {
        operation.with(setting, value);
        return this;
    }

    /// A number or an enumeration of the encoder.
    public Saver with(String setting, int value) {
        operation.with(setting, value);
        return this;
    }

    /// Computes a picture into a file as large as all of its samples together, over one that is
    /// there, with what else is known of the picture. [Loader#samples(Path)] reads it.
    ///
    /// @throws VipsException when it cannot be read or the file cannot be written
    public static void samples(VipsImage picture, Path file) {
        // libvips knows its own format by the end of a name alone.
        Path named = file.resolveSibling(file.getFileName() + ".v");
        try {
            try {
                picture.operation("vipssave").with("filename", named.toString()).run();
                Files.move(named, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(named);
            }
        } catch (IOException failure) {
            throw new VipsException("vipssave", String.valueOf(failure.getMessage()));
        }
    }

    /// Encodes.
    public byte[] bytes() {
        byte[] encoded = operation.bytes();
        return packet.length == 0 ? encoded : inPng(encoded);
    }

    /// libvips compresses XMP in PNG, where the XMP specification (part 3, 1.1.5) wants text that
    /// anybody finds.
    private byte[] inPng(byte[] png) {
        byte[] type = "iTXt".getBytes(StandardCharsets.US_ASCII);
        // The keyword's end, no compression and its method, no language, no translated keyword.
        byte[] head = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(head);
        sum.update(packet);
        return ByteBuffer.allocate(png.length + 12 + head.length + packet.length)
                .put(png, 0, BEHIND_PNG_HEADER)
                .putInt(head.length + packet.length)
                .put(type)
                .put(head)
                .put(packet)
                .putInt((int) sum.getValue())
                .put(png, BEHIND_PNG_HEADER, png.length - BEHIND_PNG_HEADER)
                .array();
    }
}
