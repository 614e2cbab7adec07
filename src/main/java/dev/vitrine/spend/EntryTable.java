package dev.vitrine.spend;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The rows of calls.
final class EntryTable {
    /// What is nothing is left out.
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
                    .build();

    private final Database database;

    EntryTable(Database database) {
        this.database = database;
    }

    void insert(EntryId id, Intent intent, Instant now) {
        Purpose purpose = intent.purpose();
        database.sql()
                .sql(
                        """
                        insert into spend_entries (id, workspace_id, job_id, job_kind, campaign, task, vendor, model, request_hash, estimate, outcome, created_at)
                        values (:id, :workspace, :job, :kind, :campaign, :task, :vendor, :model, :hash, :most, 'reserved', :now)
                        """)
                .param("id", id.value())
                .param("workspace", purpose.workspace())
                .param("job", purpose.job())
                .param("kind", purpose.kind())
                .param("campaign", purpose.campaign())
                .param("task", purpose.task())
                .param("vendor", intent.vendor())
                .param("model", intent.model())
                .param("hash", intent.requestHash())
                .param("most", intent.most().micros())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What a job has asked with this very request, newest first.
    List<Entry> ofRequest(Intent intent) {
        return database.sql()
                .sql(
                        """
                        select * from spend_entries
                        where workspace_id = :workspace and job_id = :job and request_hash = :hash
                        order by created_at desc, id desc
                        """)
                .param("workspace", intent.purpose().workspace())
                .param("job", intent.purpose().job())
                .param("hash", intent.requestHash())
                .query((row, _) -> entry(row))
                .list();
    }

    /// Calls that are looked for, newest first.
    Slice<Entry> list(Entry.Search search) {
        Cursor from =
                search.after() == null
                        ? new Cursor(Instant.EPOCH, search.workspace())
                        : search.after();
        Entry.Outcome outcome = search.outcome();
        List<Entry> found =
                database.sql()
                        .sql(
                                """
                                select * from spend_entries
                                where workspace_id = :workspace
                                    and (:job::uuid is null or job_id = :job::uuid)
                                    and (:campaign::text is null or campaign = :campaign)
                                    and (:vendor::text is null or vendor = :vendor)
                                    and (:outcome::text is null or outcome = :outcome)
                                    and (:first or (created_at, id) < (:created, :after))
                                order by created_at desc, id desc limit :limit
                                """)
                        .param("workspace", search.workspace())
                        .param("job", search.job())
                        .param("campaign", search.campaign())
                        .param("vendor", search.vendor())
                        .param("outcome", outcome == null ? null : outcome.label())
                        .param("first", search.after() == null)
                        .param("created", Timestamp.from(from.createdAt()))
                        .param("after", from.id())
                        .param("limit", search.limit() + 1)
                        .query((row, _) -> entry(row))
                        .list();
        return Slice.of(
                found, search.limit(), entry -> new Cursor(entry.createdAt(), entry.id().value()));
    }

    /// An entry that nobody else changes until the transaction ends.
    ///
    /// @throws IllegalArgumentException when there is none
    Entry locked(EntryId id) {
        return database.sql()
                .sql("select * from spend_entries where id = ? for update")
                .param(id.value())
                .query((row, _) -> entry(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no entry " + id));
    }

    /// What became of it.
    void end(EntryId id, Ending ending, Instant now) {
        Usage usage = ending.usage();
        Money cost = ending.cost();
        database.sql()
                .sql(
                        """
                        update spend_entries set outcome = :outcome, cost = :cost, usage = :usage::jsonb, note = :note, handle = :handle, ended_at = :now
                        where id = :id
                        """)
                .param("outcome", ending.outcome().label())
                .param("cost", cost == null ? null : cost.micros())
                .param("usage", usage == null ? null : MAPPER.writeValueAsString(usage))
                .param("note", ending.note())
                .param("handle", ending.handle())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /// What is to be written down of an end.
    record Ending(
            Entry.Outcome outcome,
            @Nullable Money cost,
            @Nullable Usage usage,
            @Nullable String note,
            @Nullable String handle) {}

    void keepHandle(EntryId id, String handle) {
        database.sql()
                .sql("update spend_entries set handle = ? where id = ?")
                .params(handle, id.value())
                .update();
    }

    /// Nobody will say any more what became of calls that were made before that time.
    int sweep(Instant before, String evidence, Instant now) {
        return database.sql()
                .sql(
                        """
                        update spend_entries set outcome = 'unknown', note = :evidence, ended_at = :now
                        where outcome = 'reserved' and created_at < :before
                        """)
                .param("evidence", evidence)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var purpose =
                new Purpose(
                        row.getObject("workspace_id", UUID.class),
                        row.getObject("job_id", UUID.class),
                        row.getString("job_kind"),
                        row.getString("campaign"),
                        row.getString("task"),
                        false);
        var intent =
                new Intent(
                        purpose,
                        row.getString("vendor"),
                        row.getString("model"),
                        row.getString("request_hash"),
                        new Money(row.getLong("estimate")));
        Long cost = row.getObject("cost", Long.class);
        String usage = row.getString("usage");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                intent,
                Entry.Outcome.parse(row.getString("outcome")),
                cost == null ? null : new Money(cost),
                usage == null ? null : MAPPER.readValue(usage, Usage.class),
                row.getString("note"),
                row.getString("handle"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
