package dev.vitrine.remote;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Batches at a service: pictures are sent into its library, and what it makes of them is followed.
/// Safe for use from any thread.
public final class RemoteBatches implements AutoCloseable {
    private static final Duration FOR_A_PHOTO = Duration.ofMinutes(5);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Calls calls;
    private final Consumer<RemoteEvent> listener;

    private RemoteBatches(Calls calls, Consumer<RemoteEvent> listener) {
        this.calls = calls;
        this.listener = listener;
    }

    /// Batches at a service; it is not asked yet.
    ///
    /// @param remarks hears why somebody waits
    public static RemoteBatches of(
            Service service, Patience patience, InstantSource clock, Consumer<String> remarks) {
        return new RemoteBatches(
                new Calls(service, patience, clock),
                event -> {
                    if (event instanceof RemoteEvent.Remark(String text)) {
                        remarks.accept(text);
                    }
                });
    }

    /// What there is to say of a picture.
    public record Said(@Nullable String description, @Nullable String altText, List<String> tags) {
        public Said {
            tags = List.copyOf(tags);
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            if (description != null) {
                fields.put("description", description);
            }
            if (altText != null) {
                fields.put("alt_text", altText);
            }
            if (!tags.isEmpty()) {
                fields.put("tags", tags);
            }
            return fields;
        }
    }

    /// A picture in the library of the service.
    public record Sent(String id, long bytes) {}

    /// What became of a picture there.
    ///
    /// @param result by which the service knows what was made
    public record Outcome(
            String asset,
            @Nullable String result,
            @Nullable String format,
            long before,
            long after,
            @Nullable String note,
            @Nullable Problem problem) {}

    /// Hears how far a batch is.
    @FunctionalInterface
    public interface Watcher {
        void stands(int done, int failed, long saved);
    }

    /// Makes sure that a service of ours answers, before it is shown the key.
    ///
    /// @throws ServiceException when there is none
    public void greet() {
        calls.greet(listener);
    }

    /// Sends a file, once however often it is asked.
    public Sent send(Path file, Said said) {
        try {
            String fields = MAPPER.writeValueAsString(said.fields());
            String key = DigestUtils.sha256Hex(hash(file) + fields);
            var form = new Ask.Form("vitrine-" + key);
            said.fields()
                    .forEach(
                            (name, value) ->
                                    form.field(
                                            name,
                                            value instanceof String words
                                                    ? words
                                                    : MAPPER.writeValueAsString(value)));
            form.file("file", file.getFileName().toString(), file);
            Ask ask =
                    Ask.post("/api/v1/assets")
                            .with("Idempotency-Key", key)
                            .withForm(form)
                            .within(FOR_A_PHOTO);
            return sent(calls.json(ask, tries()));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /// Has the service fetch a picture.
    public Sent bring(String url, Said said) {
        Map<String, Object> fields = said.fields();
        fields.put("url", url);
        return sent(calls.json(json("/api/v1/assets", fields, FOR_A_PHOTO), tries()));
    }

    /// Has a batch made, once however often it is asked, and follows it to its end.
    ///
    /// @return what became of each picture
    public List<Outcome> follow(Map<String, Object> body, String key, Watcher watcher) {
        Ask ask = json("/api/v1/batches", body, FOR_A_PHOTO).with("Idempotency-Key", key);
        JsonNode batch = calls.json(ask, tries());
        String path = "/api/v1/batches/" + batch.path("batch_id").asString("");
        Duration look = calls.patience().look();
        while (true) {
            JsonNode counts = batch.path("counts");
            watcher.stands(
                    counts.path("done").asInt(0) + counts.path("skipped").asInt(0),
                    counts.path("failed").asInt(0) + counts.path("cancelled").asInt(0),
                    batch.path("bytes_saved").asLong(0));
            if (!batch.path("status").asString("").equals("running")) {
                return outcomes(path);
            }
            Tries.sleep(look);
            Duration twice = look.multipliedBy(2);
            look = twice.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : twice;
            batch = calls.json(Ask.get(path), tries());
        }
    }

    @Override
    public void close() {
        calls.close();
    }

    private List<Outcome> outcomes(String path) {
        List<Outcome> outcomes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = calls.json(Ask.get(path + "/items?limit=1000" + cursor), tries());
            for (JsonNode item : page.path("items")) {
                outcomes.add(outcome(item));
            }
            String next = page.path("next_cursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return outcomes;
    }

    private static Outcome outcome(JsonNode item) {
        String status = item.path("status").asString("");
        Problem problem = Refusals.problem(item.path("problem"));
        if (problem == null && !status.equals("done") && !status.equals("skipped")) {
            problem =
                    Problem.of(
                            ErrorCode.CANCELLED,
                            "Somebody has cancelled it at the service",
                            "Start it again");
        }
        String session = item.path("session_id").asString(null);
        return new Outcome(
                item.path("asset_id").asString(""),
                session == null ? item.path("result_asset_id").asString(null) : session,
                item.path("format").asString(null),
                item.path("bytes_before").asLong(0),
                item.path("bytes_after").asLong(0),
                item.path("note").asString(null),
                problem);
    }

    private Sent sent(JsonNode answer) {
        JsonNode asset = answer.at("/assets/0/asset");
        String id = asset.path("asset_id").asString("");
        if (id.isEmpty()) {
            throw ServiceException.unusable(calls.service(), "it names no asset");
        }
        return new Sent(id, asset.path("bytes").asLong(0));
    }

    private static Ask json(String path, Map<String, Object> body, Duration limit) {
        return Ask.post(path)
                .with("Content-Type", "application/json")
                .withBody(BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
                .within(limit);
    }

    private Tries tries() {
        return calls.tries(calls.patience().working(), listener);
    }

    private static String hash(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(content);
        }
    }

    private static ServiceException unreadable(Path file, IOException failure) {
        return ServiceException.of(
                Problem.of(
                        ErrorCode.IMAGE_NOT_FOUND,
                        file + " cannot be read: " + failure.getMessage(),
                        "Check that it is a file and that you may read it"));
    }
}
