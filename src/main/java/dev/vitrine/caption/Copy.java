package dev.vitrine.caption;

import java.util.List;

/// The words for one picture.
///
/// @param niches what the picture is about, most fitting first, for example "ceramics"
/// @param posts one per network asked for, in the order of the brief
public record Copy(List<String> niches, List<PostCopy> posts) {
    public Copy {
        niches = List.copyOf(niches);
        posts = List.copyOf(posts);
    }
}
