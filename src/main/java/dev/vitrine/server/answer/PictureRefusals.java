package dev.vitrine.server.answer;

import dev.vitrine.delivery.web.Refusals;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

/// Why a picture is not delivered, as a problem. An address has no fields, so what is wrong with it
/// is 400; more than can be made is 429.
public final class PictureRefusals implements Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(PictureRefusals.class);

    @Override
    public void refuse(HttpServletResponse response, RuntimeException failure) throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        ProblemBody body =
                switch (failure) {
                    case VitrineException known -> body(known);
                    case DataAccessException _, TransactionException _ ->
                            KnownProblems.databaseAway(failure);
                    default -> {
                        LOG.error("A picture is not delivered", failure);
                        yield KnownProblems.UNEXPECTED;
                    }
                };
        FilterAnswers.write(response, body);
    }

    private static ProblemBody body(VitrineException failure) {
        HttpStatus status = status(failure.problem().code());
        if (status.is5xxServerError()) {
            LOG.warn("A picture is not delivered: {}", failure.getMessage());
        }
        return ProblemBody.of(unplaced(failure.problem()), status.value(), null);
    }

    /// What is wrong with a picture is said of its file, which is nobody's business here.
    private static Problem unplaced(Problem problem) {
        return switch (problem.code()) {
            case INVALID_IMAGE_FORMAT, IMAGE_TOO_LARGE, IMAGE_TOO_SMALL, IMAGE_NOT_FOUND -> {
                LOG.warn("A picture is not delivered: {}", problem.message());
                yield Problem.of(
                        problem.code(),
                        "The picture cannot be read",
                        "Bring it to the library again, or another copy of it");
            }
            default -> ProblemAnswers.withoutPlaces(problem);
        };
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID_REQUEST -> HttpStatus.BAD_REQUEST;
            case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
            default -> ProblemAnswers.status(code);
        };
    }
}
