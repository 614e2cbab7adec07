package dev.vitrine.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One PostgreSQL data folder and the server on it.
final class Cluster {
    static final String USER = "vitrine";

    private static final String CONTENT = "postgresql";
    private static final String PASSWORD = "postgresql.password";
    private static final String LOG = "postgresql.log";
    private static final int PASSWORD_BYTES = 24;
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_RUN = 120;

    private final Programs programs;
    private final Path folder;
    private final boolean quick;

    /// A cluster in a folder that is ours.
    ///
    /// @param quick whether nothing need survive a power cut, for tests
    Cluster(Programs programs, Path folder, boolean quick) {
        this.programs = programs;
        this.folder = folder;
        this.quick = quick;
    }

    /// Makes the data folder if there is none yet. It gets its name when it is complete.
    void create() throws IOException, InterruptedException {
        Path content = content();
        if (Files.exists(content.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = folder.resolve("." + CONTENT + ".part");
        run("rm", "-rf", draft.toString());
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Path password = folder.resolve(PASSWORD);
        Files.deleteIfExists(password);
        Files.createFile(
                password,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(secret) + "\n");
        run(
                programs.program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions",
                quick ? "--no-sync" : "--data-checksums");
        Files.move(draft, content);
    }

    /// The port of the server, which answers or is about to; absent when none runs.
    @Nullable Integer port() throws IOException {
        Path file = content().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() < 4 || !runs(lines.getFirst())) {
            return null;
        }
        return Integer.valueOf(lines.get(3).strip());
    }

    /// Starts the server on a port of this machine alone, and waits until it answers.
    void start(int port) throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>();
        settings.add("port=" + port);
        settings.add("listen_addresses=127.0.0.1");
        settings.add("unix_socket_directories=");
        settings.add("max_connections=100");
        settings.add("shared_buffers=64MB");
        // A page anywhere costs hardly more than the next one on disks of today.
        settings.add("random_page_cost=1.1");
        if (quick) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        var options = new StringBuilder();
        settings.forEach(setting -> options.append(" -c ").append(setting));
        run(
                programs.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + content(),
                "--log=" + folder.resolve(LOG),
                "--wait",
                "--timeout=" + SECONDS_TO_START,
                "--options=" + options);
    }

    /// Stops the server and waits until it has written everything.
    void stop() throws IOException, InterruptedException {
        run(
                programs.program("pg_ctl").toString(),
                "stop",
                "--pgdata=" + content(),
                "--mode=fast",
                "--wait",
                "--timeout=" + SECONDS_TO_START);
    }

    String password() throws IOException {
        return Files.readString(folder.resolve(PASSWORD)).strip();
    }

    private Path content() {
        return folder.resolve(CONTENT);
    }

    private static boolean runs(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own the same processes are
    /// nobody, and the files are nobody's.
    private List<String> unprivileged(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return wrapped;
    }

    private boolean isRoot() {
        try {
            return (int) Files.getAttribute(folder, "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, ".command.", ".log");
        try {
            var builder = new ProcessBuilder(unprivileged(List.of(command)));
            // What PostgreSQL reads from there would change the server.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process =
                    builder.redirectErrorStream(true)
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(said.toFile())
                            .start();
            if (!process.waitFor(SECONDS_TO_RUN, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " did not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(lastWords(said));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static String lastWords(Path said) throws IOException {
        List<String> lines =
                Files.readAllLines(said).stream().filter(line -> !line.isBlank()).toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - 3), lines.size());
        return last.isEmpty() ? "it said nothing" : String.join("; ", last);
    }
}
