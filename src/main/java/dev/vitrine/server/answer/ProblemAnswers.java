package dev.vitrine.server.answer;

import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Every failure as a problem (RFC 9457): what failed, which field, what to do next; never a trace.
@RestControllerAdvice
public final class ProblemAnswers extends ResponseEntityExceptionHandler {
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"([^\"]*)\"");
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(VitrineException failure) {
        Problem problem = failure.problem();
        HttpStatus status = status(problem.code());
        if (status.is5xxServerError()) {
            boolean ours = problem.code().blame() == ErrorCode.Blame.US;
            LOG.warn("A request failed: {}", problem.message(), ours ? failure : null);
        }
        String field = failure instanceof InvalidFieldException invalid ? invalid.field() : null;
        return answer(ProblemBody.of(withoutPlaces(problem), status.value(), field));
    }

    /// Where it could not be written is nobody's business who is not on the machine.
    static Problem withoutPlaces(Problem problem) {
        return switch (problem.code()) {
            case DISK_FULL, OUTPUT_NOT_WRITABLE -> unwritable(problem.code());
            case STORE_UNAVAILABLE, STORE_REFUSED ->
                    new Problem(
                            problem.code(),
                            "The store of the service does not do its work",
                            "Try again later; whoever runs the service finds the reason in its log",
                            problem.retryable());
            case BYTES_MISSING ->
                    Problem.of(
                            problem.code(),
                            "The store of the service has lost these bytes",
                            "Bring the picture again; it keeps its id");
            default -> problem;
        };
    }

    private static Problem unwritable(ErrorCode code) {
        return new Problem(
                code,
                "The service cannot write to its disk",
                "Try again later; whoever runs the service finds the reason in its log",
                true);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(MethodArgumentTypeMismatchException failure) {
        return answer(
                ProblemBody.of(
                        Problem.of(
                                ErrorCode.INVALID_REQUEST,
                                failure.getName() + " has a value of the wrong kind",
                                "Check the type that the description of this interface gives"),
                        422,
                        failure.getName()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemBody> databaseIsAway(RuntimeException failure) {
        return answer(KnownProblems.databaseAway(failure));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> brokenUpload(MultipartException failure) {
        String why =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        if (why.contains("No space left")) {
            LOG.warn("An upload failed: {}", why);
            return answer(ProblemBody.of(unwritable(ErrorCode.DISK_FULL), 507, null));
        }
        return failure instanceof MaxUploadSizeExceededException
                ? tooLarge(failure)
                : answer(
                        ProblemBody.of(
                                Problem.of(
                                        ErrorCode.INVALID_REQUEST,
                                        "The upload is broken or incomplete",
                                        "Send it again as multipart/form-data"),
                                400,
                                null));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> brokenParameters(InvalidParameterException failure) {
        return answer(
                ProblemBody.of(
                        Problem.of(
                                ErrorCode.INVALID_REQUEST,
                                "The parameters of the request cannot be read",
                                "Encode them as in a URL, and send fewer"),
                        400,
                        null));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> unexpected(RuntimeException failure, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(KnownProblems.UNEXPECTED);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<ProblemBody> answer = tooLarge(failure);
        return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String message = "The body is not as described";
        String field = null;
        if (failure.getCause() instanceof JacksonException cause) {
            TokenStreamLocation place = cause.getLocation();
            if (place != null && place.getLineNr() > 0) {
                message += ", at line " + place.getLineNr() + ", column " + place.getColumnNr();
            }
            Matcher twice = TWICE.matcher(cause.getOriginalMessage());
            field = twice.find() ? twice.group(1) : cause.getPath().isEmpty() ? null : path(cause);
            message = field == null ? message : field + ": it is not as described, or there twice";
        }
        ProblemBody body =
                ProblemBody.of(
                        Problem.of(
                                ErrorCode.INVALID_REQUEST,
                                message,
                                "Send one JSON object as in the description of this interface"),
                        status.value(),
                        field);
        return new ResponseEntity<>(body, problem(headers), status);
    }

    /// What Spring itself refuses: an unknown path, a wrong method, a body that is no JSON.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String detail =
                body instanceof ProblemDetail problem && problem.getDetail() != null
                        ? problem.getDetail()
                        : "The request cannot be understood";
        HttpStatus known = HttpStatus.valueOf(status.value());
        ProblemBody answer =
                ProblemBody.of(
                        status.value(),
                        known.name().toLowerCase(Locale.ROOT),
                        known == HttpStatus.NOT_FOUND
                                ? "NOT_FOUND"
                                : ErrorCode.INVALID_REQUEST.name(),
                        detail,
                        "See /api/v1/openapi for what is there");
        return new ResponseEntity<>(answer, problem(headers), status);
    }

    private static String path(JacksonException cause) {
        return cause.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static HttpHeaders problem(HttpHeaders headers) {
        var all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return all;
    }

    private static ResponseEntity<ProblemBody> tooLarge(Exception failure) {
        String why = NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
        if (!why.contains("Size") || why.contains("Header")) {
            return answer(
                    ProblemBody.of(
                            Problem.of(
                                    ErrorCode.INVALID_REQUEST,
                                    "The form has too many parts, or too long names",
                                    "Send the fields that are described, each once"),
                            413,
                            null));
        }
        return answer(
                ProblemBody.of(
                        Problem.of(
                                ErrorCode.FILE_TOO_LARGE,
                                "The upload has more than 50 MB",
                                "Send a smaller file"),
                        413,
                        "image"));
    }

    private static ResponseEntity<ProblemBody> answer(ProblemBody body) {
        var response =
                ResponseEntity.status(body.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (body.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, body.retryAfter().toString());
        }
        return response.body(body);
    }

    static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case SESSION_NOT_FOUND, NOT_FOUND -> HttpStatus.NOT_FOUND;
            case ADDRESS_EXPIRED -> HttpStatus.GONE;
            case WRONG_STATUS -> HttpStatus.CONFLICT;
            case CHANGED_MEANWHILE -> HttpStatus.PRECONDITION_FAILED;
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case API_CREDITS_EXHAUSTED, SPENDING_CAP_REACHED -> HttpStatus.PAYMENT_REQUIRED;
            case BUSY,
                    DATABASE_UNAVAILABLE,
                    STORE_UNAVAILABLE,
                    VENDOR_UNAVAILABLE,
                    VENDOR_RATE_LIMIT,
                    NO_MODEL ->
                    HttpStatus.SERVICE_UNAVAILABLE;
            case DISK_FULL, OUTPUT_NOT_WRITABLE -> HttpStatus.INSUFFICIENT_STORAGE;
            case URL_NOT_REACHABLE,
                    VENDOR_KEY_REFUSED,
                    VENDOR_REFUSED,
                    MODEL_RETIRED,
                    OUTCOME_UNKNOWN ->
                    HttpStatus.BAD_GATEWAY;
            case PROCESSING_TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
            default ->
                    code.blame() == ErrorCode.Blame.USER
                            ? HttpStatus.UNPROCESSABLE_CONTENT
                            : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
