package dev.vitrine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {
    private static final String SECRET = "whsec_ä not for others";

    @TempDir private Path folder;

    @Test
    void aSecretComesBackInAnotherProcessAndOnlyAtItsPlace() {
        String sealed = vault().seal(SECRET, "here");
        assertThat(sealed).doesNotContain("whsec");
        assertThat(vault().open(sealed, "here")).isEqualTo(SECRET);
        assertThat(vault().seal(SECRET, "here")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault().open(sealed, "there")).isInstanceOf(VaultException.class);
    }

    @Test
    void onlyTheOwnerMayReadTheKeys() throws Exception {
        vault().seal(SECRET, "here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void otherKeysOpenNothingAndSaySo() throws Exception {
        String sealed = vault().seal(SECRET, "here");
        Files.delete(file());
        vault().seal(SECRET, "here");
        assertThatThrownBy(() -> vault().open(sealed, "here"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("sealed with other keys")
                .hasMessageNotContaining("whsec");
        assertThatThrownBy(() -> vault().open("no base 64", "here"))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void aBrokenFileIsNeverReplaced() throws Exception {
        Files.writeString(file(), "{");
        assertThatThrownBy(() -> vault().seal(SECRET, "here"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("cannot be read");
        assertThat(file()).hasContent("{");
    }

    @Test
    void whoeverComesFirstMakesTheKeysForAll() throws Exception {
        Set<String> sealed = ConcurrentHashMap.newKeySet();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 8; number++) {
                var _ =
                        threads.submit(
                                () -> {
                                    together.await();
                                    return sealed.add(vault().seal(SECRET, "here"));
                                });
            }
            together.countDown();
        }
        assertThat(sealed).hasSize(8);
        assertThat(sealed)
                .allSatisfy(each -> assertThat(vault().open(each, "here")).isEqualTo(SECRET));
    }

    @Test
    void aNewKeySealsFromNowOnInEveryProcessAndTheOldOneStillOpens() {
        Vault here = vault();
        Vault there = vault();
        String before = there.seal(SECRET, "here");
        assertThat(here.isNewest(before)).isTrue();
        here.addKey();
        assertThat(there.isNewest(before)).isFalse();
        String after = there.seal(SECRET, "here");
        assertThat(here.isNewest(after)).isTrue();
        assertThat(here.open(before, "here")).isEqualTo(SECRET);
        assertThat(vault().open(after, "here")).isEqualTo(SECRET);
        assertThat(here.dropOldKeys()).isEqualTo(1);
        assertThat(there.open(after, "here")).isEqualTo(SECRET);
        assertThat(there.opens(before, "here")).isFalse();
        assertThat(here.dropOldKeys()).isZero();
    }

    @Test
    void changedKeysAreTheOwnersAloneAndLeaveNothingBeside() throws Exception {
        Vault vault = vault();
        vault.seal(SECRET, "here");
        vault.addKey();
        vault.dropOldKeys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void keysThatHaveGoneOpenButNoLongerSeal() throws Exception {
        Vault vault = vault();
        String sealed = vault.seal(SECRET, "here");
        Files.delete(file());
        assertThat(vault.open(sealed, "here")).isEqualTo(SECRET);
        assertThatThrownBy(() -> vault.seal(SECRET, "here"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("keys.json")
                .hasMessageContaining("backup");
        assertThat(file()).doesNotExist();
    }

    private Vault vault() {
        return Vault.at(file());
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}
