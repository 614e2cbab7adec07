package dev.vitrine.caption;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words for one picture.
///
/// @param niches what the picture is about, most fitting first, for example "ceramics"
/// @param hint what the person could say to get better words; absent when enough was said, or
///   nothing
/// @param posts one per network asked for, in the order of the brief
public record Copy(List<String> niches, @Nullable String hint, List<PostCopy> posts) {
    public Copy {
        niches = List.copyOf(niches);
        posts = List.copyOf(posts);
    }
}
