package dev.vitrine.render.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// GValue: the typed box in which GObject takes and gives the properties of an operation.
///
/// Type numbers are those of `gtype.h`; a property of another but convertible type (an enumeration
/// given as a whole number, a floating-point number given as one) is converted by GObject.
final class ValueCalls {
    private static final long TYPE_BOOLEAN = 5 << 2;
    private static final long TYPE_INT = 6 << 2;
    private static final long TYPE_DOUBLE = 15 << 2;
    private static final long TYPE_STRING = 16 << 2;

    /// `sizeof(GValue)`: the type and two words.
    private static final long SIZE = 24;

    private final MethodHandle init;
    private final MethodHandle unset;
    private final MethodHandle setBoolean;
    private final MethodHandle setInt;
    private final MethodHandle setDouble;
    private final MethodHandle setString;
    private final MethodHandle setObject;
    private final MethodHandle setBoxed;
    private final MethodHandle setDoubles;
    private final MethodHandle getObject;
    private final MethodHandle getBoxed;
    private final MethodHandle getDouble;
    private final MethodHandle blobNew;
    private final MethodHandle blobGet;
    private final MethodHandle areaUnref;
    private final long typeImage;
    private final long typeDoubles;
    private final long typeBlob;

    ValueCalls(Binding binding) {
        init = binding.function("g_value_init", ADDRESS, ADDRESS, JAVA_LONG);
        unset = binding.action("g_value_unset", ADDRESS);
        setBoolean = binding.action("g_value_set_boolean", ADDRESS, JAVA_INT);
        setInt = binding.action("g_value_set_int", ADDRESS, JAVA_INT);
        setDouble = binding.action("g_value_set_double", ADDRESS, JAVA_DOUBLE);
        setString = binding.action("g_value_set_string", ADDRESS, ADDRESS);
        setObject = binding.action("g_value_set_object", ADDRESS, ADDRESS);
        setBoxed = binding.action("g_value_set_boxed", ADDRESS, ADDRESS);
        setDoubles = binding.action("vips_value_set_array_double", ADDRESS, ADDRESS, JAVA_INT);
        getObject = binding.function("g_value_get_object", ADDRESS, ADDRESS);
        getDouble = binding.function("g_value_get_double", JAVA_DOUBLE, ADDRESS);
        getBoxed = binding.function("g_value_get_boxed", ADDRESS, ADDRESS);
        blobNew = binding.function("vips_blob_new", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        blobGet = binding.function("vips_blob_get", ADDRESS, ADDRESS, ADDRESS);
        areaUnref = binding.action("vips_area_unref", ADDRESS);
        typeImage = type(binding, "vips_image_get_type");
        typeDoubles = type(binding, "vips_array_double_get_type");
        typeBlob = type(binding, "vips_blob_get_type");
    }

    MemorySegment ofBoolean(Arena arena, boolean value) throws Throwable {
        MemorySegment box = box(arena, TYPE_BOOLEAN);
        setBoolean.invokeExact(box, value ? 1 : 0);
        return box;
    }

    MemorySegment ofInt(Arena arena, int value) throws Throwable {
        MemorySegment box = box(arena, TYPE_INT);
        setInt.invokeExact(box, value);
        return box;
    }

    MemorySegment ofDouble(Arena arena, double value) throws Throwable {
        MemorySegment box = box(arena, TYPE_DOUBLE);
        setDouble.invokeExact(box, value);
        return box;
    }

    MemorySegment ofString(Arena arena, String value) throws Throwable {
        MemorySegment box = box(arena, TYPE_STRING);
        setString.invokeExact(box, arena.allocateFrom(value));
        return box;
    }

    MemorySegment ofDoubles(Arena arena, double... values) throws Throwable {
        MemorySegment box = box(arena, typeDoubles);
        setDoubles.invokeExact(box, arena.allocateFrom(JAVA_DOUBLE, values), values.length);
        return box;
    }

    MemorySegment ofImage(Arena arena, MemorySegment image) throws Throwable {
        MemorySegment box = box(arena, typeImage);
        setObject.invokeExact(box, image);
        return box;
    }

    /// Bytes that stay where they are: the arena must outlive whatever reads them.
    MemorySegment ofBytes(Arena arena, MemorySegment bytes) throws Throwable {
        MemorySegment box = box(arena, typeBlob);
        MemorySegment blob =
                (MemorySegment) blobNew.invokeExact(MemorySegment.NULL, bytes, bytes.byteSize());
        setBoxed.invokeExact(box, blob);
        areaUnref.invokeExact(blob);
        return box;
    }

    MemorySegment emptyImage(Arena arena) throws Throwable {
        return box(arena, typeImage);
    }

    MemorySegment emptyBytes(Arena arena) throws Throwable {
        return box(arena, typeBlob);
    }

    MemorySegment emptyDouble(Arena arena) throws Throwable {
        return box(arena, TYPE_DOUBLE);
    }

    double number(MemorySegment box) throws Throwable {
        return (double) getDouble.invokeExact(box);
    }

    MemorySegment image(MemorySegment box) throws Throwable {
        return (MemorySegment) getObject.invokeExact(box);
    }

    byte[] bytes(Arena arena, MemorySegment box) throws Throwable {
        MemorySegment length = arena.allocate(JAVA_LONG);
        MemorySegment blob = (MemorySegment) getBoxed.invokeExact(box);
        MemorySegment start = (MemorySegment) blobGet.invokeExact(blob, length);
        return start.reinterpret(length.get(JAVA_LONG, 0))
                .toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    }

    void unset(MemorySegment box) throws Throwable {
        unset.invokeExact(box);
    }

    private MemorySegment box(Arena arena, long type) throws Throwable {
        MemorySegment box = arena.allocate(SIZE, 8);
        MemorySegment _ = (MemorySegment) init.invokeExact(box, type);
        return box;
    }

    private static long type(Binding binding, String function) {
        try {
            return (long) binding.function(function, JAVA_LONG).invokeExact();
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }
}
