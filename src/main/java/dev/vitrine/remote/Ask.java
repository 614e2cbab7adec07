package dev.vitrine.remote;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// One request to a service.
///
/// @param path below the address of the service
/// @param headers besides the key
/// @param body can be sent more than once
/// @param limit how long the answer's beginning may take
/// @param open whether it is sent without the key
record Ask(
        String method,
        String path,
        Map<String, String> headers,
        HttpRequest.BodyPublisher body,
        Duration limit,
        boolean open) {
    private static final Duration USUAL = Duration.ofSeconds(30);

    Ask {
        headers = Map.copyOf(headers);
    }

    static Ask get(String path) {
        return new Ask("GET", path, Map.of(), HttpRequest.BodyPublishers.noBody(), USUAL, false);
    }

    static Ask post(String path) {
        return new Ask("POST", path, Map.of(), HttpRequest.BodyPublishers.noBody(), USUAL, false);
    }

    Ask with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(method, path, more, body, limit, open);
    }

    Ask within(Duration time) {
        return new Ask(method, path, headers, body, time, open);
    }

    Ask withBody(HttpRequest.BodyPublisher content) {
        return new Ask(method, path, headers, content, limit, open);
    }

    Ask withoutKey() {
        return new Ask(method, path, headers, body, limit, true);
    }
}
