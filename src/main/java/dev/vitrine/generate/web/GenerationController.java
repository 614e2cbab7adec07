package dev.vitrine.generate.web;

import dev.vitrine.database.Cursor;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.generate.Generations;
import dev.vitrine.generate.kept.GenerationException;
import dev.vitrine.generate.kept.GenerationId;
import dev.vitrine.generate.kept.PictureView;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.setting.Settings;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Generations as resources.
@RestController
@RequestMapping("/api/v1/generations")
public final class GenerationController {
    private final Generations generations;
    private final Library library;
    private final Settings settings;
    private final Once once;

    /// The resources of these generations.
    public GenerationController(
            Generations generations, Library library, Settings settings, Once once) {
        this.generations = generations;
        this.library = library;
        this.settings = settings;
        this.once = once;
    }

    /// Takes a wish on.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    GenerationAnswers.Shown submit(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        UUID workspace = caller.workspace().value();
        return once.run(
                new Once.Request(workspace, key, List.of("generations", body.toString())),
                GenerationAnswers.Shown.class,
                () ->
                        GenerationAnswers.Shown.of(
                                GenerationForm.of(body, Defaults.of(settings, caller.workspace()))
                                        .submit(generations, caller)));
    }

    /// Generations, newest first.
    @GetMapping
    GenerationAnswers.Page list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return GenerationAnswers.Page.of(
                generations.list(
                        caller.workspace().value(),
                        cursor(cursor),
                        Fields.upTo(100, "limit", limit)));
    }

    /// One of them, and how far it is.
    @GetMapping("/{generation}")
    GenerationAnswers.Shown get(
            @AuthenticationPrincipal Caller caller, @PathVariable("generation") UUID id) {
        return GenerationAnswers.Shown.of(
                generations.get(caller.workspace().value(), new GenerationId(id)));
    }

    /// Ends it before it has ended by itself.
    @PostMapping("/{generation}/cancel")
    GenerationAnswers.Shown cancel(
            @AuthenticationPrincipal Caller caller, @PathVariable("generation") UUID id) {
        return GenerationAnswers.Shown.of(
                generations.cancel(caller.workspace().value(), new GenerationId(id)));
    }

    /// One of its pictures.
    @GetMapping("/{generation}/pictures/{number}/file")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("generation") UUID id,
            @PathVariable("number") int number) {
        UUID workspace = caller.workspace().value();
        PictureView picture = generations.picture(workspace, new GenerationId(id), number);
        PictureView.Made made = Objects.requireNonNull(picture.made());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.format().mediaType()))
                .contentLength(made.bytes())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes(workspace, picture));
    }

    private Resource bytes(UUID workspace, PictureView picture) {
        if (!generations.get(workspace, picture.generation()).keep()) {
            return new ByteArrayResource(generations.file(picture));
        }
        if (picture.asset() == null) {
            throw GenerationException.noPicture(picture.generation(), picture.place() + 1);
        }
        Asset asset = library.get(workspace, picture.asset());
        return new InputStreamResource(library.bytes().read(asset.bytes(), 0));
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Cursor.parse(text.strip());
        } catch (IllegalArgumentException _) {
            throw new InvalidFieldException(
                    "cursor", "its value is not allowed", "Send next_cursor of the page before");
        }
    }
}
