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
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
                    .with("Content-Type", "multipart/form-data; boundary=" + boundary())
                    .withBody(body())
                    .within(Duration.ofSeconds(60 + bytes / BYTES_PER_SECOND));
        } catch (IOException failure) {
            throw refused(
                    ErrorCode.IMAGE_NOT_FOUND,
                    photo + " cannot be read: " + failure.getMessage(),
                    "Check that it is a file and that you may read it");
        }
    }

    private BodyPublisher body() throws FileNotFoundException {
        List<BodyPublisher> parts = new ArrayList<>();
        fields().forEach((name, value) -> parts.add(text(head("name=\"" + name + "\"") + value)));
        parts.add(
                text(head("name=\"image\"; filename=\"" + quoted(request.photo().name()) + "\"")));
        parts.add(BodyPublishers.ofFile(request.photo().file()));
        Logo logo = request.look().logo();
        if (logo != null) {
            parts.add(text(head("name=\"logo\"; filename=\"logo\"")));
            parts.add(BodyPublishers.ofFile(logo.file()));
        }
        parts.add(text("\r\n--" + boundary() + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
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

    private String head(String disposition) {
        return "\r\n--"
                + boundary()
                + "\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\n\r\n";
    }

    private String boundary() {
        return "vitrine-" + wish;
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    /// As browsers do it.
    private static String quoted(String name) {
        return name.replace("\"", "%22").replaceAll("[\\p{Cntrl}\\\\]", "_");
    }

    private static ServiceException refused(ErrorCode code, String message, String nextStep) {
        return ServiceException.of(Problem.of(code, message, nextStep));
    }
}
