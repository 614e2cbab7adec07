package dev.vitrine.session.web;

import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.form.Parts;
import dev.vitrine.library.Library;
import dev.vitrine.network.Networks;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.kept.NewSession;
import dev.vitrine.session.kept.Order;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private static final Parts.Names PARTS =
            new Parts.Names(Set.of("image", "logo"), Set.of("platforms"));
    private static final JsonMapper MAPPER = new JsonMapper();

    private final DurableSessions sessions;
    private final Library library;
    private final Networks networks;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Once once;
    private final Consumer<String> webhookCheck;

    /// The front doors that the main job asks.
    public record Rooms(
            DurableSessions sessions, Library library, Networks networks, Outbound outbound) {}

    /// The resources of these sessions.
    ///
    /// @param webhookCheck throws when an address would never be called
    public OptimizeController(
            Rooms rooms, InstantSource clock, Once once, Consumer<String> webhookCheck) {
        sessions = rooms.sessions();
        library = rooms.library();
        networks = rooms.networks();
        outbound = rooms.outbound();
        this.clock = clock;
        this.once = once;
        this.webhookCheck = webhookCheck;
    }

    /// The files that came along.
    private record Uploads(@Nullable MultipartFile image, @Nullable MultipartFile logo) {
        /// Names and contents in short.
        String hash() {
            return Parts.hash(image) + "/" + Parts.hash(logo);
        }
    }

    /// Takes a photo on, as an upload or from an address.
    @PostMapping(path = "/image", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    SessionAnswers.Accepted upload(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        ObjectNode fields = Parts.fields(form, files.keySet(), PARTS);
        var uploads = new Uploads(Parts.file(files, "image"), Parts.file(files, "logo"));
        return submitted(
                caller,
                new OptimizeForm(networks, fields),
                uploads,
                new Once.Request(
                        caller.workspace().value(),
                        key,
                        List.of("optimize", fields.toString(), uploads.hash())));
    }

    /// Takes a photo on from an address.
    @PostMapping(path = "/image", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    SessionAnswers.Accepted fetch(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return submitted(
                caller,
                new OptimizeForm(networks, body),
                new Uploads(null, null),
                new Once.Request(
                        caller.workspace().value(), key, List.of("optimize", body.toString())));
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

    /// Every field is looked at before anything is fetched, and what was fetched for nothing is
    /// deleted. Fetching takes long and is done outside of the transaction.
    private SessionAnswers.Accepted submitted(
            Caller caller, OptimizeForm form, Uploads uploads, Once.Request request) {
        SessionAnswers.Accepted before = once.before(request, SessionAnswers.Accepted.class);
        if (before != null) {
            return before;
        }
        boolean hasLogo = uploads.logo() != null;
        Order order = form.order(hasLogo);
        String webhook = checkedWebhook(form);
        UUID workspace = caller.workspace().value();
        try (var intake = new Intake(sessions, library, outbound, workspace)) {
            Intake.Photo photo = intake.photo(uploads.image(), form.imageUrl(), form.asset());
            NewSession session =
                    new NewSession(
                            workspace,
                            caller.person(),
                            form.userUuid(caller.person().toString()),
                            order.of(photo.name()),
                            photo.asset(),
                            intake.logo(uploads.logo()),
                            webhook);
            SessionAnswers.Accepted accepted =
                    once.run(
                            request,
                            SessionAnswers.Accepted.class,
                            () -> accepted(sessions.submit(session), form.warnings(hasLogo)));
            intake.taken();
            return accepted;
        }
    }

    private @Nullable String checkedWebhook(OptimizeForm form) {
        String webhook = form.webhook();
        if (webhook != null) {
            try {
                webhookCheck.accept(webhook);
            } catch (VitrineException refused) {
                throw new InvalidFieldException(
                        "options.webhook",
                        refused.problem().message(),
                        refused.problem().nextStep());
            }
        }
        return webhook;
    }

    private SessionAnswers.Accepted accepted(SessionView session, List<String> warnings) {
        Long remaining = sessions.progress(session).remainingSeconds();
        SessionView.Cost cost = sessions.cost(session);
        List<String> all = new ArrayList<>(warnings);
        if (session.order().useAi() && cost == null) {
            all.add("No model is switched on: the built-in words and eyes are used");
        }
        String id = session.id().toString();
        return new SessionAnswers.Accepted(
                "success",
                id,
                "started",
                clock.instant().plusSeconds(remaining == null ? 0 : remaining),
                "/api/v1/webhooks/processing/" + id,
                "/api/v1/optimize/status/" + id,
                "/api/v1/optimize/results/" + id,
                SessionAnswers.Cost.of(cost),
                all);
    }

    private static List<String> urls(
            SessionView session, List<ResultTable.MadeFile> files, String type) {
        return files.stream()
                .filter(file -> file.type().equals(type))
                .filter(file -> !type.equals("image") || file.platform() != null)
                .map(file -> "/api/v1/sessions/" + session.id() + "/files/" + file.path())
                .toList();
    }
}
