package dev.vitrine.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/// Seals secrets with AES-256-GCM and keys of its own, in a file that only its owner may read. The
/// keys are made when they are first needed, and read again when another process has changed them.
/// Safe for use from any thread, and beside other processes with the same file.
///
/// Whoever has the database alone can read nothing; whoever has the file too can read everything.
/// Rows are sealed through a [SealedColumn], which knows what to do when keys change.
public final class Vault {
    /// What stands before a sealed text: a version and the id of the key
    /// (https://developers.google.com/tink/wire-format#tink_output_prefix).
    private static final int PREFIX_BYTES = 5;

    private static final byte PREFIX_VERSION = 1;

    private final KeyFile file;

    private Vault(KeyFile file) {
        this.file = file;
    }

    /// The vault whose keys are in that file, now or later.
    public static Vault at(Path file) {
        return new Vault(new KeyFile(file));
    }

    /// Whether there are keys; before the first secret there are none.
    public boolean hasKeys() {
        return file.exists();
    }

    /// The secret, unreadable.
    ///
    /// @param place where it is kept; it can be opened for the same place alone
    /// @throws VaultException when there are no keys and none can be made
    String seal(String secret, String place) {
        Aead aead = file.keysOnDisk().aead();
        try {
            byte[] sealed = aead.encrypt(bytes(secret), bytes(place));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException failure) {
            throw VaultException.unusable(file.path(), failure);
        }
    }

    /// The secret as it was.
    ///
    /// @throws VaultException when it was sealed with other keys or for another place, or changed
    String open(String sealed, String place) {
        Aead aead = file.keys().aead();
        try {
            byte[] secret = aead.decrypt(Base64.getDecoder().decode(sealed), bytes(place));
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw VaultException.otherKeys(file.path(), failure);
        }
    }

    /// Whether one of the keys opens it.
    ///
    /// @throws VaultException when the keys cannot be read
    boolean opens(String sealed, String place) {
        Aead aead = file.keys().aead();
        try {
            aead.decrypt(Base64.getDecoder().decode(sealed), bytes(place));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    /// Whether the newest key has sealed it.
    boolean isNewest(String sealed) {
        int newest = file.keys().handle().getPrimary().getId();
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            return all.length >= PREFIX_BYTES
                    && all[0] == PREFIX_VERSION
                    && ByteBuffer.wrap(all).getInt(1) == newest;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Adds a key, which seals from now on; the others go on opening what they have sealed.
    void addKey() {
        file.add();
    }

    /// Takes all keys but the newest away, for good.
    ///
    /// @return how many
    int dropOldKeys() {
        return file.dropOld();
    }

    /// Where the keys are.
    Path file() {
        return file.path();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
