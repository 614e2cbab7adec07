package dev.vitrine.library.upkeep;

import dev.vitrine.library.Library;
import dev.vitrine.work.Rounds;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the library tidy: frees what nobody wants, and looks at pictures that nobody has looked
/// at. Several processes may do so at once.
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    /// Whoever brought a picture looks at it within that time.
    private static final Duration UNSEEN = Duration.ofMinutes(15);

    private final Library library;
    private final Rounds rounds =
            new Rounds("library-upkeep", this::round, "The library is tidied in the next round");

    /// Nothing is done yet.
    public Upkeep(Library library) {
        this.library = library;
    }

    /// Tidies now and then again and again.
    public void start() {
        start(BETWEEN);
    }

    void start(Duration between) {
        rounds.start(between);
    }

    @Override
    public void close() {
        rounds.close();
    }

    private void round() {
        int freed = library.bin().sweep();
        if (freed > 0) {
            LOG.info("{} files were freed that nobody wants", freed);
        }
        library.lookAround(UNSEEN);
    }
}
