package dev.vitrine.batch.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is left to do of a batch, and what is not.
///
/// @param open what is to be done now
/// @param before what became of the others
public record Plan(List<Item> open, List<Entry> before) {
    public Plan {
        open = List.copyOf(open);
        before = List.copyOf(before);
    }

    /// In words, what became of the others; empty when there are none.
    public String sayBefore() {
        long failed = before.stream().filter(entry -> entry.state() == Entry.State.FAILED).count();
        long done = before.size() - failed;
        if (failed == 0) {
            return done == 0 ? "" : done + " were done before";
        }
        return (done == 0 ? "" : done + " were done before, ")
                + failed
                + " failed before (--retry-failed tries them again)";
    }

    /// Holds items against a journal. What has failed is done again when its file has changed, or
    /// when that is wanted, and then alone.
    public static Plan of(List<Item> items, Journal journal, Work work, boolean failedAlone) {
        List<Item> open = new ArrayList<>();
        List<Entry> before = new ArrayList<>();
        for (Item item : items) {
            Entry last = journal.last(item);
            boolean known = last != null && isTheSame(last, item, work);
            if (last == null || (!known && !failedAlone)) {
                if (!failedAlone) {
                    open.add(item);
                }
            } else if (last.state() == Entry.State.FAILED && failedAlone) {
                open.add(item);
            } else if (known) {
                before.add(last);
            }
        }
        return new Plan(open, before);
    }

    private static boolean isTheSame(Entry entry, Item item, Work work) {
        Path file = item.file();
        Stamp stamp = entry.stamp();
        // A file that was not there has no stamp; whether it has come is seen when it is read.
        boolean sameFile =
                file == null || (stamp == null ? !file.toFile().canRead() : stamp.fits(file));
        return sameFile
                && entry.recipe().equals(work.recipe(item))
                && (entry.made() == null || work.isThere(entry.made()));
    }
}
