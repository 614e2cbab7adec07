package dev.vitrine.render;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;

/// How a picture was fitted into a target of another shape, and why.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Frame.Crop.class, name = "crop"),
    @JsonSubTypes.Type(value = Frame.Pad.class, name = "pad")
})
public sealed interface Frame {
    /// The part of the upright source that is used.
    Region window();

    /// How much of what matters is inside the frame, 0 to 1.
    double kept();

    /// Why the frame is what it is, in one sentence with its numbers.
    String reason();

    /// A window of the picture fills the target.
    ///
    /// @param window the part of the upright source that is used, of the target's shape
    record Crop(Region window, double kept, String reason) implements Frame {}

    /// The whole picture, or a window of it, stands on a background that fills the target.
    ///
    /// @param window the part of the upright source that is used
    /// @param inner the pixels that part takes inside the target, centred
    /// @param cropWouldKeep what the best crop would have kept, 0 to 1
    record Pad(Region window, Size inner, double kept, double cropWouldKeep, String reason)
            implements Frame {}
}
