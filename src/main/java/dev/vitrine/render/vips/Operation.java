package dev.vitrine.render.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// One call of a libvips operation, put together argument by argument.
final class Operation implements AutoCloseable {
    private final Libvips vips;
    private final String name;
    private final MemorySegment operation;
    private final Arena arena = Arena.ofConfined();

    private Operation(Libvips vips, String name) {
        this.vips = vips;
        this.name = name;
        this.operation = vips.objects().newOperation(name);
    }

    static Operation of(Libvips vips, String name) {
        return new Operation(vips, name);
    }

    Operation with(String argument, boolean value) {
        return assign(argument, () -> vips.values().ofBoolean(arena, value));
    }

    Operation with(String argument, int value) {
        return assign(argument, () -> vips.values().ofInt(arena, value));
    }

    Operation with(String argument, double value) {
        return assign(argument, () -> vips.values().ofDouble(arena, value));
    }

    Operation with(String argument, double[] values) {
        return assign(argument, () -> vips.values().ofDoubles(arena, values));
    }

    Operation with(String argument, String value) {
        return assign(argument, () -> vips.values().ofString(arena, value));
    }

    Operation with(String argument, VipsImage value) {
        return assign(argument, () -> vips.values().ofImage(arena, value.handle()));
    }

    /// Bytes to read from; they must stay alive as long as the image made from them.
    Operation with(String argument, MemorySegment bytes) {
        return assign(argument, () -> vips.values().ofBytes(arena, bytes));
    }

    /// Runs an operation that gives nothing back.
    void run() {
        try (this) {
            build();
        }
    }

    /// Runs the operation and gives its image, owned by the scope.
    VipsImage image(VipsScope scope) {
        try (this) {
            build();
            MemorySegment box = vips.values().emptyImage(arena);
            vips.objects().readProperty(operation, arena.allocateFrom("out"), box);
            MemorySegment image = vips.objects().ref(vips.values().image(box));
            vips.values().unset(box);
            return scope.own(image);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Runs an operation that measures, and gives its number.
    double number() {
        try (this) {
            build();
            MemorySegment box = vips.values().emptyDouble(arena);
            vips.objects().readProperty(operation, arena.allocateFrom("out"), box);
            return vips.values().number(box);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Runs an operation that saves, and gives the encoded file.
    byte[] bytes() {
        try (this) {
            build();
            MemorySegment box = vips.values().emptyBytes(arena);
            vips.objects().readProperty(operation, arena.allocateFrom("buffer"), box);
            byte[] bytes = vips.values().bytes(arena, box);
            vips.values().unset(box);
            return bytes;
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    @Override
    public void close() {
        vips.objects().dispose(operation);
        arena.close();
    }

    private void build() {
        if (!vips.objects().build(operation)) {
            throw new VipsException(name, vips.objects().takeError());
        }
    }

    private Operation assign(String argument, Box value) {
        try {
            MemorySegment box = value.make();
            vips.objects().assignProperty(operation, arena.allocateFrom(argument), box);
            vips.values().unset(box);
            return this;
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    private interface Box {
        MemorySegment make() throws Throwable;
    }
}
