package dev.vitrine.cli.generate;

import dev.vitrine.generate.Generator;
import dev.vitrine.spend.Purpose;

/// What makes pictures, and on whose account.
///
/// @param end gives back what was opened for it
public record Making(Generator generator, Purpose purpose, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
