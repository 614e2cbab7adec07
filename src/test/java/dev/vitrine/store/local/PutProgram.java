package dev.vitrine.store.local;

import dev.vitrine.store.StoreKey;
import java.nio.file.Path;
import java.time.InstantSource;

/// Puts one file, in a process of its own.
final class PutProgram {
    private PutProgram() {}

    /// Puts it.
    ///
    /// @param arguments the store's folder, the key, the file
    public static void main(String[] arguments) {
        try (var store = new LocalStore(Path.of(arguments[0]), InstantSource.system())) {
            store.put(StoreKey.parse(arguments[1]), Path.of(arguments[2]), "image/jpeg");
        }
    }

    static String[] command(Path folder, StoreKey key, Path file) {
        return new String[] {
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PutProgram.class.getName(),
            folder.toString(),
            key.text(),
            file.toString()
        };
    }
}
