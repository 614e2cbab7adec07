package dev.vitrine.render.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The loaded library: one per process, never unloaded, safe for use from any thread.
///
/// The calls are those of libvips 8.14 to 8.18 and of GObject 2, on 64-bit platforms.
public final class Libvips {
    private static final List<String> SYSTEM_NAMES = List.of("libvips.so.42", "libvips.42.dylib");

    private static @Nullable Libvips loaded;

    private final Binding binding;
    private final MethodHandle trackedMemory;
    private final ObjectCalls objects;
    private final ValueCalls values;
    private final ImageCalls images;

    private Libvips(Binding binding) {
        this.binding = binding;
        start();
        trackedMemory = binding.function("vips_tracked_get_mem", JAVA_LONG);
        objects = new ObjectCalls(binding);
        values = new ValueCalls(binding);
        images = new ImageCalls(binding);
    }

    /// Loads the library at the first call: the one in `folder` when there is one, else the
    /// system's.
    ///
    /// @throws VipsMissingException when there is neither, or it does not start
    public static synchronized Libvips load(Path folder) {
        if (loaded == null) {
            Path bundled = bundledIn(folder);
            loaded = new Libvips(bundled != null ? open(bundled) : openSystem(folder));
        }
        return loaded;
    }

    /// The version of the library, for example `8.18.7`.
    public String version() {
        MethodHandle version = binding.function("vips_version", JAVA_INT, JAVA_INT);
        try {
            return (int) version.invokeExact(0)
                    + "."
                    + (int) version.invokeExact(1)
                    + "."
                    + (int) version.invokeExact(2);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// The file it was loaded from.
    public String origin() {
        return binding.origin();
    }

    /// Whether the library has an operation of that name, for example `heifload`.
    public boolean has(String operation) {
        return objects.exists(operation);
    }

    /// The bytes of pixel memory that the library holds now.
    public long trackedMemory() {
        try {
            return (long) trackedMemory.invokeExact();
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    /// Sets how many threads one operation may use.
    public void useThreads(int threads) {
        try {
            binding.action("vips_concurrency_set", JAVA_INT).invokeExact(threads);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    Binding binding() {
        return binding;
    }

    ObjectCalls objects() {
        return objects;
    }

    ValueCalls values() {
        return values;
    }

    ImageCalls images() {
        return images;
    }

    private void start() {
        try (Arena arena = Arena.ofConfined()) {
            // libvips prints warnings about odd files to the terminal unless this is set before it
            // starts.
            MethodHandle setEnvironment =
                    binding.function("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
            int _ =
                    (int)
                            setEnvironment.invokeExact(
                                    arena.allocateFrom("VIPS_WARNING"), arena.allocateFrom("0"), 1);
            MethodHandle init = binding.function("vips_init", JAVA_INT, ADDRESS);
            if ((int) init.invokeExact(arena.allocateFrom("vitrine")) != 0) {
                throw new VipsMissingException(binding.origin() + " does not start");
            }
            binding.action("vips_block_untrusted_set", JAVA_INT).invokeExact(1);
            // Its own format is read from files of our own alone.
            binding.action("vips_operation_block_set", ADDRESS, JAVA_INT)
                    .invokeExact(arena.allocateFrom("VipsForeignLoadVipsFile"), 0);
            // Every picture is seen once: a cache of operations would only hold memory.
            binding.action("vips_cache_set_max", JAVA_INT).invokeExact(0);
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    private static Binding open(Path file) {
        try {
            return Binding.of(file);
        } catch (IllegalArgumentException failure) {
            throw new VipsMissingException(file + " does not load", failure);
        }
    }

    private static Binding openSystem(Path folder) {
        for (String name : SYSTEM_NAMES) {
            try {
                return Binding.of(name);
            } catch (IllegalArgumentException _) {
                // The next name may be there.
            }
        }
        throw new VipsMissingException(
                "libvips is neither in " + folder + " nor installed on this system");
    }

    private static @Nullable Path bundledIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "libvips-cpp.*")) {
            for (Path file : files) {
                return file;
            }
            return null;
        } catch (IOException failure) {
            throw new VipsMissingException(folder + " cannot be read", failure);
        }
    }

    /// What a null result means.
    MemorySegment required(MemorySegment result, String call) {
        if (result.equals(MemorySegment.NULL)) {
            throw new VipsException(call, objects.takeError());
        }
        return result;
    }
}
