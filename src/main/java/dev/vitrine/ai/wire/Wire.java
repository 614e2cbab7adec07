package dev.vitrine.ai.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Sends requests to vendors, each once and over a connection of its own: one that was kept open
/// may be closed at the other end just when it is used again, and then nobody can tell whether a
/// paid request has arrived. Redirects are not followed. Safe for use from any thread; the calling
/// thread waits and may be interrupted.
public final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// Sends it.
    public WireAnswer send(WireRequest request) {
        var body = new TracedBody(request.body());
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .build();
        try {
            CompletableFuture<HttpResponse<byte[]>> answer =
                    client.sendAsync(
                            built(request, body), _ -> new BoundedBody(request.mostBytes()));
            return answered(request, answer, body);
        } finally {
            client.shutdownNow();
        }
    }

    private static HttpRequest built(WireRequest request, TracedBody body) {
        HttpRequest.Builder built =
                HttpRequest.newBuilder(request.address())
                        .timeout(request.limit())
                        .method(
                                request.method(),
                                request.type() == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : body);
        request.headers().forEach(built::setHeader);
        if (request.type() != null) {
            built.setHeader("Content-Type", request.type());
        }
        return built.build();
    }

    private static WireAnswer answered(
            WireRequest request, CompletableFuture<HttpResponse<byte[]>> answer, TracedBody body) {
        try {
            HttpResponse<byte[]> response =
                    answer.get(request.limit().toMillis(), TimeUnit.MILLISECONDS);
            return new WireAnswer.Answered(
                    response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException failure) {
            return unanswered(request, failure.getCause(), body);
        } catch (TimeoutException _) {
            answer.cancel(true);
            return tooSlow(request);
        } catch (CancellationException _) {
            return new WireAnswer.Lost("The call was cancelled");
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new WireAnswer.Lost("The call was interrupted");
        }
    }

    private static WireAnswer unanswered(
            WireRequest request, @Nullable Throwable failure, TracedBody body) {
        return switch (failure) {
            case HttpConnectTimeoutException _ ->
                    new WireAnswer.NotSent(
                            "There was no connection to "
                                    + request.address().getHost()
                                    + " within "
                                    + CONNECT.toSeconds()
                                    + " s");
            case ConnectException refused ->
                    new WireAnswer.NotSent(
                            "There is no connection to "
                                    + request.address().getHost()
                                    + said(refused));
            case SSLHandshakeException refused ->
                    new WireAnswer.NotSent(
                            "There is no secure connection to "
                                    + request.address().getHost()
                                    + said(refused));
            case HttpTimeoutException _ -> tooSlow(request);
            case IOException broken when request.type() != null && !body.handedOver() ->
                    new WireAnswer.NotSent(
                            "The connection broke before all of the request was sent"
                                    + said(broken));
            case IOException broken ->
                    new WireAnswer.Lost(
                            "The connection broke before the answer was there" + said(broken));
            case null, default ->
                    new WireAnswer.Lost("The call ended without an answer: " + failure);
        };
    }

    private static WireAnswer tooSlow(WireRequest request) {
        return new WireAnswer.Lost(
                "There was no whole answer within " + request.limit().toSeconds() + " s");
    }

    private static String said(IOException failure) {
        return failure.getMessage() == null ? "" : ": " + failure.getMessage();
    }
}
