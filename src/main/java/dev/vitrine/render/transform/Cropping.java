package dev.vitrine.render.transform;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;

/// Chooses the part of a picture that stays when it is cropped to another shape.
@FunctionalInterface
public interface Cropping {
    /// The best window of the target's shape.
    Region window(Size source, Focus focus, Size target);
}
