package dev.vitrine.ai.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sent to a vendor.
///
/// @param type of the body; absent without one
/// @param body handed over, not copied; empty without one
/// @param limit for all of it, the answer's last byte included
/// @param mostBytes that the answer may have
public record WireRequest(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String type,
        byte[] body,
        Duration limit,
        long mostBytes) {
    private static final byte[] NOTHING = new byte[0];

    /// As much as ten pictures take in Base64.
    private static final long MOST_BYTES = 64L << 20;

    public WireRequest {
        headers = Map.copyOf(headers);
    }

    /// Fetches something; half a minute.
    public static WireRequest get(URI address) {
        return new WireRequest(
                "GET", address, Map.of(), null, NOTHING, Duration.ofSeconds(30), MOST_BYTES);
    }

    /// Sends JSON; three minutes, as pictures may take that long.
    public static WireRequest post(URI address, String json) {
        return post(address, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends a body; three minutes.
    public static WireRequest post(URI address, String type, byte[] body) {
        return new WireRequest(
                "POST", address, Map.of(), type, body, Duration.ofMinutes(3), MOST_BYTES);
    }

    /// The same with one more header.
    public WireRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WireRequest(method, address, more, type, body, limit, mostBytes);
    }

    /// The same within another time.
    public WireRequest within(Duration other) {
        return new WireRequest(method, address, headers, type, body, other, mostBytes);
    }

    /// The same for an answer of at most so many bytes.
    public WireRequest upTo(long bytes) {
        return new WireRequest(method, address, headers, type, body, limit, bytes);
    }

    /// Neither headers nor queries: they may hold secrets.
    @Override
    public String toString() {
        return method + " " + address.getHost() + address.getPath();
    }
}
