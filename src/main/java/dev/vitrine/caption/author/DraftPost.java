package dev.vitrine.caption.author;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A post as a model has written it, not held against any rule yet.
record DraftPost(
        String caption,
        List<String> hashtags,
        @Nullable String title,
        @Nullable String firstComment) {
    DraftPost {
        hashtags = List.copyOf(hashtags);
    }

    static DraftPost read(JsonNode post) {
        return new DraftPost(
                post.path("caption").asString(""),
                Describer.texts(post.path("hashtags")),
                Describer.textOrNull(post.path("title")),
                Describer.textOrNull(post.path("first_comment")));
    }
}
