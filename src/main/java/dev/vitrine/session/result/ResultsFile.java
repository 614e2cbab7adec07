package dev.vitrine.session.result;

import dev.vitrine.file.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/// `results.json`: one session's results as JSON.
public final class ResultsFile {
    /// Its name within the session's folder.
    public static final String NAME = "results.json";

    /// A hundred times what a session of nine networks leaves.
    private static final int MOST_BYTES = 5 << 20;

    private ResultsFile() {}

    /// Writes the file into the folder; it appears when it is complete.
    public static void write(Results results, Path folder) {
        WholeFile.write(folder.resolve(NAME), out -> out.write(ResultJson.pretty(results)));
    }

    /// Reads the file of a session's folder, which may come from a stranger: no link is followed,
    /// no pipe waited for, and nothing that is missing or impossible gets through.
    ///
    /// @throws InvalidResultsException when it is not there or is no such file
    public static Results read(Path folder) {
        Path file = folder.resolve(NAME);
        byte[] json = bytes(file);
        try {
            Results results = ResultJson.MAPPER.readValue(json, Results.class);
            if (results == null) {
                throw InvalidResultsException.unusable(file, "it is empty", null);
            }
            return results;
        } catch (JacksonException failure) {
            throw InvalidResultsException.unusable(file, why(failure), failure);
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw InvalidResultsException.notThere(file, null);
        }
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] json = content.readNBytes(MOST_BYTES + 1);
            if (json.length > MOST_BYTES) {
                throw InvalidResultsException.unusable(
                        file, "it has more than " + (MOST_BYTES >> 20) + " MB", null);
            }
            return json;
        } catch (IOException failure) {
            throw InvalidResultsException.notThere(file, failure);
        }
    }

    /// What is wrong and where, without the reader's words for classes and tokens.
    private static String why(JacksonException failure) {
        if (failure instanceof StreamReadException && failure.getPath().isEmpty()) {
            return "it is no JSON (line " + failure.getLocation().getLineNr() + ")";
        }
        String field = field(failure);
        if (failure instanceof InvalidNullException || isMissing(failure)) {
            return "it has no " + field;
        }
        if (failure instanceof InvalidTypeIdException) {
            return field + ": it is of no known kind";
        }
        return failure.getCause() instanceof IllegalArgumentException impossible
                ? field + ": " + impossible.getMessage()
                : field + " has a value of the wrong kind";
    }

    /// The reader has no exception of its own for a part that is not there at all.
    private static boolean isMissing(JacksonException failure) {
        return failure.getOriginalMessage().startsWith("Missing required creator property");
    }

    /// For example `platforms.x.renditions[0].size`.
    private static String field(JacksonException failure) {
        var field = new StringBuilder();
        for (JacksonException.Reference part : failure.getPath()) {
            if (part.getPropertyName() == null) {
                field.append('[').append(part.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(part.getPropertyName());
            }
        }
        return field.isEmpty() ? "content" : field.toString();
    }
}
