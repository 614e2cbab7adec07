package dev.vitrine.remote;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /// With fields and files, each a part.
    Ask withForm(Form form) {
        return with("Content-Type", "multipart/form-data; boundary=" + form.boundary)
                .withBody(form.body());
    }

    Ask withoutKey() {
        return new Ask(method, path, headers, body, limit, true);
    }

    /// Fields and files that are sent together.
    static final class Form {
        private final String boundary;
        private final List<HttpRequest.BodyPublisher> parts = new ArrayList<>();

        /// @param boundary stands in none of them
        Form(String boundary) {
            this.boundary = boundary;
        }

        void field(String name, String value) {
            part("name=\"" + name + "\"", value);
        }

        /// Names of files are written as browsers do it.
        void file(String name, String fileName, Path file) throws FileNotFoundException {
            String quoted = fileName.replace("\"", "%22").replaceAll("[\\p{Cntrl}\\\\]", "_");
            part("name=\"" + name + "\"; filename=\"" + quoted + "\"", "");
            parts.add(HttpRequest.BodyPublishers.ofFile(file));
        }

        private void part(String head, String content) {
            String line = "\r\n--" + boundary + "\r\nContent-Disposition: form-data; " + head;
            add(line + "\r\n\r\n" + content);
        }

        private void add(String text) {
            parts.add(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        }

        private HttpRequest.BodyPublisher body() {
            add("\r\n--" + boundary + "--\r\n");
            return HttpRequest.BodyPublishers.concat(
                    parts.toArray(HttpRequest.BodyPublisher[]::new));
        }
    }
}
