package dev.vitrine.network;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.List;

/// No network has the name that was given.
public final class UnknownNetworkException extends VitrineException {
    /// @param typed the name as it was given
    /// @param nearest the names that may have been meant, nearest first
    /// @param known the names of all networks
    UnknownNetworkException(String typed, List<String> nearest, List<String> known) {
        super(Problem.of(ErrorCode.UNKNOWN_NETWORK, message(typed), nextStep(nearest, known)));
    }

    private static String message(String typed) {
        return typed.isBlank() ? "No network was named" : "No network is called \"" + typed + "\"";
    }

    private static String nextStep(List<String> nearest, List<String> known) {
        String all = "Choose from " + String.join(", ", known) + ", or all";
        return nearest.isEmpty()
                ? all
                : "Did you mean " + String.join(" or ", nearest) + "? " + all;
    }
}
