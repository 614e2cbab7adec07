package dev.vitrine.render.transform;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.time.Duration;

/// Other pictures hold the memory, and did not give it back in time.
public final class BusyException extends VitrineException {
    BusyException(Duration patience) {
        super(
                new Problem(
                        ErrorCode.BUSY,
                        "Other pictures were in work for the whole %.1f seconds"
                                .formatted(patience.toMillis() / 1000.0),
                        "Ask again in a few seconds",
                        true));
    }
}
