package dev.vitrine.session.result;

import dev.vitrine.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `results.json`: one session's results as JSON.
public final class ResultsFile {
    /// Its name within the session's folder.
    public static final String NAME = "results.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private ResultsFile() {}

    /// Results, or anything else that is made of records, as JSON text.
    public static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Writes the file into the folder; it appears when it is complete.
    public static void write(Results results, Path folder) {
        WholeFile.write(folder.resolve(NAME), out -> out.write(json(results)));
    }

    /// Reads the file of a session's folder.
    ///
    /// @throws InvalidResultsException when it is not there or is no such file
    public static Results read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return complete(MAPPER.readValue(Files.readString(file), Results.class));
        } catch (IOException failure) {
            throw InvalidResultsException.notThere(file, failure);
        } catch (JacksonException failure) {
            throw unusable(file, failure.getOriginalMessage(), failure);
        } catch (NullPointerException failure) {
            throw unusable(file, "it has no " + failure.getMessage(), failure);
        }
    }

    /// A reader of JSON leaves null in a record where the text has nothing.
    private static Results complete(@Nullable Results results) {
        Results whole = Objects.requireNonNull(results, "content");
        Objects.requireNonNull(whole.sessionId(), "session_id");
        Objects.requireNonNull(whole.sourceImage(), "source_image");
        Objects.requireNonNull(whole.timestamp(), "timestamp");
        Objects.requireNonNull(whole.pack(), "pack");
        Objects.requireNonNull(whole.source(), "source");
        Objects.requireNonNull(whole.optimizationMetadata(), "optimization_metadata");
        return whole;
    }

    private static InvalidResultsException unusable(
            Path file, @Nullable String reason, Exception failure) {
        String line = String.valueOf(reason).lines().findFirst().orElse("");
        return InvalidResultsException.unusable(file, line, failure);
    }
}
