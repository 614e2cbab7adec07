package dev.vitrine.store.choice;

import dev.vitrine.store.Store;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import dev.vitrine.store.StoreProbe;
import dev.vitrine.store.cloudinary.CloudinarySettings;
import dev.vitrine.store.cloudinary.CloudinaryStore;
import dev.vitrine.store.local.LocalStore;
import dev.vitrine.store.s3.S3Settings;
import dev.vitrine.store.s3.S3Store;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All stores that are set up. Each is opened when it is first asked for: who does not use S3 does
/// not wait for its SDK. Safe for use from any thread.
public final class Stores implements AutoCloseable {
    private static final String S3 = "s3";
    private static final String SPACES = "spaces";

    private final String main;
    private final SecureRandom chance;
    private final Map<String, Supplier<Store>> known = new LinkedHashMap<>();
    private final Map<String, Store> open = new LinkedHashMap<>();

    /// Opens nothing yet.
    ///
    /// @param chance for what a probe writes
    public Stores(StoreSettings settings, InstantSource clock, SecureRandom chance) {
        this.main = settings.main();
        this.chance = chance;
        known.put(LocalStore.NAME, () -> new LocalStore(settings.folder(), clock));
        S3Settings s3 = settings.s3();
        if (s3 != null) {
            known.put(S3, () -> new S3Store(s3));
        }
        S3Settings spaces = settings.spaces();
        if (spaces != null) {
            known.put(SPACES, () -> new S3Store(spaces));
        }
        CloudinarySettings cloudinary = settings.cloudinary();
        if (cloudinary != null) {
            known.put(CloudinaryStore.NAME, () -> new CloudinaryStore(cloudinary));
        }
    }

    /// The one that takes new bytes.
    public Store main() {
        return named(main);
    }

    /// The names of all that are set up, the main one included.
    public List<String> names() {
        return List.copyOf(known.keySet());
    }

    /// The one of that name, in which bytes may lie from when it was the main one.
    ///
    /// @throws StoreException of kind SETTINGS when it is not set up
    public synchronized Store named(String name) {
        Store store = open.get(name);
        if (store == null) {
            Supplier<Store> opener = known.get(name);
            if (opener == null) {
                throw new StoreException(
                        Kind.SETTINGS,
                        "The store " + name + " is not set up",
                        "Set its variables again; those that are set up: "
                                + String.join(", ", known.keySet()),
                        null);
            }
            store = opener.get();
            open.put(name, store);
        }
        return store;
    }

    /// Cloudinary, for what no other store can; absent when it is not set up.
    public @Nullable CloudinaryStore cloudinary() {
        return known.containsKey(CloudinaryStore.NAME)
                ? (CloudinaryStore) named(CloudinaryStore.NAME)
                : null;
    }

    /// Really uses a store for a moment.
    public StoreProbe.Report check(Store store) {
        return new StoreProbe(chance).check(store);
    }

    @Override
    public synchronized void close() {
        new ArrayList<>(open.values()).forEach(Store::close);
        open.clear();
    }
}
