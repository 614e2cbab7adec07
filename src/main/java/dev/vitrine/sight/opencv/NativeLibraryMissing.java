package dev.vitrine.sight.opencv;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A native library or a neural net of the eyes is not where it should be, or does not load.
public final class NativeLibraryMissing extends VitrineException {
    /// @param library the file or library
    /// @param folder where it should be
    /// @param cause what the loader said; null when there is no such file
    public NativeLibraryMissing(String library, Path folder, @Nullable Throwable cause) {
        super(
                Problem.of(
                        ErrorCode.NATIVE_LIBRARY_MISSING,
                        library + " does not load from " + folder + because(cause),
                        "Build Vitrine again for this platform, or run `vitrine doctor` to see which"
                                + " libraries are in use"),
                cause);
    }

    private static String because(@Nullable Throwable cause) {
        return cause == null ? " (no such file)" : " (" + cause.getMessage() + ")";
    }
}
