package dev.vitrine.remote;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service refuses, and why it cannot be asked, in the words of the command line.
final class Refusals {
    private static final int LONGEST = 400;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Service service;
    private final InstantSource clock;

    Refusals(Service service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    /// Of an answer that is no good one.
    ServiceException of(HttpResponse<?> response, String body) {
        int status = response.statusCode();
        return switch (status) {
            case 401 ->
                    ServiceException.ofKey(
                            service + " does not know the key in VITRINE_KEY",
                            "Make one there with ./vitrine keys create NAME");
            case 403 ->
                    ServiceException.ofAll(
                            ErrorCode.FORBIDDEN,
                            "The key in VITRINE_KEY may not be used for this at " + service,
                            "It needs the scopes read and write: ./vitrine keys create NAME makes"
                                    + " such a key");
            case 301, 302, 303, 307, 308 -> moved(response);
            case 429 ->
                    ServiceException.later(
                            Problem.of(
                                    ErrorCode.RATE_LIMIT_EXCEEDED,
                                    service + " takes no more requests from this key for now",
                                    "Wait, or ask whoever runs it for higher limits"),
                            after(response));
            default -> other(response, body, status);
        };
    }

    private ServiceException other(HttpResponse<?> response, String body, int status) {
        Problem problem = problem(body);
        if (problem == null && status < 500) {
            return stranger();
        }
        Problem known =
                problem != null
                        ? problem
                        : Problem.of(
                                ErrorCode.SERVICE_NOT_REACHABLE,
                                service + " answers with status " + status,
                                "See whether it is well: " + service + "/api/v1/health");
        return status == 500 || (status >= 502 && status <= 504)
                ? ServiceException.later(known, after(response))
                : ServiceException.of(Problem.of(known.code(), known.message(), known.nextStep()));
    }

    /// Something else than a service of ours answers there.
    ServiceException stranger() {
        return ServiceException.ofAll(
                ErrorCode.SERVICE_NOT_REACHABLE,
                "No Vitrine service answers at " + service,
                "Check the address: the one that ./vitrine serve shows when it starts");
    }

    private ServiceException moved(HttpResponse<?> response) {
        String place = response.headers().firstValue("Location").orElse("another place");
        return ServiceException.ofAll(
                ErrorCode.SERVICE_NOT_REACHABLE,
                service + " refers to " + clipped(place),
                "Name that address if you trust it with the key");
    }

    /// Of a request that got no answer, or only a part of one.
    ServiceException unanswered(IOException failure) {
        String check = "Check the address, and whether the service runs there";
        return switch (failure) {
            case SSLException _ when isAboutTrust(failure) ->
                    ServiceException.unreachable(
                            service + " cannot be asked over https: " + reason(failure),
                            "Check its certificate, and whether it wants http instead",
                            false,
                            failure);
            case ConnectException _ when isCausedByName(failure) ->
                    ServiceException.unreachable(
                            "There is no host " + service.address().getHost(),
                            "Check the address of the service",
                            false,
                            failure);
            case ConnectException _ ->
                    ServiceException.unreachable(
                            service + " does not answer: the connection is refused",
                            check,
                            true,
                            failure);
            case HttpTimeoutException _ ->
                    ServiceException.unreachable(
                            service + " does not answer in time", check, true, failure);
            case ProtocolException _ -> stranger();
            default ->
                    ServiceException.unreachable(
                            "The connection to " + service + " broke: " + reason(failure),
                            check,
                            true,
                            failure);
        };
    }

    /// And not about a connection that broke.
    private static boolean isAboutTrust(IOException failure) {
        return failure instanceof SSLHandshakeException
                || failure instanceof SSLPeerUnverifiedException
                || String.valueOf(failure.getMessage()).contains("SSL message");
    }

    private static boolean isCausedByName(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? "it was closed" : clipped(failure.getMessage());
    }

    /// The problem in an answer (RFC 9457), if there is one of ours.
    static @Nullable Problem problem(String body) {
        try {
            return problem(MAPPER.readTree(body));
        } catch (JacksonException _) {
            return null;
        }
    }

    /// The same about a part of an answer.
    static @Nullable Problem problem(JsonNode node) {
        String message = clipped(node.path("message").asString(""));
        String code = node.path("error_code").asString("");
        if (message.isBlank() || code.isBlank()) {
            return null;
        }
        String nextStep = clipped(node.path("next_step").asString(""));
        return Problem.of(
                code(code), message, nextStep.isBlank() ? "Try it again later" : nextStep);
    }

    /// A service may be newer than this program.
    private static ErrorCode code(String name) {
        try {
            return ErrorCode.valueOf(name);
        } catch (IllegalArgumentException _) {
            return ErrorCode.INTERNAL_ERROR;
        }
    }

    private @Nullable Duration after(HttpResponse<?> response) {
        String text = response.headers().firstValue("Retry-After").orElse("").strip();
        try {
            Duration time =
                    text.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(text))
                            : Duration.between(
                                    clock.instant(),
                                    ZonedDateTime.parse(
                                            text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return time.isNegative() ? Duration.ZERO : time;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// One line that does not run on, without a full stop.
    private static String clipped(String text) {
        String line = text.strip().replaceFirst("[.?]$", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
