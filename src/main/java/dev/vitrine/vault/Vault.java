package dev.vitrine.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Seals secrets with AES-256-GCM and keys of its own, in a file that only its owner may read. The
/// keys are made when they are first needed. Safe for use from any thread, and beside other
/// processes with the same file.
///
/// Whoever has the database alone can read nothing; whoever has the file too can read everything.
public final class Vault {
    private final Path file;
    private volatile @Nullable Aead keys;

    private Vault(Path file) {
        this.file = file;
    }

    /// The vault whose keys are in that file, now or later.
    public static Vault at(Path file) {
        return new Vault(file);
    }

    /// The secret, unreadable.
    ///
    /// @param place where it is kept; it can be opened for the same place alone
    /// @throws VaultException when there are no keys and none can be made
    public String seal(String secret, String place) {
        try {
            byte[] sealed = keys().encrypt(bytes(secret), bytes(place));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException failure) {
            throw VaultException.unusable(file, failure);
        }
    }

    /// The secret as it was.
    ///
    /// @throws VaultException when it was sealed with other keys or for another place, or changed
    public String open(String sealed, String place) {
        try {
            byte[] secret = keys().decrypt(Base64.getDecoder().decode(sealed), bytes(place));
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw VaultException.otherKeys(file, failure);
        }
    }

    private Aead keys() {
        Aead known = keys;
        if (known == null) {
            synchronized (this) {
                known = keys;
                if (known == null) {
                    known = read();
                    keys = known;
                }
            }
        }
        return known;
    }

    private Aead read() {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                make();
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            throw VaultException.unusable(file, failure);
        }
    }

    /// Temporary files are their owner's alone, and a link never takes the place of a file that
    /// another process has made meanwhile.
    private void make() throws IOException, GeneralSecurityException {
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        String text =
                TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, ".keys", ".part");
        try {
            Files.writeString(draft, text);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Somebody else was faster; theirs are read.
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
