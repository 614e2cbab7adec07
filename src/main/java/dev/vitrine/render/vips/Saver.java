package dev.vitrine.render.vips;

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

    /// Encodes.
    public byte[] bytes() {
        return operation.bytes();
    }
}
