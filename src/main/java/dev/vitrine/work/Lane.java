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
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /// Begins to work.
    ///
    /// @param hands how many pieces are done at once
    public synchronized void start(int hands, String processName) {
        Scheduler started =
                Scheduler.create(database.connections(), task)
                        .tableName(kind.table())
                        .schedulerName(new SchedulerName.Fixed(processName))
                        .threads(hands)
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(Duration.ofSeconds(30))
                        .enablePriority()
                        .build();
        started.start();
        scheduler = started;
    }

    /// Waits for what has begun, some seconds at most; then somebody else takes it over.
    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    /// How the lane stands.
    ///
    /// @param waiting what is due or being done
    /// @param overdueSeconds how long the oldest due work has waited that nobody has begun
    public record State(long waiting, double overdueSeconds) {}

    /// How the lane stands now, seen from every process.
    public State state(Instant now) {
        return database.sql()
                .sql(
                        """
                        select count(*) as waiting,
                            coalesce(extract(epoch from cast(:now as timestamptz) - min(execution_time) filter (where not picked)), 0) as overdue
                        from %s where execution_time <= :now or picked
                        """
                                .formatted(kind.table()))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new State(row.getLong("waiting"), row.getDouble("overdue")))
                .single();
    }

    /// When any process last said that it works on something; absent when none does.
    public @Nullable Instant lastHeartbeat() {
        List<Timestamp> last =
                database.sql()
                        .sql(
                                "select max(last_heartbeat) from "
                                        + kind.table()
                                        + " where picked having max(last_heartbeat) is not null")
                        .query((row, _) -> row.getTimestamp(1))
                        .list();
        return last.isEmpty() ? null : last.getFirst().toInstant();
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
