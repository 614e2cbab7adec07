package dev.vitrine.ai.flux;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Stands in for Black Forest Labs: keeps tasks that only their own region knows, takes some
/// questions to make a picture, and hands it out at a signed address for ten minutes.
public final class TestingFlux extends TestingVendor {
    /// The one key that it knows.
    public static final String KEY = "bfl_testing-0123456789abcdef";

    static final String SUBMIT = "POST /v1/";
    static final String POLL = "GET /eu2/v1/get_result";
    static final String SAMPLE = "GET /delivery/";

    private static final List<String> MODELS =
            List.of(
                    "flux-2-pro",
                    "flux-2-max",
                    "flux-2-flex",
                    "flux-2-klein-9b",
                    "flux-2-klein-4b");
    private static final Duration SIGNED = Duration.ofMinutes(10);
    private static final int MOST_TASKS = 24;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Task> tasks = new HashMap<>();
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private int questions = 3;
    private @Nullable String ends;
    private boolean announces = true;

    /// A picture in the making.
    private static final class Task {
        private final Size size;
        private final long seed;
        private final double cost;
        private final @Nullable Fault fault;
        private int asked;
        private @Nullable Instant until;

        Task(Size size, long seed, double cost, @Nullable Fault fault) {
            this.size = size;
            this.seed = seed;
            this.cost = cost;
            this.fault = fault;
        }
    }

    /// Waits at a port of its own.
    public TestingFlux() throws IOException {}

    /// A picture is ready when it was asked for so often.
    synchronized void isReadyAfter(int times) {
        questions = times;
    }

    /// Tasks end so from now on instead of being ready.
    synchronized void endsWith(String status) {
        ends = status;
    }

    /// Nothing is said of costs from now on.
    synchronized void keepsCostsToItself() {
        announces = false;
    }

    /// So much time passes.
    synchronized void passes(Duration time) {
        now = now.plus(time);
    }

    /// All tasks are forgotten.
    synchronized void forgets() {
        tasks.clear();
    }

    @Override
    protected synchronized Said answer(Asked request, @Nullable Fault fault) {
        if (request.line().startsWith(SAMPLE)) {
            return delivered(request, fault);
        }
        Fault refusal = fault == Fault.MODERATED || isAnswer(fault) ? null : fault;
        if (!request.header("x-key").equals(KEY) || refusal == Fault.KEY_REFUSED) {
            return detail(403, "Not authenticated - Invalid Authentication");
        }
        if (refusal != null) {
            return refused(refusal);
        }
        if (request.line().startsWith(SUBMIT)) {
            String model = request.line().substring(SUBMIT.length());
            return MODELS.contains(model)
                    ? submitted(model, request.json(), fault)
                    : detail(404, "Not Found");
        }
        if (request.line().equals(POLL)) {
            return result(request.path().replaceAll(".*[?&]id=", ""));
        }
        // The address that every region shares knows the tasks of none.
        return request.line().equals("GET /v1/get_result")
                ? Said.json(404, "{\"id\": \"\", \"status\": \"Task not found\"}")
                : detail(404, "Not Found");
    }

    private Said submitted(String model, JsonNode wanted, @Nullable Fault fault) {
        String wrong = FluxChecks.wrong(wanted);
        if (wrong != null) {
            return Said.json(422, wrong);
        }
        if (tasks.values().stream().filter(task -> task.asked < questions).count() >= MOST_TASKS) {
            return refused(Fault.RATE_LIMITED);
        }
        if (fault != Fault.MODERATED) {
            charge(model);
        }
        var size = new Size(wanted.path("width").asInt(1024), wanted.path("height").asInt(1024));
        double made = size.pixels() / 1e6;
        double shown = FluxChecks.pictures(wanted) * 0.0768;
        double cost = Math.round((1.5 + 1.5 * (made + shown)) * 100) / 100.0;
        String id = "task-" + tasks.size();
        tasks.put(id, new Task(size, wanted.path("seed").asLong(tasks.size()), cost, fault));
        ObjectNode answer = JSON.createObjectNode().put("id", id);
        if (fault != Fault.WRONG_SCHEMA) {
            answer.put("polling_url", address() + "/eu2/v1/get_result?id=" + id);
        }
        if (announces) {
            answer.put("cost", cost).put("input_mp", shown).put("output_mp", made);
        }
        return Said.json(200, answer.toString());
    }

    private Said result(String id) {
        Task task = tasks.get(id);
        ObjectNode answer = JSON.createObjectNode().put("id", id);
        answer.putNull("result").putNull("progress").putNull("details");
        if (task == null) {
            return Said.json(404, answer.put("status", "Task not found").toString());
        }
        if (task.fault == Fault.MODERATED) {
            answer.put("status", "Request Moderated");
            answer.putObject("details").putArray("Moderation Reasons").add("Derivative Works");
            return Said.json(200, answer.toString());
        }
        task.asked++;
        if (task.asked < questions) {
            answer.put("status", "Pending").put("progress", task.asked / (double) questions);
            return Said.json(200, answer.toString());
        }
        if (ends != null) {
            return Said.json(200, answer.put("status", ends).toString());
        }
        answer.put("status", "Ready");
        if (announces) {
            answer.put("cost", task.cost);
        }
        if (task.fault != Fault.NO_PICTURE) {
            Instant until = task.until == null ? now.plus(SIGNED) : task.until;
            task.until = until;
            answer.putObject("result")
                    .put("sample", address() + "/delivery/" + id + signed(id, until))
                    .put("prompt", "as it was")
                    .put("seed", task.seed);
        }
        return Said.json(200, answer.toString());
    }

    /// Within its time, and to nobody who shows a key.
    private Said delivered(Asked request, @Nullable Fault fault) {
        if (fault != null) {
            return refused(fault);
        }
        String id = request.line().substring(SAMPLE.length());
        Task task = tasks.get(id);
        Instant until = task == null ? null : task.until;
        boolean ours =
                until != null && request.path().equals("/delivery/" + id + signed(id, until));
        if (task == null || until == null || !ours || request.headers().containsKey("x-key")) {
            return xml(403, "AuthenticationFailed");
        }
        if (now.isAfter(until)) {
            return xml(403, "Signature not valid in the specified time frame");
        }
        return Said.bytes(
                "image/png",
                switch (task.fault) {
                    case BOMB -> TestingPictures.bomb();
                    case WRONG_SIZE ->
                            TestingPictures.picture(
                                    PictureFormat.PNG, new Size(256, 256), task.seed);
                    case null, default ->
                            TestingPictures.picture(PictureFormat.PNG, task.size, task.seed);
                });
    }

    private static Said refused(Fault fault) {
        return switch (fault) {
            case NOT_ALLOWED ->
                    detail(403, "This key does not have permission to access this resource.");
            case MODEL_GONE -> detail(404, "Not Found");
            case RATE_LIMITED ->
                    detail(429, "Too many requests, you have 24 active tasks.")
                            .with("Retry-After", "7");
            case CREDITS_EXHAUSTED -> detail(402, "Insufficient credits.");
            case OVERLOADED -> detail(503, "The service is temporarily unavailable.");
            default -> detail(500, "Internal Server Error");
        };
    }

    private static boolean isAnswer(@Nullable Fault fault) {
        return fault != null && fault.sort() == Fault.Sort.ANSWER;
    }

    private static String signed(String id, Instant until) {
        return "?se=" + until + "&sig=" + DigestUtils.sha256Hex(id + until + KEY).substring(0, 32);
    }

    private static Said detail(int status, String words) {
        return Said.json(
                status,
                JSON.createObjectNode().put("detail", words + " (x-key: " + KEY + ")").toString());
    }

    private static Said xml(int status, String code) {
        return new Said(
                status,
                Map.of(),
                "application/xml",
                ("<Error>" + code + "</Error>").getBytes(UTF_8));
    }
}
