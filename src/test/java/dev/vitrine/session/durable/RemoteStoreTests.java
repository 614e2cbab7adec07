package dev.vitrine.session.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.upkeep.Check;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.cloudinary.TestingCloudinary;
import dev.vitrine.store.s3.TestingS3;
import dev.vitrine.workspace.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two machines that share a database and a store, and no folder.
@Timeout(120)
class RemoteStoreTests {
    @TempDir private Path here;
    @TempDir private Path there;

    @Test
    void oneMachineTakesPhotosOnAndAnotherWorksWithBytesAtS3() throws Exception {
        workOn(TestingS3.variables(), "s3");
    }

    @Test
    void theSameWithBytesAtCloudinary() throws Exception {
        try (var cloudinary = new TestingCloudinary()) {
            workOn(cloudinary.variables(), "cloudinary");
        }
    }

    private void workOn(Map<String, String> variables, String store) throws Exception {
        Map<String, String> all = new HashMap<>(variables);
        all.put("VITRINE_STORE", store);
        try (Database database = TestingDatabase.fresh()) {
            var taking = new TestingSessions(database, here, StoreSettings.from(all, here));
            var working = new TestingSessions(database, there, StoreSettings.from(all, there));
            Caller caller = taking.caller("mine");
            UUID workspace = caller.workspace().value();
            try (var front = taking.open(Duration.ofMinutes(1));
                    var back = working.open(Duration.ofMinutes(1))) {
                SessionView session = taking.submit(front, caller, "instagram", "x");
                back.start(1, "back");
                session = TestingSessions.ended(front, caller, session.id());
                assertThat(session.status()).isEqualTo(SessionStatus.COMPLETED);

                List<ResultTable.MadeFile> files = front.files(workspace, session.id());
                assertThat(files).hasSizeGreaterThan(5);
                for (ResultTable.MadeFile file : files) {
                    Asset asset = taking.library.get(workspace, file.asset());
                    assertThat(asset.bytes().store()).isEqualTo(store);
                    try (var content = taking.library.bytes().read(asset.bytes(), 0)) {
                        assertThat(content.readAllBytes()).hasSize((int) file.bytes());
                    }
                }
                var check = new Check(database);
                var main = taking.stores.main();
                assertThat(check.run(main, true, Check.Listener.none()).findings()).isEmpty();

                front.delete(workspace, session.id());
                assertThat(main.list(null).stored()).isEmpty();
                assertThat(there.resolve("sessions/" + session.id())).doesNotExist();
            }
        }
    }
}
