package dev.vitrine.generate.prompt;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.Collection;

/// There are no words for such a use.
public final class UnknownDomainException extends VitrineException {
    UnknownDomainException(String domain, Collection<String> known) {
        super(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        "No domain is called " + domain,
                        "Choose none, " + String.join(", ", known)));
    }
}
