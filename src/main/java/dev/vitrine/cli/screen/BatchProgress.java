package dev.vitrine.cli.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// Shows how a batch goes on: one line that is rewritten, or a plain one now and then.
public final class BatchProgress {
    private static final int BAR = 20;
    private static final Duration RECENT = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final boolean silent;
    private final InstantSource clock;
    private final int total;
    private final Deque<Instant> ends = new ArrayDeque<>();
    private final Instant began;
    private int done;
    private int failed;
    private long saved;
    private Instant said;

    /// @param total how many items are to be done
    public BatchProgress(Terminal terminal, boolean silent, InstantSource clock, int total) {
        this.terminal = terminal;
        this.silent = silent;
        this.clock = clock;
        this.total = total;
        began = clock.instant();
        said = began;
    }

    /// One item has been done.
    public synchronized void done(long bytesSaved) {
        done++;
        saved += bytesSaved;
        show();
    }

    /// One item has failed.
    public synchronized void failed(String place, String why) {
        failed++;
        if (!silent) {
            terminal.say(
                    "  "
                            + terminal.red("✗")
                            + " "
                            + Terminal.oneLine(place)
                            + terminal.dim("  " + Terminal.oneLine(why)));
        }
        show();
    }

    /// So much was done by somebody else, who is looked at now and then.
    public synchronized void stands(int nowDone, int nowFailed, long nowSaved) {
        int more = nowDone + nowFailed - done - failed;
        done = nowDone;
        failed = nowFailed;
        saved = nowSaved;
        for (int each = 1; each < more; each++) {
            ends.add(clock.instant());
        }
        if (more > 0) {
            show();
        }
    }

    /// Says something that somebody who waits should know.
    public void remark(String text) {
        if (!silent) {
            terminal.say("  " + terminal.dim(Terminal.oneLine(text)));
        }
    }

    /// Nothing more happens.
    public void end() {
        terminal.board(List.of());
    }

    private void show() {
        Instant now = clock.instant();
        ends.add(now);
        while (ends.getFirst().isBefore(now.minus(RECENT))) {
            ends.removeFirst();
        }
        if (silent) {
            return;
        }
        if (terminal.screen().live()) {
            int filled = total == 0 ? BAR : Math.min(BAR, BAR * (done + failed) / total);
            terminal.board(
                    List.of(
                            "  "
                                    + terminal.green("━".repeat(filled))
                                    + terminal.dim("─".repeat(BAR - filled))
                                    + "  "
                                    + line(now)));
        } else if (!now.isBefore(said.plus(BETWEEN)) || done + failed == total) {
            said = now;
            terminal.say("  " + line(now));
        }
    }

    /// `1204/5000, 3 failed, 312 a minute, 12 min left, 1.9 GB saved`.
    private String line(Instant now) {
        double seconds =
                Math.max(
                        1,
                        Math.min(
                                (double) RECENT.toSeconds(),
                                Duration.between(began, now).toMillis() / 1000.0));
        double rate = ends.size() * 60 / seconds;
        int left = total - done - failed;
        var text = new StringBuilder().append(done + failed).append('/').append(total);
        if (failed > 0) {
            text.append(", ").append(failed).append(" failed");
        }
        text.append(String.format(Locale.ROOT, ", %.0f a minute", rate));
        if (left > 0 && rate > 0) {
            text.append(", ").append(time(Math.round(left * 60 / rate))).append(" left");
        }
        if (saved > 0) {
            text.append(", ").append(Bytes.of(saved)).append(" saved");
        }
        return text.toString();
    }

    /// `40 s`, `12 min`, `3 h 20 min`.
    public static String time(long seconds) {
        if (seconds < 100) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
