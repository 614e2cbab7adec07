package dev.vitrine.store.cloudinary;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What became of an upload.
///
/// @param eager addresses of what was made at once, in the order that was asked for
/// @param existing whether it was there before, and nothing was changed
public record Uploaded(
        String publicId,
        long version,
        URI secureUrl,
        List<URI> eager,
        long bytes,
        int width,
        int height,
        boolean existing) {
    public Uploaded {
        eager = List.copyOf(eager);
    }

    static Uploaded of(JsonNode answer) {
        List<URI> eager = new ArrayList<>();
        answer.path("eager").forEach(made -> eager.add(uri(made)));
        return new Uploaded(
                answer.path("public_id").asString(""),
                answer.path("version").asLong(0),
                uri(answer),
                eager,
                answer.path("bytes").asLong(0),
                answer.path("width").asInt(0),
                answer.path("height").asInt(0),
                answer.path("existing").asBoolean(false));
    }

    private static URI uri(JsonNode answer) {
        return URI.create(answer.path("secure_url").asString(""));
    }
}
