package dev.vitrine.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a service, again where that can help.
final class Calls implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// A page of a service's answers; what it makes is larger.
    private static final int MOST_JSON = 1 << 20;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Service service;
    private final Patience patience;
    private final Refusals refusals;
    // What a redirect leads to is not what somebody has trusted with the key.
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();

    Calls(Service service, Patience patience, InstantSource clock) {
        this.service = service;
        this.patience = patience;
        refusals = new Refusals(service, clock);
    }

    /// What is made of an answer, out of its status, type and body.
    interface Reader<T> {
        /// An [IOException] means that the answer is not complete.
        T read(InputStream body) throws IOException;
    }

    Service service() {
        return service;
    }

    Patience patience() {
        return patience;
    }

    /// Makes sure that a service of ours answers, before it is shown the key.
    ///
    /// @throws ServiceException when there is none
    void greet(Consumer<RemoteEvent> listener) {
        Ask ask = Ask.get("/api/v1/openapi").withoutKey();
        JsonNode description = json(ask, tries(patience.greeting(), listener));
        if (!description.at("/info/title").asString("").equals("Vitrine")) {
            throw refusals.stranger();
        }
    }

    /// The waits of one request.
    Tries tries(List<Duration> pauses, Consumer<RemoteEvent> listener) {
        return new Tries(pauses, patience.longest(), listener);
    }

    /// Asks until there is an answer.
    ///
    /// @throws ServiceException when there is none, or a refusal
    <T> T call(Ask ask, Tries tries, Reader<T> reader) {
        while (true) {
            try {
                return once(ask, Long.MAX_VALUE, reader);
            } catch (ServiceException failure) {
                tries.after(failure);
            }
        }
    }

    /// Asks for an object.
    JsonNode json(Ask ask, Tries tries) {
        return call(ask, tries, this::object);
    }

    /// Asks once.
    ///
    /// @param most how many bytes the answer may have
    /// @throws ServiceException when there is no answer, or a refusal
    <T> T once(Ask ask, long most, Reader<T> reader) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resource(ask.path()))
                        .method(ask.method(), ask.body())
                        .timeout(ask.limit());
        ask.headers().forEach(request::header);
        if (!ask.open()) {
            request.header("Authorization", "Bearer " + service.key());
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = new GuardedStream(service, response.body(), most, patience.silence())) {
                if (response.statusCode() / 100 != 2) {
                    throw refusals.of(response, text(body));
                }
                return reader.read(body);
            }
        } catch (IOException failure) {
            throw refusals.unanswered(failure);
        } catch (InterruptedException failure) {
            throw Tries.interrupted(failure);
        }
    }

    private JsonNode object(InputStream body) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(text(body));
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // Something else answers there.
        }
        throw refusals.stranger();
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readNBytes(MOST_JSON), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
