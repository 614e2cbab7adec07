package dev.vitrine.ai.call;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;

/// Looks at bytes that a vendor calls a picture, before anything else does.
@FunctionalInterface
public interface PictureCheck {
    /// What they are.
    ///
    /// @throws dev.vitrine.problem.VitrineException when they are no picture that can be decoded
    ///   within the limits for pictures that come in
    Looked look(byte[] bytes);

    /// A picture's kind and size.
    record Looked(PictureFormat format, Size size) {}
}
