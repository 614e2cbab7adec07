package dev.vitrine.generate.web;

import dev.vitrine.generate.Generations;
import dev.vitrine.generate.kept.GenerationException;
import dev.vitrine.generate.kept.GenerationId;
import dev.vitrine.generate.kept.GenerationView;
import dev.vitrine.generate.kept.PictureStatus;
import dev.vitrine.generate.kept.PictureView;
import dev.vitrine.generate.prompt.Templates;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.setting.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Pictures for those who know what they are for, and nothing else: one request, one picture.
@RestController
@RequestMapping("/api/v1/ai/generate-image")
public final class ImageController {
    /// A painter is done by then; a model mostly is not.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Generations generations;
    private final Library library;
    private final Settings settings;
    private final Once once;
    private final Function<Asset, String> addresses;
    private final Templates templates = Templates.load();

    /// @param addresses where anybody can see an asset
    public ImageController(
            Generations generations,
            Library library,
            Settings settings,
            Once once,
            Function<Asset, String> addresses) {
        this.generations = generations;
        this.library = library;
        this.settings = settings;
        this.once = once;
        this.addresses = addresses;
    }

    /// What is answered again to whoever asks again.
    record Taken(UUID id) {}

    /// Makes one picture, and waits a while for it.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GenerationAnswers.Image> generate(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        UUID workspace = caller.workspace().value();
        Taken taken =
                once.run(
                        new Once.Request(
                                workspace, key, List.of("generate-image", body.toString())),
                        Taken.class,
                        () ->
                                new Taken(
                                        ImageForm.of(
                                                        body,
                                                        templates,
                                                        Defaults.of(settings, caller.workspace()))
                                                .submit(generations, caller)
                                                .id()
                                                .value()));
        GenerationView view = generations.await(workspace, new GenerationId(taken.id()), PATIENCE);
        GenerationAnswers.Image answer = answer(view);
        HttpStatus status = answer.imageUrl() == null ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
        return ResponseEntity.status(status).location(URI.create(answer.statusUrl())).body(answer);
    }

    private GenerationAnswers.Image answer(GenerationView view) {
        PictureView picture = view.pictures().getFirst();
        if (picture.problem() != null) {
            throw GenerationException.failed(picture.problem());
        }
        boolean there = picture.status() == PictureStatus.DONE && picture.asset() != null;
        return new GenerationAnswers.Image(
                view.id().toString(),
                view.status(),
                there && picture.asset() != null
                        ? addresses.apply(library.get(view.workspace(), picture.asset()))
                        : null,
                GenerationAnswers.Picture.of(picture),
                "/api/v1/generations/" + view.id());
    }
}
