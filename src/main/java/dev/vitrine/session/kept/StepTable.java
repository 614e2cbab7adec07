package dev.vitrine.session.kept;

import dev.vitrine.database.Database;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.job.Checkpoints;
import dev.vitrine.session.job.MadeRendition;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.Spent;
import dev.vitrine.session.result.Tier;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.core.type.TypeReference;

/// What steps have made, and of what.
public final class StepTable {
    /// So many of the latest steps tell how long one takes.
    private static final int LATELY = 50;

    private static final TypeReference<Spent> SPENT = new TypeReference<>() {};
    private static final TypeReference<List<MadeRendition>> PICTURES = new TypeReference<>() {};

    private final Database database;

    public StepTable(Database database) {
        this.database = database;
    }

    public <O extends @Nullable Object> Checkpoints.@Nullable Kept<O> find(
            SessionId id, Step<O> step, Record input) {
        return database.sql()
                .sql(
                        """
                        select output, tier, note, seconds, spent from steps
                        where session_id = ? and name = ? and input_hash = ?
                        """)
                .params(id.value(), step.name(), hash(input))
                .<Checkpoints.Kept<O>>query(
                        (row, _) -> {
                            O output = ResultJson.read(row.getString("output"), step.output());
                            Tier tier = Tier.valueOf(row.getString("tier"));
                            String paid = row.getString("spent");
                            Spent spent = paid == null ? null : ResultJson.read(paid, SPENT);
                            var done = new Step.Done<O>(output, tier, row.getString("note"), spent);
                            return new Checkpoints.Kept<>(done, row.getDouble("seconds"));
                        })
                .optional()
                .orElse(null);
    }

    public <O extends @Nullable Object> void write(
            SessionId id, Step<O> step, Record input, Checkpoints.Kept<O> kept, Instant now) {
        Step.Done<O> done = kept.done();
        database.sql()
                .sql(
                        """
                        insert into steps (session_id, name, input_hash, output, tier, note, seconds, spent, finished_at)
                        values (:id, :name, :hash, :output, :tier, :note, :seconds, :spent, :now)
                        on conflict (session_id, name) do update set input_hash = :hash, output = :output,
                            tier = :tier, note = :note, seconds = :seconds, spent = :spent, finished_at = :now
                        """)
                .param("id", id.value())
                .param("name", step.name())
                .param("hash", hash(input))
                .param("output", ResultJson.compact(done.output()))
                .param("tier", done.tier().name())
                .param("note", done.note())
                .param("seconds", kept.seconds())
                .param("spent", done.spent() == null ? null : ResultJson.compact(done.spent()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Forgets which pictures a session has made, so that they are made anew.
    public void forgetPictures(SessionId id) {
        database.sql()
                .sql("delete from steps where session_id = ? and name = 'render'")
                .param(id.value())
                .update();
    }

    /// Forgets what a session has made, and what models were asked for and have not done, so that
    /// it is made anew. What models have done stays.
    public void forgetMade(SessionId id) {
        database.sql()
                .sql(
                        """
                        delete from steps where session_id = ?
                            and (name in ('render', 'write') or name in ('describe', 'discover') and tier <> 'FULL')
                        """)
                .param(id.value())
                .update();
    }

    /// The names of the pictures that the session is said to have made.
    public List<String> pictures(SessionId id) {
        return database
                .sql()
                .sql("select output from steps where session_id = ? and name = 'render'")
                .param(id.value())
                .query((row, _) -> ResultJson.read(row.getString(1), PICTURES))
                .optional()
                .orElse(List.of())
                .stream()
                .map(MadeRendition::rendition)
                .filter(Objects::nonNull)
                .map(Rendition::fileName)
                .toList();
    }

    /// How many seconds each of the session's steps took that have ended.
    public Map<String, Double> finished(SessionId id) {
        Map<String, Double> seconds = new HashMap<>();
        database.sql()
                .sql("select name, seconds from steps where session_id = ?")
                .param(id.value())
                .query((RowCallbackHandler) row -> seconds.put(row.getString(1), row.getDouble(2)));
        return seconds;
    }

    /// How many seconds each of these steps took lately, on average.
    public Map<String, Double> usual(Collection<String> names) {
        Map<String, Double> seconds = new HashMap<>();
        database.sql()
                .sql(
                        """
                        select name, avg(seconds) from unnest(?) as asked(name)
                            cross join lateral (select seconds from steps where steps.name = asked.name
                                                order by finished_at desc limit ?) as latest
                        group by name
                        """)
                .params(names.toArray(String[]::new), LATELY)
                .query((RowCallbackHandler) row -> seconds.put(row.getString(1), row.getDouble(2)));
        return seconds;
    }

    private static byte[] hash(Record input) {
        return DigestUtils.sha256(ResultJson.canonical(input));
    }
}
