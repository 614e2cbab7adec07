package dev.vitrine.work;

import dev.vitrine.database.Database;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Does what is asked with a key once, however often it is asked: the second time it answers what
/// it answered the first time. Safe for use from any thread, and beside other processes.
public final class Once {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_KEY = 255;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Database database;
    private final SealedColumn answers;
    private final InstantSource clock;

    /// Answers kept in a database, for a day; sealed, since some show a secret this once.
    public Once(Database database, Vault vault, InstantSource clock) {
        this.database = database;
        answers = column(database, vault);
        this.clock = clock;
    }

    /// Where answers lie sealed.
    public static List<SealedColumn> sealed(Database database, Vault vault) {
        return List.of(column(database, vault));
    }

    private static SealedColumn column(Database database, Vault vault) {
        return new SealedColumn(
                database,
                vault,
                new SealedColumn.Where(
                        "answered_once", "answer", "once", List.of("workspace_id", "key")));
    }

    /// A request, as far as it can be asked again.
    ///
    /// @param key what the caller calls it; absent when it may be done each time
    /// @param parts everything that makes it this request and no other
    public record Request(UUID workspace, @Nullable String key, List<String> parts) {
        public Request {
            parts = List.copyOf(parts);
        }

        private String fingerprint() {
            MessageDigest digest = DigestUtils.getSha256Digest();
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /// Does the work and keeps its answer, in one transaction; or answers as before.
    ///
    /// @throws OtherRequestException when the key was used for something else
    public <T> T run(Request request, Class<T> type, Supplier<T> work) {
        String key = checkedKey(request);
        if (key == null) {
            return work.get();
        }
        return database.inTransaction(
                () -> {
                    Instant now = clock.instant();
                    forgetOld(now);
                    // A second request of the same key waits here for the end of the first.
                    int first =
                            database.sql()
                                    .sql(
                                            """
                                            insert into answered_once (workspace_id, key, fingerprint, created_at)
                                            values (?, ?, ?, ?) on conflict do nothing
                                            """)
                                    .params(
                                            request.workspace(),
                                            key,
                                            request.fingerprint(),
                                            Timestamp.from(now))
                                    .update();
                    return first == 1
                            ? kept(request, key, work)
                            : Objects.requireNonNull(before(request, type));
                });
    }

    private <T> T kept(Request request, String key, Supplier<T> work) {
        T answer = work.get();
        answers.seal(
                MAPPER.writeValueAsString(answer),
                List.of(request.workspace(), key),
                text ->
                        database.sql()
                                .sql(
                                        "update answered_once set answer = ? where workspace_id = ? and key = ?")
                                .params(text, request.workspace(), key)
                                .update());
        return answer;
    }

    /// What was answered before; absent when it was not asked before, or is being done now.
    ///
    /// @throws OtherRequestException when the key was used for something else
    public <T> @Nullable T before(Request request, Class<T> type) {
        String key = checkedKey(request);
        if (key == null) {
            return null;
        }
        return database.sql()
                .sql(
                        "select fingerprint, answer from answered_once where workspace_id = ? and key = ?")
                .params(request.workspace(), key)
                .query(
                        (row, _) -> {
                            if (!row.getString("fingerprint").equals(request.fingerprint())) {
                                throw OtherRequestException.otherBody();
                            }
                            String answer =
                                    answers.open(
                                            row.getString("answer"),
                                            List.of(request.workspace(), key));
                            return MAPPER.readValue(answer, type);
                        })
                .optional()
                .orElse(null);
    }

    private static @Nullable String checkedKey(Request request) {
        String key = request.key();
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw OtherRequestException.unusable(LONGEST_KEY);
        }
        return key;
    }

    private void forgetOld(Instant now) {
        database.sql()
                .sql("delete from answered_once where created_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
