package dev.vitrine.batch.report;

import dev.vitrine.batch.run.Entry;
import java.util.List;

/// What a batch has come to, in numbers.
///
/// @param kept how many originals stayed, since nothing smaller could be made
public record Totals(long items, long done, long kept, long failed, long before, long after) {
    /// Of what became of each item.
    public static Totals of(List<Entry> entries) {
        long done = 0;
        long kept = 0;
        long failed = 0;
        long before = 0;
        long after = 0;
        for (Entry entry : entries) {
            Entry.Made made = entry.made();
            if (entry.state() == Entry.State.FAILED || made == null) {
                failed++;
                continue;
            }
            done++;
            kept += made.before() > 0 && made.after() == made.before() ? 1 : 0;
            before += made.before();
            after += made.after();
        }
        return new Totals(entries.size(), done, kept, failed, before, after);
    }

    /// How many bytes fewer.
    public long saved() {
        return before - after;
    }

    /// Which share of the bytes is gone, from 0 to 100.
    public double percent() {
        return before == 0 ? 0 : 100.0 * saved() / before;
    }
}
