package dev.vitrine.store.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTests {
    @TempDir private Path folder;

    @Test
    void aStoreIsOpenedOnceAndByName() {
        try (Stores stores =
                stores(
                        Map.of(
                                "VITRINE_STORE", "cloudinary",
                                "CLOUDINARY_URL", "cloudinary://12345:hush@cats"))) {
            assertThat(stores.names()).containsExactly("local", "cloudinary");
            assertThat(stores.main().name()).isEqualTo("cloudinary");
            assertThat(stores.main())
                    .isSameAs(stores.named("cloudinary"))
                    .isSameAs(stores.cloudinary());
            assertThat(stores.named("local").where()).isEqualTo(folder.resolve("store").toString());
            assertThatThrownBy(() -> stores.named("spaces"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The store spaces is not set up")
                    .hasMessageContaining("those that are set up: local, cloudinary");
        }
    }

    @Test
    void aProbeUsesTheStoreAndLeavesNothing() {
        try (Stores stores = stores(Map.of())) {
            Store local = stores.main();
            StoreProbe.Report report = stores.check(local);

            assertThat(report.works()).isTrue();
            assertThat(report.store()).isEqualTo("local");
            assertThat(report.steps())
                    .extracting(StoreProbe.Step::name)
                    .containsExactly("write", "size", "read", "delete");
            assertThat(local.list(null).stored()).isEmpty();
        }
    }

    @Test
    void aProbeSaysWhatDoesNotWork() throws IOException {
        Files.writeString(folder.resolve("store"), "a file in the way");
        try (Stores stores = stores(Map.of())) {
            StoreProbe.Report report = stores.check(stores.main());
            Problem problem = Objects.requireNonNull(report.problem());

            assertThat(report.steps()).isEmpty();
            assertThat(problem.code()).isEqualTo(ErrorCode.STORE_REFUSED);
            assertThat(problem.nextStep()).contains("a folder that Vitrine may write to");
        }
    }

    private Stores stores(Map<String, String> environment) {
        return new Stores(
                StoreSettings.from(environment, folder),
                InstantSource.system(),
                new SecureRandom());
    }
}
