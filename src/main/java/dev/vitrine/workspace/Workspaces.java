package dev.vitrine.workspace;

import dev.vitrine.database.Database;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The front door of the room. Safe for use from any thread.
public final class Workspaces {
    /// The workspace of somebody who never made one.
    public static final String MAIN = "main";

    /// Held while the first workspace is made, so that two processes make one.
    private static final long FIRST = 7146273940182736455L;

    /// When a key was last used is told to the minute: no need to write at every request.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final SecureRandom chance = new SecureRandom();

    /// The workspaces of a database.
    public Workspaces(Database database, InstantSource clock, Supplier<UUID> ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /// A key and its secret, which is shown this once.
    public record NewKey(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "NewKey[" + key + "]";
        }
    }

    /// Makes the first workspace and a key to everything in it.
    ///
    /// @return absent when there are keys already
    public @Nullable NewKey createFirst() {
        return database.inTransaction(
                () -> {
                    database.sql()
                            .sql("select pg_advisory_xact_lock(?)")
                            .param(FIRST)
                            .query((_, _) -> true)
                            .single();
                    boolean none =
                            database.sql()
                                    .sql("select not exists (select from api_keys)")
                                    .query(Boolean.class)
                                    .single();
                    return none ? createKey(MAIN, "first", EnumSet.allOf(Scope.class)) : null;
                });
    }

    /// Makes a key, and its workspace when there is none of that name.
    public NewKey createKey(String workspace, String name, Set<Scope> scopes) {
        return database.inTransaction(
                () -> {
                    Instant now = clock.instant();
                    Member owner = member(workspace, now);
                    Secret secret = Secret.random(chance);
                    var key =
                            new ApiKey(
                                    ids.get(),
                                    workspace,
                                    name,
                                    secret.beginning(),
                                    scopes,
                                    now,
                                    null,
                                    null);
                    database.sql()
                            .sql(
                                    """
                                    insert into api_keys (id, workspace_id, person_id, name, beginning, secret_hash, scopes, created_at)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    key.id(),
                                    owner.workspace(),
                                    owner.person(),
                                    name,
                                    key.beginning(),
                                    secret.hash(),
                                    labels(scopes),
                                    Timestamp.from(now))
                            .update();
                    return new NewKey(key, secret.text());
                });
    }

    /// A workspace of that name, made when there is none.
    public WorkspaceId named(String workspace) {
        return new WorkspaceId(
                database.inTransaction(() -> member(workspace, clock.instant()).workspace()));
    }

    /// Who comes with this secret; absent when nobody does, or no more.
    public @Nullable Caller authenticate(String text) {
        var secret = new Secret(text);
        if (!secret.isWellFormed()) {
            return null;
        }
        Caller caller =
                database.sql()
                        .sql(
                                """
                                select id, workspace_id, person_id, scopes from api_keys
                                where secret_hash = ? and revoked_at is null
                                """)
                        .param(secret.hash())
                        .query((row, _) -> caller(row))
                        .optional()
                        .orElse(null);
        if (caller != null) {
            Instant now = clock.instant();
            database.sql()
                    .sql(
                            """
                            update api_keys set last_used_at = :now
                            where id = :id and (last_used_at is null or last_used_at < :before)
                            """)
                    .param("now", Timestamp.from(now))
                    .param("id", caller.key())
                    .param("before", Timestamp.from(now.minus(FRESH)))
                    .update();
        }
        return caller;
    }

    /// The workspaces by their names.
    public SortedMap<String, WorkspaceId> named() {
        SortedMap<String, WorkspaceId> named = new TreeMap<>();
        database.sql()
                .sql("select name, id from workspaces")
                .query(
                        row -> {
                            named.put(
                                    row.getString("name"),
                                    new WorkspaceId(row.getObject("id", UUID.class)));
                        });
        return named;
    }

    /// Every key, oldest first.
    public List<ApiKey> keys() {
        return database.sql()
                .sql(
                        """
                        select k.id, w.name as workspace, k.name, k.beginning, k.scopes, k.created_at,
                               k.last_used_at, k.revoked_at
                        from api_keys k join workspaces w on w.id = k.workspace_id
                        order by k.created_at, k.id
                        """)
                .query((row, _) -> key(row))
                .list();
    }

    /// Whether a key may still be used.
    public boolean works(UUID key) {
        return database.sql()
                .sql("select exists (select from api_keys where id = ? and revoked_at is null)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /// Ends a key, at once and for good.
    ///
    /// @return whether there was one that worked
    public boolean revoke(UUID key) {
        return database.sql()
                        .sql(
                                "update api_keys set revoked_at = ? where id = ? and revoked_at is null")
                        .params(Timestamp.from(clock.instant()), key)
                        .update()
                > 0;
    }

    private record Member(UUID workspace, UUID person) {}

    private Member member(String workspace, Instant now) {
        return database.sql()
                .sql(
                        """
                        select w.id as workspace, p.id as person
                        from workspaces w join people p on p.workspace_id = w.id
                        where w.name = ? order by p.created_at limit 1
                        """)
                .param(workspace)
                .query(
                        (row, _) ->
                                new Member(
                                        row.getObject("workspace", UUID.class),
                                        row.getObject("person", UUID.class)))
                .optional()
                .orElseGet(() -> newMember(workspace, now));
    }

    private Member newMember(String workspace, Instant now) {
        var member = new Member(ids.get(), ids.get());
        database.sql()
                .sql("insert into workspaces (id, name, created_at) values (?, ?, ?)")
                .params(member.workspace(), workspace, Timestamp.from(now))
                .update();
        database.sql()
                .sql(
                        "insert into people (id, workspace_id, name, created_at) values (?, ?, 'owner', ?)")
                .params(member.person(), member.workspace(), Timestamp.from(now))
                .update();
        return member;
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getObject("id", UUID.class),
                scopes(row.getArray("scopes")));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("workspace"),
                row.getString("name"),
                row.getString("beginning"),
                scopes(row.getArray("scopes")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static String[] labels(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::label).toArray(String[]::new);
    }

    private static Set<Scope> scopes(Array labels) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String label : (String[]) labels.getArray()) {
            scopes.add(Scope.parse(label));
        }
        return scopes;
    }
}
