package dev.vitrine.session.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTests {
    private static final String KILLED = "00000000-0000-0000-0000-000000000001";
    private static final String FRESH = "00000000-0000-0000-0000-000000000002";

    @TempDir private Path output;

    @Test
    void deletesWhatAKilledProcessHasLeftAfterADay() throws IOException {
        Path killed =
                Files.createDirectories(output.resolve("." + KILLED + ".part/images")).getParent();
        FileTime now = Files.getLastModifiedTime(killed);
        Files.setLastModifiedTime(
                killed, FileTime.from(now.toInstant().minus(Duration.ofHours(25))));
        Path running = Files.createDirectories(output.resolve("." + FRESH + ".part"));
        Path others = Files.createDirectories(output.resolve(".notes.part"));
        Files.setLastModifiedTime(others, FileTime.fromMillis(0));

        new Drafts().open(output, "00000000-0000-0000-0000-000000000003", "images");

        assertThat(killed).doesNotExist();
        assertThat(running).exists();
        assertThat(others).exists();
    }
}
