package dev.vitrine.store;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds out whether a store works by using it: something is written, found, read and deleted.
public final class StoreProbe {
    /// Nobody's.
    private static final UUID NOBODY = new UUID(0, 0);

    private static final int BYTES = 4096;

    private final SecureRandom chance;

    /// A probe that writes other bytes each time.
    public StoreProbe(SecureRandom chance) {
        this.chance = chance;
    }

    /// One thing that was done.
    ///
    /// @param name `write`, `size`, `read` or `delete`
    public record Step(String name, Duration time) {}

    /// What came of it.
    ///
    /// @param steps that worked, in order
    /// @param problem with the step after them; absent when all worked
    public record Report(String store, String where, List<Step> steps, @Nullable Problem problem) {
        public Report {
            steps = List.copyOf(steps);
        }

        /// Whether all worked.
        public boolean works() {
            return problem == null;
        }
    }

    /// Uses the store. What is left when it stops in the middle is deleted if possible.
    public Report check(Store store) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        var key = new StoreKey(false, NOBODY, sha256(bytes), "bin");
        List<Step> steps = new ArrayList<>();
        Problem problem = null;
        try {
            run(store, key, bytes, steps);
        } catch (VitrineException failure) {
            problem = failure.problem();
            cleanUp(store, key, steps);
        }
        return new Report(store.name(), store.where(), steps, problem);
    }

    private static void run(Store store, StoreKey key, byte[] bytes, List<Step> steps) {
        step(steps, "write", () -> write(store, key, bytes));
        step(
                steps,
                "size",
                () -> {
                    if (!store.size(key).equals(Optional.of((long) bytes.length))) {
                        throw different(store);
                    }
                });
        step(
                steps,
                "read",
                () -> {
                    if (!Arrays.equals(read(store, key), bytes)) {
                        throw different(store);
                    }
                });
        step(steps, "delete", () -> store.delete(key));
    }

    private static void step(List<Step> steps, String name, Runnable work) {
        long start = System.nanoTime();
        work.run();
        steps.add(new Step(name, Duration.ofNanos(System.nanoTime() - start)));
    }

    private static void write(Store store, StoreKey key, byte[] bytes) {
        try {
            Path file = Files.createTempFile("vitrine-probe", ".bin");
            try {
                Files.write(file, bytes);
                store.put(key, file, "application/octet-stream");
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Store store, StoreKey key) {
        try (InputStream in = store.read(key, 0)) {
            return in.readNBytes(BYTES + 1);
        } catch (IOException failure) {
            throw new StoreException(
                    Kind.LATER,
                    "Reading from " + store.where() + " broke off",
                    "Try again when the connection is better",
                    failure);
        }
    }

    private static void cleanUp(Store store, StoreKey key, List<Step> steps) {
        if (!steps.isEmpty()) {
            try {
                store.delete(key);
            } catch (StoreException _) {
                // The problem that came first is the one that is told.
            }
        }
    }

    private static StoreException different(Store store) {
        return new StoreException(
                Kind.SETTINGS,
                store.where() + " gives back something else than was put there",
                "Look for what changes files on their way, such as presets, proxies and gateways",
                null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every Java platform has SHA-256", failure);
        }
    }
}
