package dev.vitrine.remote;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads server-sent events, as the HTML standard writes them down.
final class EventStream {
    private static final int LONGEST_LINE = 1 << 18;

    private final Service service;
    private final InputStream in;

    EventStream(Service service, InputStream in) {
        this.service = service;
        this.in = new BufferedInputStream(in);
    }

    /// One event.
    ///
    /// @param id empty when it has none
    record Event(String id, String type, String data) {}

    /// The next event; absent at the end.
    @Nullable Event next() throws IOException {
        String id = "";
        String type = "message";
        var data = new StringBuilder();
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty() && !data.isEmpty()) {
                return new Event(id, type, data.substring(0, data.length() - 1));
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "id" -> id = value;
                case "event" -> type = value;
                case "data" -> {
                    if (data.length() > LONGEST_LINE) {
                        throw ServiceException.unusable(service, "one of its events is too long");
                    }
                    data.append(value).append('\n');
                }
                default -> {}
            }
        }
        return null;
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (one != '\r') {
                line.write(one);
            }
            if (line.size() > LONGEST_LINE) {
                throw ServiceException.unusable(service, "one of its events is too long");
            }
        }
        return null;
    }
}
