package dev.vitrine.problem;

import java.nio.file.Path;
import java.util.function.Supplier;

/// A failure with a file that nobody knows, told with a name that they do know.
public final class NamedException extends VitrineException {
    private NamedException(Problem problem, VitrineException failure) {
        super(problem, failure);
    }

    /// The failure, with the name in place of the file; itself when it does not speak of the file.
    public static VitrineException of(VitrineException failure, Path file, String name) {
        Problem named = failure.problem().naming(file, name);
        return named.equals(failure.problem()) ? failure : new NamedException(named, failure);
    }

    /// Works with a file of ours.
    ///
    /// @throws VitrineException as the work does, with the name in place of the file
    public static <T> T naming(Path file, String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (VitrineException failure) {
            throw of(failure, file, name);
        }
    }
}
