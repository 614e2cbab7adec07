package dev.vitrine.render.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Proves after every test that nothing of libvips is left behind: no image by our count, no
/// object, no buffer, no pixel memory and no open file by its own.
public final class NoNativeLeaks implements BeforeEachCallback, AfterEachCallback {
    private static final int MOST_WAITS = 300;
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(NoNativeLeaks.class);

    /// The libvips that the build has fetched.
    public static Libvips library() {
        return Libvips.load(natives());
    }

    /// The folder of the native libraries.
    public static Path natives() {
        return Path.of(System.getProperty("vitrine.home"), "native");
    }

    /// The most pixel memory that libvips ever held.
    public static long highestPixelBytes() {
        try {
            return (long)
                    library()
                            .binding()
                            .function("vips_tracked_get_mem_highwater", JAVA_LONG)
                            .invokeExact();
        } catch (Throwable failure) {
            throw Binding.rethrow(failure);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", Census.take());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(VipsScope.liveImages()).as("images that a scope still owns").isZero();
        Census before = context.getStore(NAMESPACE).get("before", Census.class);
        Census after = Census.take();
        // The library's own threads give their last buffers back shortly after the work is done.
        for (int wait = 0; wait < MOST_WAITS && !after.equals(before); wait++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            after = Census.take();
        }
        assertThat(after).as("what libvips holds").isEqualTo(before);
    }

    /// What libvips counts itself.
    private record Census(long objects, int buffers, long pixelBytes, int files) {
        private static long counted;

        static synchronized Census take() {
            Binding binding = library().binding();
            try {
                return new Census(
                        objects(binding),
                        (int) binding.function("vips_tracked_get_allocs", JAVA_INT).invokeExact(),
                        library().trackedMemory(),
                        (int) binding.function("vips_tracked_get_files", JAVA_INT).invokeExact());
            } catch (Throwable failure) {
                throw Binding.rethrow(failure);
            }
        }

        private static long objects(Binding binding) throws Throwable {
            counted = 0;
            var count =
                    MethodHandles.lookup()
                            .findStatic(
                                    Census.class,
                                    "count",
                                    MethodType.methodType(
                                            MemorySegment.class,
                                            MemorySegment.class,
                                            MemorySegment.class,
                                            MemorySegment.class));
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment visitor =
                        Linker.nativeLinker()
                                .upcallStub(
                                        count,
                                        FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS),
                                        arena);
                MemorySegment _ =
                        (MemorySegment)
                                binding.function(
                                                "vips_object_map",
                                                ADDRESS,
                                                ADDRESS,
                                                ADDRESS,
                                                ADDRESS)
                                        .invokeExact(
                                                visitor, MemorySegment.NULL, MemorySegment.NULL);
            }
            return counted;
        }

        @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // called by libvips
        private static MemorySegment count(
                MemorySegment object, MemorySegment first, MemorySegment second) {
            counted++;
            return MemorySegment.NULL;
        }
    }
}
