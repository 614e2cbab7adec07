package dev.vitrine.session.step;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;

/// What was named as a photo is something from which no file can be read: a folder, a device, a
/// pipe.
public final class UnreadablePhotoException extends VitrineException {
    UnreadablePhotoException(Path photo, String kind) {
        super(
                Problem.of(
                        ErrorCode.IMAGE_NOT_FOUND,
                        photo + " is " + kind + ", not a file",
                        "Save the picture to a file and name that"));
    }
}
