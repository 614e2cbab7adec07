package dev.vitrine.batch.run;

import dev.vitrine.batch.optimise.Optimised;
import dev.vitrine.batch.optimise.Optimiser;
import dev.vitrine.batch.optimise.Recipe;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the same pictures with fewer bytes into a folder, as they lie in their own.
public final class OptimiseWork implements Work {
    private final Optimiser optimiser;
    private final Recipe recipe;
    private final Path output;
    private final Fetch fetch;
    private final Names names;

    /// @param output the folder of the batch
    /// @param items all of the batch, done or not
    public OptimiseWork(
            Optimiser optimiser,
            Recipe recipe,
            Path output,
            Fetch fetch,
            Journal journal,
            List<Item> items) {
        this.optimiser = optimiser;
        this.recipe = recipe;
        this.output = output;
        this.fetch = fetch;
        names = new Names(journal.entries(), items);
    }

    @Override
    public String recipe(Item item) {
        return "optimise " + recipe.text();
    }

    @Override
    public boolean isThere(Entry.Made made) {
        return made.output() != null && Files.exists(output.resolve(made.output()));
    }

    @Override
    public Entry.Made make(Item item, Entry.@Nullable Made before) {
        return fetch.withFile(item, output, file -> made(item, file, before));
    }

    private Entry.Made made(Item item, Path file, Entry.@Nullable Made before) {
        Optimised optimised = optimiser.optimise(file, recipe);
        String name = names.claim(item, "." + optimised.format().extension());
        Path result = output.resolve(name);
        byte[] bytes = optimised.bytes();
        try {
            Files.createDirectories(result.toAbsolutePath().getParent());
            if (bytes == null) {
                WholeFile.stream(result, out -> Files.copy(file, out));
            } else {
                WholeFile.write(result, bytes);
            }
            if (before != null && before.output() != null && !before.output().equals(name)) {
                Files.deleteIfExists(output.resolve(before.output()));
            }
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(output, failure);
        }
        return new Entry.Made(
                name,
                optimised.format().extension(),
                optimised.before(),
                optimised.after(),
                optimised.note(),
                null);
    }
}
