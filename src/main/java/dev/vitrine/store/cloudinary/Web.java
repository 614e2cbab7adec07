package dev.vitrine.store.cloudinary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is only read: pictures as they are delivered, and Cloudinary's Admin API. The SDK has
/// nothing for the first, and keeps status and headers of the second to itself.
final class Web {
    private static final int LARGEST_ANSWER = 16 << 20;
    private static final int PARTIAL = 206;
    private static final int BEHIND_THE_END = 416;
    private static final int NOT_FOUND = 404;
    private static final JsonMapper JSON = new JsonMapper();

    private final CloudinarySettings settings;
    private final CloudinaryLimits limits;
    private final CloudinaryTrouble trouble;

    Web(CloudinarySettings settings, CloudinaryLimits limits, CloudinaryTrouble trouble) {
        this.settings = settings;
        this.limits = limits;
        this.trouble = trouble;
    }

    /// What is delivered there; absent when there is nothing.
    @Nullable InputStream read(URI address, long from) {
        try {
            HttpURLConnection connection = connection(address);
            if (from > 0) {
                connection.setRequestProperty("Range", "bytes=" + from + "-");
            }
            int status = connection.getResponseCode();
            if (status == NOT_FOUND || status == BEHIND_THE_END) {
                connection.disconnect();
                return status == NOT_FOUND ? null : InputStream.nullInputStream();
            }
            if (status != HttpURLConnection.HTTP_OK && status != PARTIAL) {
                String reason = connection.getHeaderField("X-Cld-Error");
                connection.disconnect();
                throw trouble.inWords(status, reason == null ? "" : reason, null);
            }
            var delivered = new Delivered(connection);
            if (status != PARTIAL) {
                delivered.skipNBytes(Math.min(from, connection.getContentLengthLong()));
            }
            return delivered;
        } catch (IOException failure) {
            throw trouble.unanswered(failure);
        }
    }

    /// What the Admin API says; absent when there is nothing.
    ///
    /// @param path below the name of the cloud, escaped
    @Nullable JsonNode ask(String path) {
        URI address =
                URI.create(settings.uploadPrefix() + "/v1_1/" + settings.cloudName() + "/" + path);
        try {
            return Bounded.within(limits.call(), () -> answer(connection(address)));
        } catch (IOException failure) {
            throw trouble.unanswered(failure);
        }
    }

    private @Nullable JsonNode answer(HttpURLConnection connection) throws IOException {
        String pair = settings.apiKey() + ":" + settings.apiSecret().value();
        connection.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        int status = connection.getResponseCode();
        JsonNode answer = body(connection, status);
        if (status == HttpURLConnection.HTTP_OK) {
            return answer;
        }
        if (status == NOT_FOUND) {
            return null;
        }
        throw trouble.inWords(
                status,
                answer.path("error").path("message").asString(""),
                connection.getHeaderField("X-FeatureRateLimit-Reset"));
    }

    private static JsonNode body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in =
                status == HttpURLConnection.HTTP_OK
                        ? connection.getInputStream()
                        : connection.getErrorStream()) {
            return in == null
                    ? JSON.createObjectNode()
                    : JSON.readTree(in.readNBytes(LARGEST_ANSWER));
        } catch (JacksonException failure) {
            if (status == HttpURLConnection.HTTP_OK) {
                throw new IOException("An answer of another form", failure);
            }
            return JSON.createObjectNode();
        }
    }

    private HttpURLConnection connection(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        int silence = Math.toIntExact(limits.silence().toMillis());
        connection.setConnectTimeout(silence);
        connection.setReadTimeout(silence);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        for (var header : Map.of("User-Agent", "Vitrine", "Accept", "*/*").entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        return connection;
    }

    /// Whoever closes it before its end hangs up, instead of waiting for the rest.
    private static final class Delivered extends FilterInputStream {
        private final HttpURLConnection connection;

        Delivered(HttpURLConnection connection) throws IOException {
            super(connection.getInputStream());
            this.connection = connection;
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }
}
