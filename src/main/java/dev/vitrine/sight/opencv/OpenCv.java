package dev.vitrine.sight.opencv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_core;
import org.jspecify.annotations.Nullable;

/// The native side of OpenCV, loaded once per process, at the first call that needs it.
///
/// The libraries are loaded here, in order and from one folder. JavaCPP's own loader is switched
/// off: it would search, extract and link files below the user's home, and insist on libraries (24
/// MB of OpenBLAS bindings) that nobody calls. Its garbage-collection thread is switched off too:
/// every native object lives in a scope.
public final class OpenCv {
    private static final List<String> LIBRARIES =
            List.of(
                    "libgcc_s",
                    "libquadmath",
                    "libgfortran",
                    "libopenblas",
                    "libopencv_core",
                    "libopencv_imgproc",
                    "libopencv_dnn",
                    "libopencv_img_hash",
                    "libjniopencv_core",
                    "libjniopencv_imgproc",
                    "libjniopencv_dnn",
                    "libjniopencv_img_hash");

    /// The compiler's own runtime is statically linked on some platforms.
    private static final List<String> NOT_EVERYWHERE =
            List.of("libgcc_s", "libquadmath", "libgfortran");

    private static @Nullable Path loadedFrom;

    private OpenCv() {}

    /// Loads the libraries unless this process has them already.
    ///
    /// @throws NativeLibraryMissing when one is missing or does not load
    public static synchronized Path load(Path folder) {
        if (loadedFrom == null) {
            System.setProperty("org.bytedeco.javacpp.loadlibraries", "false");
            System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
            for (String library : LIBRARIES) {
                load(folder, library);
            }
            loadedFrom = folder;
        }
        return loadedFrom;
    }

    /// OpenCV's version, for example "4.13.0"; the libraries must be loaded.
    public static String version() {
        return opencv_core.CV_VERSION();
    }

    private static void load(Path folder, String library) {
        Path file = find(folder, library);
        if (file == null) {
            if (NOT_EVERYWHERE.contains(library)) {
                return;
            }
            throw new NativeLibraryMissing(library, folder, null);
        }
        try {
            System.load(file.toAbsolutePath().toString());
        } catch (UnsatisfiedLinkError failure) {
            throw new NativeLibraryMissing(file.getFileName().toString(), folder, failure);
        }
    }

    private static @Nullable Path find(Path folder, String library) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(library + "."))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        } catch (IOException failure) {
            throw new NativeLibraryMissing(library, folder, failure);
        }
    }
}
