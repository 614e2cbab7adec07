package dev.vitrine.render.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The calls that concern an image itself.
final class ImageCalls {
    private final MethodHandle width;
    private final MethodHandle height;
    private final MethodHandle bands;
    private final MethodHandle format;
    private final MethodHandle interpretation;
    private final MethodHandle hasAlpha;
    private final MethodHandle hasField;
    private final MethodHandle intField;
    private final MethodHandle bytesField;
    private final MethodHandle setBytes;
    private final MethodHandle setKill;
    private final MethodHandle fromMemory;
    private final MethodHandle toMemory;
    private final MethodHandle copyMemory;

    ImageCalls(Binding binding) {
        width = binding.function("vips_image_get_width", JAVA_INT, ADDRESS);
        height = binding.function("vips_image_get_height", JAVA_INT, ADDRESS);
        bands = binding.function("vips_image_get_bands", JAVA_INT, ADDRESS);
        format = binding.function("vips_image_get_format", JAVA_INT, ADDRESS);
        interpretation = binding.function("vips_image_guess_interpretation", JAVA_INT, ADDRESS);
        hasAlpha = binding.function("vips_image_hasalpha", JAVA_INT, ADDRESS);
        hasField = binding.function("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);
        intField = binding.function("vips_image_get_int", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        bytesField =
                binding.function(
                        "vips_image_get_blob", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        setBytes = binding.action("vips_image_set_blob_copy", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        setKill = binding.action("vips_image_set_kill", ADDRESS, JAVA_INT);
        fromMemory =
                binding.function(
                        "vips_image_new_from_memory_copy",
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT);
        toMemory = binding.function("vips_image_write_to_memory", ADDRESS, ADDRESS, ADDRESS);
        copyMemory = binding.function("vips_image_copy_memory", ADDRESS, ADDRESS);
    }

    int width(MemorySegment image) {
        return number(width, image);
    }

    int height(MemorySegment image) {
        return number(height, image);
    }

    int bands(MemorySegment image) {
        return number(bands, image);
    }

    int format(MemorySegment image) {
        return number(format, image);
    }

    int interpretation(MemorySegment image) {
        return number(interpretation, image);
    }

    boolean hasAlpha(MemorySegment image) {
        return number(hasAlpha, image) != 0;
    }

    boolean hasField(MemorySegment image, String name) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) hasField.invokeExact(image, arena.allocateFrom(name)) != 0;
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// A whole number out of the header, or `absent` when there is none of that name.
    int intField(MemorySegment image, String name, int absent) {
        if (!hasField(image, name)) {
            return absent;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(JAVA_INT);
            int failed = (int) intField.invokeExact(image, arena.allocateFrom(name), value);
            return failed == 0 ? value.get(JAVA_INT, 0) : absent;
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Bytes out of the header; none when there are none of that name.
    byte[] bytesField(MemorySegment image, String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment start = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            int failed =
                    hasField(image, name)
                            ? (int)
                                    bytesField.invokeExact(
                                            image, arena.allocateFrom(name), start, length)
                            : -1;
            return failed == 0
                    ? start.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE)
                    : new byte[0];
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Puts bytes into the header; they are copied. Nobody else may know the image yet.
    void assignBytes(MemorySegment image, String name, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            setBytes.invokeExact(
                    image,
                    arena.allocateFrom(name),
                    arena.allocateFrom(JAVA_BYTE, bytes),
                    (long) bytes.length);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    void kill(MemorySegment image) {
        try {
            setKill.invokeExact(image, 1);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// A new image of 8-bit samples, or null with the reason in the error buffer. The bytes are
    /// copied.
    MemorySegment fromBytes(MemorySegment samples, int width, int height, int bands) {
        try {
            return (MemorySegment)
                    fromMemory.invokeExact(samples, samples.byteSize(), width, height, bands, 0);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Computes the image into memory of the library's, which the caller frees, or null with the
    /// reason in the error buffer.
    MemorySegment toMemory(MemorySegment image) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment start = (MemorySegment) toMemory.invokeExact(image, length);
            return start.reinterpret(length.get(JAVA_LONG, 0));
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Computes the image into a new image in memory, or null with the reason in the error buffer.
    MemorySegment copyMemory(MemorySegment image) {
        try {
            return (MemorySegment) copyMemory.invokeExact(image);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    private static int number(MethodHandle call, MemorySegment image) {
        try {
            return (int) call.invokeExact(image);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }
}
