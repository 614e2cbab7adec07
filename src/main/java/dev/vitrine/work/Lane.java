package dev.vitrine.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.vitrine.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of work of one kind, kept in a table of its own and shared by all processes on the
/// database. Safe for use from any thread.
public final class Lane implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    /// A process that has been silent for so many heartbeats is dead.
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 7;

    private final Kind kind;
    private final Database database;
    private final Task<Void> task;
    private final SchedulerClient line;
    private @Nullable Scheduler scheduler;
    private @Nullable Heartbeat heartbeat;

    /// A lane in which nobody of this process works yet.
    public Lane(Database database, Kind kind, Job job) {
        this.kind = kind;
        this.database = database;
        task =
                Tasks.custom(kind.name(), Void.class)
                        .onFailure(Lane::later)
                        .execute((instance, _) -> end(job.run(instance.getId())));
        line =
                SchedulerClient.Builder.create(database.connections(), task)
                        .tableName(kind.table())
                        .enablePriority()
                        .build();
    }

    /// What is done in a lane.
    ///
    /// @param name of the work
    /// @param table in which it waits
    public record Kind(String name, String table) {}

    /// Does one piece of work.
    @FunctionalInterface
    public interface Job {
        /// An exception puts it in line again for later; it comes back until it ends without one.
        ///
        /// @return when it is to be done again; absent when it is done
        @Nullable Instant run(String id);
    }

    /// Puts work in line, in the transaction of this thread if there is one.
    ///
    /// @param priority higher ones come first
    public void put(String id, Instant when, int priority) {
        TaskInstance<Void> instance =
                new TaskInstance.Builder<Void>(kind.name(), id).priority(priority).build();
        line.scheduleIfNotExists(instance, when);
    }

    /// Takes work out of the line that nobody has begun.
    ///
    /// @return whether it was there
    public boolean remove(String id) {
        return database.sql()
                        .sql(
                                "delete from "
                                        + kind.table()
                                        + " where task_name = ? and task_instance = ? and not picked")
                        .params(kind.name(), id)
                        .update()
                > 0;
    }

    /// Moves work up by one place among the priorities, as far as that of others.
    ///
    /// @param prefix of the ids of that work
    public void raise(String prefix) {
        database.sql()
                .sql(
                        "update "
                                + kind.table()
                                + " set priority = priority + 1 where task_name = ? and starts_with(task_instance, ?) and priority < 0")
                .params(kind.name(), prefix)
                .update();
    }

    /// Begins to work.
    ///
    /// @param hands how many pieces are done at once
    public synchronized void start(int hands, String processName) {
        var heart = new Heartbeat(database, kind.name(), processName);
        Scheduler started =
                Scheduler.create(database.connections(), task)
                        .tableName(kind.table())
                        .schedulerName(new SchedulerName.Fixed(processName))
                        .threads(hands)
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .pollingInterval(POLL)
                        .clock(heart)
                        .dueExecutor(heart.looking())
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(Duration.ofSeconds(30))
                        .enablePriority()
                        .build();
        started.start();
        scheduler = started;
        heartbeat = heart;
    }

    /// Waits for what has begun, some seconds at most; then somebody else takes it over.
    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
        if (heartbeat != null) {
            heartbeat.end();
            heartbeat = null;
        }
    }

    /// How the lane stands.
    ///
    /// @param waiting what is due or being done
    /// @param running what is being done
    /// @param overdueSeconds how long the oldest due work has waited that nobody has begun
    /// @param workers how many processes take work out of it
    /// @param heartbeatSeconds how long ago the last of them gave a sign of life; absent when none
    ///   ever did
    public record State(
            long waiting,
            long running,
            double overdueSeconds,
            int workers,
            @Nullable Double heartbeatSeconds) {
        /// Whether work does not wait for nobody. However much of it there is, and however long it
        /// waits: it moves while somebody takes it.
        public boolean moves() {
            return workers > 0 || overdueSeconds < Heartbeat.ALIVE.toSeconds();
        }
    }

    /// How the lane stands now, seen from every process.
    public State state(Instant now) {
        return database.sql()
                .sql(
                        """
                        select count(*) as waiting, count(*) filter (where picked) as running,
                            greatest(0, coalesce(extract(epoch from cast(:now as timestamptz) - min(execution_time) filter (where not picked)), 0)) as overdue,
                            (select count(*) from workers where lane = :lane and last_heartbeat > now() - make_interval(secs => :alive)) as workers,
                            (select extract(epoch from now() - max(last_heartbeat)) from workers where lane = :lane) as heartbeat
                        from %s where execution_time <= :now or picked
                        """
                                .formatted(kind.table()))
                .param("now", Timestamp.from(now))
                .param("lane", kind.name())
                .param("alive", Heartbeat.ALIVE.toSeconds())
                .query((row, _) -> state(row))
                .single();
    }

    private static State state(ResultSet row) throws SQLException {
        double age = row.getDouble("heartbeat");
        Double known = row.wasNull() ? null : Math.max(0, age);
        return new State(
                row.getLong("waiting"),
                row.getLong("running"),
                row.getDouble("overdue"),
                row.getInt("workers"),
                known);
    }

    private static CompletionHandler<Void> end(@Nullable Instant again) {
        return again == null
                ? new OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, again);
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = Math.min(MOST_DOUBLINGS, complete.getExecution().consecutiveFailures);
        Duration wait = FIRST_RETRY.multipliedBy(1L << failures);
        operations.reschedule(complete, complete.getTimeDone().plus(wait));
    }
}
