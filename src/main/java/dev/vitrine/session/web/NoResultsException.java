package dev.vitrine.session.web;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.kept.SessionView;

/// There are no results, or not yet.
public final class NoResultsException extends VitrineException {
    NoResultsException(SessionView session) {
        super(
                new Problem(
                        ErrorCode.WRONG_STATUS,
                        "The session is " + session.status().label() + " and has no results",
                        session.status().ended()
                                ? "Try it again"
                                : "Ask again when it has completed",
                        !session.status().ended()));
    }
}
