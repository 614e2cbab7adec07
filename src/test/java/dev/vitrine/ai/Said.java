package dev.vitrine.ai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a stand-in answers.
public record Said(int status, Map<String, String> headers, String type, byte[] body) {
    /// JSON.
    public static Said json(int status, String json) {
        return new Said(status, Map.of(), "application/json", json.getBytes(UTF_8));
    }

    /// 200 with other bytes.
    public static Said bytes(String type, byte[] bytes) {
        return new Said(200, Map.of(), type, bytes);
    }

    /// The same with one more header.
    public Said with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Said(status, more, type, body);
    }
}
