package dev.vitrine.ai.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Sends requests to vendors, each once and over a connection of its own: one that was kept open
/// may be closed at the other end just when it is used again, and then nobody can tell whether a
/// paid request has arrived. Redirects are not followed. Safe for use from any thread; the calling
/// thread waits and may be interrupted.
public final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final @Nullable Duration patience;
    private final Consumer<WireAnswer.Answered> ear;

    /// Waits as long as each request says.
    public Wire() {
        this(null, _ -> {});
    }

    private Wire(@Nullable Duration patience, Consumer<WireAnswer.Answered> ear) {
        this.patience = patience;
        this.ear = ear;
    }

    /// The same that never waits longer, whatever a request says.
    public Wire within(Duration longest) {
        return new Wire(longest, ear);
    }

    /// The same that lets somebody hear every answer before it is given, for example what its head
    /// says about limits.
    public Wire heardBy(Consumer<WireAnswer.Answered> other) {
        return new Wire(patience, ear.andThen(other));
    }

    /// Sends it.
    public WireAnswer send(WireRequest wanted) {
        if (Thread.currentThread().isInterrupted()) {
            return new WireAnswer.NotSent("The work was stopped before the call");
        }
        WireRequest request = hurried(wanted);
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
            WireAnswer result = answered(request, answer, body);
            if (result instanceof WireAnswer.Answered heard) {
                ear.accept(heard);
            }
            return result;
        } finally {
            client.shutdownNow();
        }
    }

    private WireRequest hurried(WireRequest request) {
        return patience == null || request.limit().compareTo(patience) <= 0
                ? request
                : request.within(patience);
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
            return without(request, body, "There was no whole answer within " + limit(request));
        } catch (CancellationException _) {
            return without(request, body, "The call was cancelled");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return without(request, body, "The call was interrupted");
        }
    }

    private static WireAnswer unanswered(
            WireRequest request, @Nullable Throwable failure, TracedBody body) {
        String host = request.address().getHost();
        return switch (failure) {
            case HttpConnectTimeoutException _ ->
                    new WireAnswer.NotSent(
                            "There was no connection to "
                                    + host
                                    + " within "
                                    + CONNECT.toSeconds()
                                    + " s");
            case ConnectException refused
                    when refused.getCause() instanceof UnresolvedAddressException ->
                    new WireAnswer.NotSent("Nobody knows where " + host + " is");
            case ConnectException refused ->
                    new WireAnswer.NotSent("There is no connection to " + host + said(refused));
            case SSLHandshakeException refused ->
                    new WireAnswer.NotSent(
                            "There is no secure connection to " + host + said(refused));
            case HttpTimeoutException _ ->
                    without(request, body, "There was no whole answer within " + limit(request));
            case IOException broken ->
                    without(request, body, "The connection broke" + said(broken));
            case null, default ->
                    without(request, body, "The call ended without an answer: " + failure);
        };
    }

    /// What the end of the body was kept back of, nobody can have carried out.
    private static WireAnswer without(WireRequest request, TracedBody body, String why) {
        return request.type() != null && body.withdraw()
                ? new WireAnswer.NotSent(why + ", before all of the request was sent")
                : new WireAnswer.Lost(why);
    }

    private static String limit(WireRequest request) {
        long milliseconds = request.limit().toMillis();
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + " s" : milliseconds / 1000.0 + " s";
    }

    private static String said(IOException failure) {
        return failure.getMessage() == null ? "" : ": " + failure.getMessage();
    }
}
