package dev.vitrine.remote;

import dev.vitrine.network.Network;
import dev.vitrine.picture.Point;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Background;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.logo.Logo;
import dev.vitrine.session.job.SessionRequest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What somebody asks of a session, as the service takes it on.
///
/// @param wish names the request, so that it is done once however often it is sent
record PhotoForm(SessionRequest request, boolean useAi, UUID wish) {
    private static final long MOST_BYTES = 50L << 20;

    /// Slower connections than this do not carry photos.
    private static final int BYTES_PER_SECOND = 32 << 10;

    private static final JsonMapper MAPPER = new JsonMapper();

    /// The request that sends it.
    ///
    /// @throws dev.vitrine.problem.VitrineException when the file is none to be sent
    Ask ask() {
        Path photo = request.photo().file();
        if (!Renderer.recognises(photo)) {
            throw refused(
                    ErrorCode.INVALID_IMAGE_FORMAT,
                    photo + " is not a picture of a supported format",
                    "Give a JPEG, PNG, WebP, AVIF, TIFF, BMP or GIF file");
        }
        try {
            long bytes = Files.size(photo);
            if (bytes > MOST_BYTES) {
                throw refused(
                        ErrorCode.FILE_TOO_LARGE,
                        "%s has %d MB, and a service takes %d"
                                .formatted(photo, bytes >> 20, MOST_BYTES >> 20),
                        "Send a smaller file");
            }
            return Ask.post("/api/v1/optimize/image")
                    .with("Idempotency-Key", wish.toString())
                    .withForm(form())
                    .within(Duration.ofSeconds(60 + bytes / BYTES_PER_SECOND));
        } catch (IOException failure) {
            throw refused(
                    ErrorCode.IMAGE_NOT_FOUND,
                    photo + " cannot be read: " + failure.getMessage(),
                    "Check that it is a file and that you may read it");
        }
    }

    private Ask.Form form() throws FileNotFoundException {
        var form = new Ask.Form("vitrine-" + wish);
        fields().forEach(form::field);
        form.file("image", request.photo().name(), request.photo().file());
        Logo logo = request.look().logo();
        if (logo != null) {
            form.file("logo", "logo", logo.file());
        }
        return form;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "platforms",
                request.networks().stream()
                        .map(Network::id)
                        .map(Object::toString)
                        .collect(Collectors.joining(",")));
        if (request.description() != null) {
            fields.put("description", request.description());
        }
        fields.put("use_ai_analysis", String.valueOf(useAi));
        fields.put("options", MAPPER.writeValueAsString(options()));
        return fields;
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("pack", request.pack().name().toLowerCase(Locale.ROOT));
        options.put("all_placements", request.everyPlacement());
        SessionRequest.Look look = request.look();
        Point focus = look.focus();
        if (focus != null) {
            // Its own text is rounded.
            options.put("focus", focus.x() + "," + focus.y());
        }
        if (look.format() != null) {
            options.put("output_format", look.format().extension());
        }
        if (look.background() instanceof Background.Solid) {
            options.put("background", look.ground().toString());
        }
        Logo logo = look.logo();
        if (logo != null) {
            options.put("logo_position", logo.position().label());
            options.put("logo_scale", logo.scale());
            options.put("logo_opacity", logo.opacity());
            options.put("logo_margin", logo.margin());
        }
        return options;
    }

    private static ServiceException refused(ErrorCode code, String message, String nextStep) {
        return ServiceException.of(Problem.of(code, message, nextStep));
    }
}
