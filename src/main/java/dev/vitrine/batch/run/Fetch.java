package dev.vitrine.batch.run;

import dev.vitrine.file.ScratchFile;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.problem.NamedException;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;
import java.util.function.Function;

/// Fetches pictures from addresses.
@FunctionalInterface
public interface Fetch {
    /// Writes it into a file.
    ///
    /// @throws dev.vitrine.problem.VitrineException when it cannot be had
    void fetch(String url, Path file);

    /// Works with an item as a file: its own, or one that is fetched into the folder and deleted
    /// afterwards.
    default Entry.Made withFile(Item item, Path folder, Function<Path, Entry.Made> work) {
        Path file = item.file();
        if (file != null) {
            return work.apply(file);
        }
        try (var copy = ScratchFile.in(folder)) {
            String url = String.valueOf(item.url());
            try {
                fetch(url, copy.path());
                return work.apply(copy.path());
            } catch (UnwrittenException failure) {
                throw failure; // it is about the folder, not about the picture
            } catch (VitrineException failure) {
                throw NamedException.of(failure, copy.path(), url);
            }
        }
    }
}
