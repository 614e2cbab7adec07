package dev.vitrine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.problem.VitrineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

@Timeout(120)
class DatabaseTests {
    @TempDir private Path folder;

    @Test
    void theFirstOneStartsTheServerTheLastOneStopsIt() throws Exception {
        Path data = folder.resolve("data");
        long pid;
        try (Database first = Database.open(own(data), 2)) {
            pid = serverPid(data);
            first.sql().sql("create table notes (text text)").update();
            first.sql().sql("insert into notes values ('kept')").update();
            try (Database second = Database.open(own(data), 2)) {
                assertThat(serverPid(data)).isEqualTo(pid);
                assertThat(notes(second)).containsExactly("kept");
            }
            assertThat(notes(first)).containsExactly("kept");
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        try (Database again = Database.open(own(data), 2)) {
            assertThat(notes(again)).containsExactly("kept");
        }
    }

    @Test
    void findsTheServerThatAKilledProcessHasLeft() throws Exception {
        Path data = folder.resolve("data");
        Process killed =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dvitrine.home=" + System.getProperty("vitrine.home"),
                                Holder.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said = killed.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open");
        }
        killed.destroyForcibly().waitFor();
        long pid = serverPid(data);
        try (Database database = Database.open(own(data), 2)) {
            assertThat(serverPid(data)).isEqualTo(pid);
            assertThat(notes(database)).containsExactly("of the killed one");
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerThatIsKilledIsStartedAgain() throws Exception {
        Path data = folder.resolve("data");
        var durable =
                new Database.Own(data, TestingDatabase.NATIVES, TestingDatabase.PROGRAMS, false);
        try (Database database = Database.open(durable, 2)) {
            database.sql().sql("create table notes (text text)").update();
            database.sql().sql("insert into notes values ('kept')").update();
            ProcessHandle server = ProcessHandle.of(serverPid(data)).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            assertThat(notesAtLast(database)).containsExactly("kept");
            assertThat(serverPid(data)).isNotEqualTo(server.pid());
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static List<@Nullable String> notesAtLast(Database database)
            throws InterruptedException {
        while (true) {
            try {
                return notes(database);
            } catch (DataAccessException _) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }

    /// A process of its own that opens a database and waits.
    static final class Holder {
        private Holder() {}

        static void main(String[] arguments) throws InterruptedException {
            Database database = Database.open(own(Path.of(arguments[0])), 2);
            database.sql().sql("create table notes (text text)").update();
            database.sql().sql("insert into notes values ('of the killed one')").update();
            System.out.println("open");
            new CountDownLatch(1).await();
        }
    }

    @Test
    void doesAllOfATransactionOrNoneOfIt() {
        try (Database database = TestingDatabase.fresh()) {
            database.sql().sql("create table notes (text text)").update();
            assertThatThrownBy(
                            () ->
                                    database.inTransaction(
                                            () -> {
                                                database.sql()
                                                        .sql("insert into notes values ('lost')")
                                                        .update();
                                                throw new IllegalStateException("on purpose");
                                            }))
                    .hasMessage("on purpose");
            assertThat(notes(database)).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        ServerAddress nowhere =
                ServerAddress.parse("postgres://me:secret@127.0.0.1:1/vitrine?connect_timeout=2");
        assertThatThrownBy(() -> Database.open(nowhere, 2))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("No database answers at 127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysWhatIsWrongWithTheAddressOfAServer() {
        ServerAddress right = TestingDatabase.freshAddress();
        assertThatThrownBy(() -> Database.open(right.withDatabase("nosuch"), 2))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(" has no database nosuch");
        assertThatThrownBy(() -> Database.open(of("127.0.0.1", right, "secret"), 2))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("does not let " + right.user() + " in")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Database.open(of("db.invalid", right, "secret"), 2))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("There is no host db.invalid for the database");
    }

    private static ServerAddress of(String host, ServerAddress other, String password) {
        return new ServerAddress(
                host, other.port(), other.database(), other.user(), password, List.of());
    }

    @Test
    void readsTheAddressOfAServer() {
        ServerAddress address =
                ServerAddress.parse(
                        "postgresql://a%40b:p%2Bw@db.example:6543/shop?sslmode=require");
        assertThat(address)
                .isEqualTo(
                        new ServerAddress(
                                "db.example",
                                6543,
                                "shop",
                                "a@b",
                                "p+w",
                                List.of("sslmode=require")));
        assertThat(address.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:6543/shop?sslmode=require");
        assertThat(ServerAddress.parse("jdbc:postgresql://me@h/d").port()).isEqualTo(5432);
        assertThat(
                        ServerAddress.parse(
                                "jdbc:postgresql://h/d?user=me&password=p%26w&sslmode=require"))
                .isEqualTo(
                        new ServerAddress("h", 5432, "d", "me", "p&w", List.of("sslmode=require")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://me:secret@h/d",
                "postgres://me:secret@h",
                "postgres://h/secret",
                "postgres://me:secret@h/d?socketFactory=org.secret",
                "postgres://me:sec ret@h/d"
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(text))
                .isInstanceOf(VitrineException.class)
                .hasMessageContaining("DATABASE_URL")
                .hasMessageNotContaining("ret@")
                .hasMessageNotContaining("me:secret");
    }

    private static Database.Own own(Path data) {
        return new Database.Own(data, TestingDatabase.NATIVES, TestingDatabase.PROGRAMS, true);
    }

    private static List<@Nullable String> notes(Database database) {
        return database.sql().sql("select text from notes").query(String.class).list();
    }

    private static long serverPid(Path data) throws Exception {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst().strip());
    }
}
