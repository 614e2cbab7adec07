package dev.vitrine.remote;

import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Unpacks what a service sends. The archive may come from somebody with bad intentions: it can
/// name only plain files below the folder, and has an end.
record Archive(Service service, Limits limits) {
    /// Names that sessions have, and that mean the same on every system.
    private static final Pattern NAME =
            Pattern.compile(
                    "[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}");

    private static final int CHUNK = 1 << 16;

    /// How much an archive may hold.
    record Limits(int files, long bytes) {
        /// Ten times what every slot of every network fills with the largest pictures.
        static Limits usual() {
            return new Limits(2000, 2L << 30);
        }
    }

    /// Unpacks everything into a folder that is there.
    ///
    /// @return the names of the files
    /// @throws IOException when the archive is not complete
    /// @throws ServiceException when it holds what it must not hold
    /// @throws UnwrittenException when a file cannot be written
    Set<String> unpack(InputStream in, Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        Set<String> unlike = new HashSet<>();
        long left = limits.bytes();
        try (var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!NAME.matcher(name).matches()) {
                    throw unusable("its archive names a file " + shown(name));
                }
                // Some file systems take names for the same that differ in case alone.
                if (!unlike.add(name.toLowerCase(Locale.ROOT))) {
                    throw unusable("its archive holds " + name + " twice");
                }
                names.add(name);
                if (names.size() > limits.files()) {
                    throw unusable("its archive holds more than " + limits.files() + " files");
                }
                left -= write(zip, folder.resolve(name), left);
            }
        } catch (ZipException | IllegalArgumentException failure) {
            throw unusable("its archive is damaged (" + failure.getMessage() + ")");
        }
        return names;
    }

    private long write(ZipInputStream zip, Path file, long most) throws IOException {
        long written = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = created(file)) {
            for (int count = zip.read(chunk); count >= 0; count = zip.read(chunk)) {
                written += count;
                if (written > most) {
                    throw unusable("its archive holds more than " + (limits.bytes() >> 20) + " MB");
                }
                write(out, chunk, count, file);
            }
        }
        return written;
    }

    /// A folder is made only where the one above is there: after a stop nothing is.
    private static OutputStream created(Path file) {
        try {
            Path parent = file.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectory(parent);
            }
            return Files.newOutputStream(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    private static void write(OutputStream out, byte[] chunk, int count, Path file) {
        try {
            out.write(chunk, 0, count);
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    private ServiceException unusable(String why) {
        return ServiceException.unusable(service, why);
    }

    private static String shown(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }
}
