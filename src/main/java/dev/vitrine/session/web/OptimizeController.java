package dev.vitrine.session.web;

import dev.vitrine.network.Networks;
import dev.vitrine.outbound.Fetched;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.kept.NewSession;
import dev.vitrine.session.kept.Order;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The main job for programs: a photo in, a session out; how far it is; what it made.
@RestController
@RequestMapping("/api/v1/optimize")
public final class OptimizeController {
    private static final long MOST_BYTES = 50L << 20;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final DurableSessions sessions;
    private final Networks networks;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Once once;

    /// The resources of these sessions.
    public OptimizeController(
            DurableSessions sessions,
            Networks networks,
            Outbound outbound,
            InstantSource clock,
            Once once) {
        this.sessions = sessions;
        this.networks = networks;
        this.outbound = outbound;
        this.clock = clock;
        this.once = once;
    }

    /// Takes a photo on, as an upload or from an address.
    @PostMapping(path = "/image", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    SessionAnswers.Accepted upload(
            @AuthenticationPrincipal Caller caller,
            @RequestPart(name = "image", required = false) @Nullable MultipartFile image,
            @RequestPart(name = "logo", required = false) @Nullable MultipartFile logo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam Map<String, String> form) {
        ObjectNode fields = MAPPER.createObjectNode();
        new TreeMap<>(form).forEach(fields::put);
        var request = new OptimizeForm(networks, fields);
        var asked =
                new Once.Request(
                        caller.workspace().value(),
                        key,
                        List.of(
                                "optimize",
                                fields.toString(),
                                Parts.hash(image),
                                Parts.hash(logo)));
        return once.run(
                asked,
                SessionAnswers.Accepted.class,
                () -> {
                    if (image == null || image.isEmpty()) {
                        return submit(caller, request, fields, logo);
                    }
                    String name = Objects.requireNonNullElse(image.getOriginalFilename(), "photo");
                    Order order = request.order(name, logo != null);
                    return submit(caller, request, order, kept(image), logo);
                });
    }

    /// Takes a photo on from an address.
    @PostMapping(path = "/image", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    SessionAnswers.Accepted fetch(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidFieldException("body", "it is no object", "Send a JSON object");
        }
        return once.run(
                new Once.Request(
                        caller.workspace().value(), key, List.of("optimize", body.toString())),
                SessionAnswers.Accepted.class,
                () -> submit(caller, new OptimizeForm(networks, body), body, null));
    }

    /// How far a session is.
    @GetMapping("/status/{session}")
    SessionAnswers.Status status(
            @AuthenticationPrincipal Caller caller, @PathVariable("session") UUID id) {
        SessionView session = sessions.get(caller.workspace().value(), new SessionId(id));
        SessionView.Progress progress = sessions.progress(session);
        Long remaining = progress.remainingSeconds();
        return new SessionAnswers.Status(
                session.id().toString(),
                session.status().label(),
                new SessionAnswers.Progress(
                        progress.currentPlatform(),
                        progress.completedPlatforms(),
                        progress.totalPlatforms(),
                        progress.percentage()),
                remaining == null ? null : remaining + " seconds",
                SessionAnswers.Failure.of(session.problem()));
    }

    /// What a session has made.
    @GetMapping("/results/{session}")
    SessionAnswers.Results results(
            @AuthenticationPrincipal Caller caller, @PathVariable("session") UUID id) {
        UUID workspace = caller.workspace().value();
        SessionView session = sessions.get(workspace, new SessionId(id));
        String results = sessions.results(workspace, session.id());
        if (results == null || session.status() != SessionStatus.COMPLETED) {
            throw new NoResultsException(session);
        }
        List<ResultTable.MadeFile> files = sessions.files(workspace, session.id());
        String platforms = MAPPER.readTree(results).path("platforms").toString();
        return new SessionAnswers.Results(
                "success",
                session.id().toString(),
                new SessionAnswers.Made(
                        platforms,
                        new SessionAnswers.Files(
                                urls(session, files, "json"),
                                urls(session, files, "caption"),
                                urls(session, files, "image"),
                                List.of(),
                                urls(session, files, "page")),
                        results));
    }

    private SessionAnswers.Accepted submit(
            Caller caller, OptimizeForm request, JsonNode fields, @Nullable MultipartFile logo) {
        String url = fields.path("image_url").asString("");
        if (url.isBlank()) {
            throw new InvalidFieldException(
                    "image",
                    "there is none",
                    "Send a file as the part image, or its address as image_url");
        }
        request.order("photo", logo != null);
        Path upload = sessions.newUpload();
        Fetched fetched = outbound.fetch(url, upload, MOST_BYTES);
        Order order = request.order(fetched.suggestedName(), logo != null);
        return submit(caller, request, order, upload, logo);
    }

    private SessionAnswers.Accepted submit(
            Caller caller,
            OptimizeForm request,
            Order order,
            Path photo,
            @Nullable MultipartFile logo) {
        SessionView session =
                sessions.submit(
                        new NewSession(
                                caller.workspace().value(),
                                caller.person(),
                                request.userUuid(caller.person().toString()),
                                order,
                                photo,
                                logo == null ? null : kept(logo),
                                request.webhook()));
        Long remaining = sessions.progress(session).remainingSeconds();
        String id = session.id().toString();
        return new SessionAnswers.Accepted(
                "success",
                id,
                "started",
                clock.instant().plusSeconds(remaining == null ? 0 : remaining),
                "/api/v1/webhooks/processing/" + id,
                "/api/v1/optimize/status/" + id,
                "/api/v1/optimize/results/" + id,
                request.warnings(logo != null));
    }

    private Path kept(MultipartFile part) {
        Path upload = sessions.newUpload();
        Parts.move(part, upload);
        return upload;
    }

    private static List<String> urls(
            SessionView session, List<ResultTable.MadeFile> files, String type) {
        return files.stream()
                .filter(file -> file.type().equals(type))
                .map(file -> "/api/v1/sessions/" + session.id() + "/files/" + file.path())
                .toList();
    }
}
