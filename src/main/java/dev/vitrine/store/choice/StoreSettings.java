package dev.vitrine.store.choice;

import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import dev.vitrine.store.cloudinary.CloudinarySettings;
import dev.vitrine.store.s3.S3Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which stores there are. What is absent was not set.
///
/// @param main the name of the one that takes new bytes
/// @param folder of the local store, which is always there
public record StoreSettings(
        String main,
        Path folder,
        @Nullable S3Settings s3,
        @Nullable S3Settings spaces,
        @Nullable CloudinarySettings cloudinary) {
    /// Bytes stay on this machine.
    public static StoreSettings local(Path folder) {
        return new StoreSettings("local", folder, null, null, null);
    }

    /// Reads the environment.
    ///
    /// @param dataFolder below which the local store has its folder
    /// @throws StoreException that names everything that is missing or malformed
    public static StoreSettings from(Map<String, String> environment, Path dataFolder) {
        var variables = new Variables(environment);
        var parts = new Parts(variables);
        var settings =
                new StoreSettings(
                        variables.optional("VITRINE_STORE", "local"),
                        dataFolder.resolve("store"),
                        parts.s3(),
                        parts.spaces(),
                        parts.cloudinary());
        switch (settings.main()) {
            case "local" -> {}
            case "s3" -> variables.needs(settings.s3(), "S3_BUCKET");
            case "spaces" -> variables.needs(settings.spaces(), "DIGITALOCEAN_SPACES_BUCKET");
            case "cloudinary" -> variables.needs(settings.cloudinary(), "CLOUDINARY_URL");
            default ->
                    variables.wrong(
                            "VITRINE_STORE is not local, s3, spaces or cloudinary: "
                                    + settings.main());
        }
        List<String> faults = variables.faults();
        if (!faults.isEmpty()) {
            throw new StoreException(
                    Kind.SETTINGS,
                    "The settings of the stores do not work: " + String.join("; ", faults),
                    "Set or correct these variables, or leave all of a store's out",
                    null);
        }
        return settings;
    }
}
