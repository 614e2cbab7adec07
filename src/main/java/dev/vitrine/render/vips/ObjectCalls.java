package dev.vitrine.render.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The calls that concern any GObject and any libvips operation.
final class ObjectCalls {
    private final MethodHandle ref;
    private final MethodHandle unref;
    private final MethodHandle typeFind;
    private final MethodHandle operationNew;
    private final MethodHandle build;
    private final MethodHandle unrefOutputs;
    private final MethodHandle assignProperty;
    private final MethodHandle getProperty;
    private final MethodHandle errorCopy;
    private final MethodHandle free;

    ObjectCalls(Binding binding) {
        ref = binding.function("g_object_ref", ADDRESS, ADDRESS);
        unref = binding.action("g_object_unref", ADDRESS);
        typeFind = binding.function("vips_type_find", JAVA_LONG, ADDRESS, ADDRESS);
        operationNew = binding.function("vips_operation_new", ADDRESS, ADDRESS);
        build = binding.function("vips_object_build", JAVA_INT, ADDRESS);
        unrefOutputs = binding.action("vips_object_unref_outputs", ADDRESS);
        assignProperty = binding.action("g_object_set_property", ADDRESS, ADDRESS, ADDRESS);
        getProperty = binding.action("g_object_get_property", ADDRESS, ADDRESS, ADDRESS);
        errorCopy = binding.function("vips_error_buffer_copy", ADDRESS);
        free = binding.action("g_free", ADDRESS);
    }

    MemorySegment ref(MemorySegment object) {
        try {
            return (MemorySegment) ref.invokeExact(object);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    void unref(MemorySegment object) {
        try {
            unref.invokeExact(object);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    boolean exists(String operation) {
        try (Arena arena = Arena.ofConfined()) {
            return (long)
                            typeFind.invokeExact(
                                    arena.allocateFrom("VipsOperation"),
                                    arena.allocateFrom(operation))
                    != 0;
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    MemorySegment newOperation(String name) {
        MemorySegment operation;
        try (Arena arena = Arena.ofConfined()) {
            operation = (MemorySegment) operationNew.invokeExact(arena.allocateFrom(name));
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
        if (operation.equals(MemorySegment.NULL)) {
            throw new VipsException(name, takeError());
        }
        return operation;
    }

    boolean build(MemorySegment operation) {
        try {
            return (int) build.invokeExact(operation) == 0;
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Gives back an operation and what it still holds.
    void dispose(MemorySegment operation) {
        try {
            unrefOutputs.invokeExact(operation);
            unref.invokeExact(operation);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    void assignProperty(MemorySegment object, MemorySegment name, MemorySegment value) {
        try {
            assignProperty.invokeExact(object, name, value);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    void readProperty(MemorySegment object, MemorySegment name, MemorySegment value) {
        try {
            getProperty.invokeExact(object, name, value);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// The pending error in one line, empty when no reason was given; there is one buffer for all
    /// threads, so it may hold another thread's words too.
    String takeError() {
        try {
            MemorySegment text = (MemorySegment) errorCopy.invokeExact();
            String error = text.reinterpret(Long.MAX_VALUE).getString(0);
            free.invokeExact(text);
            return error.strip().replace("\n", "; ");
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    void free(MemorySegment memory) {
        try {
            free.invokeExact(memory);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }
}
