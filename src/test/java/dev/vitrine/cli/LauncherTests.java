package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts the program, unpacked from an archive, with a Java that repeats its
/// arguments.
class LauncherTests {
    @TempDir private Path folder;

    @Test
    void theUsersFolderFollowsHome() throws Exception {
        assertThat(started("/somewhere/else")).contains("-Duser.home=/somewhere/else");
    }

    @Test
    void withoutAHomeJavaFindsItItself() throws Exception {
        assertThat(started("")).contains("-Xlog:disable").doesNotContain("user.home");
    }

    private String started(String home) throws Exception {
        Path jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        script(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        script(folder.resolve("vitrine"), Files.readString(Path.of("vitrine")));
        Files.createFile(folder.resolve("vitrine.jar"));
        var builder =
                new ProcessBuilder(folder.resolve("vitrine").toString(), "doctor")
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("HOME", home);
        Process process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
