package dev.vitrine.work;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SystemClock;
import dev.vitrine.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Says every few seconds that a process takes work out of a lane, whether there is any or not.
///
/// It beats on the very thread that looks for work, whenever that one asks for the time: when it
/// stands still, so does the heart.
final class Heartbeat implements Clock {
    /// Who has been silent for so long takes no work.
    static final Duration ALIVE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Clock clock = new SystemClock();
    private final Database database;
    private final String lane;
    private final String process;
    private final ExecutorService looking;
    private volatile @Nullable Thread looker;
    private Instant next = Instant.EPOCH;

    Heartbeat(Database database, String lane, String process) {
        this.database = database;
        this.lane = lane;
        this.process = process;
        looking = Executors.newSingleThreadExecutor(this::thread);
    }

    /// The one thread that is to look for work.
    ExecutorService looking() {
        return looking;
    }

    @Override
    public Instant now() {
        Instant now = clock.now();
        if (Thread.currentThread().equals(looker) && !now.isBefore(next)) {
            next = now.plus(BETWEEN);
            beat();
        }
        return now;
    }

    /// Nobody of this process takes work out of the lane any more.
    void end() {
        try {
            database.sql()
                    .sql("delete from workers where process = ? and lane = ?")
                    .params(process, lane)
                    .update();
        } catch (DataAccessException failure) {
            LOG.debug("The end of {} in {} is not noted", process, lane, failure);
        }
    }

    private void beat() {
        try {
            database.sql()
                    .sql(
                            """
                            insert into workers (process, lane, last_heartbeat) values (?, ?, clock_timestamp())
                            on conflict (process, lane) do update set last_heartbeat = clock_timestamp()
                            """)
                    .params(process, lane)
                    .update();
            database.sql()
                    .sql(
                            "delete from workers where last_heartbeat < now() - make_interval(secs => ?)")
                    .param(FORGOTTEN.toSeconds())
                    .update();
        } catch (DataAccessException failure) {
            // Whoever looks for work says by itself that the database is away.
            LOG.debug("A heartbeat of {} in {} is not noted", process, lane, failure);
        }
    }

    private Thread thread(Runnable work) {
        Thread made =
                Thread.ofPlatform()
                        .daemon()
                        .name("lane-" + lane + "-", 1)
                        .factory()
                        .newThread(work);
        looker = made;
        return made;
    }
}
