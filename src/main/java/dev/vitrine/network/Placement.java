package dev.vitrine.network;

import dev.vitrine.picture.Size;

/// A network's slot for a picture.
///
/// @param id unique within its network: `portrait`, `square`, `landscape`, `story`
/// @param label for people, for example "Feed portrait 4:5"
/// @param size the pixels a rendition for it has
/// @param standard whether this is the slot used when nobody chooses; one per network
/// @param pictureOnly whether the network takes nothing but the picture here: no text, no alt text,
///   and any ratio
public record Placement(
        String id, String label, Size size, boolean standard, boolean pictureOnly) {}
