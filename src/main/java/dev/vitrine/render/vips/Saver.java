package dev.vitrine.render.vips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The settings of a save operation.
public final class Saver {
    private final Operation operation;

    Saver(Operation operation) {
        this.operation = operation;
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
        return operation.bytes();
    }
}
