package dev.vitrine.store.cloudinary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitrine.store.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Answers as Cloudinary's documentation says that Cloudinary does, from memory: uploads with their
/// signatures, chunks, deletions, the Admin API, delivery. Changes no pictures.
public final class TestingCloudinary implements AutoCloseable {
    static final String CLOUD = "testing";
    static final String KEY = "123456789012345";
    static final Secret SECRET = new Secret("abcdefghijklmnopqrstuvwxyz1");

    private static final Duration OLDEST = Duration.ofHours(1);
    private static final int SMALLEST_CHUNK = 5 << 20;
    private static final Set<String> UNSIGNED =
            Set.of("file", "cloud_name", "resource_type", "api_key", "signature");
    private static final Pattern DELIVERY =
            Pattern.compile(
                    "/(?<resource>image|video|raw)/(?<type>upload|authenticated)"
                            + "(?:/s--(?<signature>[\\w-]{8})--)?(?:/(?<change>.+))?/v\\d+/"
                            + "(?<name>.+)");
    private static final Pattern LISTED =
            Pattern.compile("/resources/(image|video|raw)/(upload|authenticated)(?:/(.+))?");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, byte[]> unfinished = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final List<Map<String, String>> uploads = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    /// Something that lies there.
    record Kept(String publicId, String format, byte[] bytes, int number) {}

    private record Failure(
            int status, String message, Map<String, String> headers, Duration late) {}

    /// An account without anything in it.
    public TestingCloudinary() throws IOException {
        ((Logger) LoggerFactory.getLogger("org.apache.hc")).setLevel(Level.OFF);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /// The variables of the account.
    public Map<String, String> variables() {
        return Map.of(
                "CLOUDINARY_CLOUD_NAME", CLOUD,
                "CLOUDINARY_API_KEY", KEY,
                "CLOUDINARY_API_SECRET", SECRET.value(),
                "CLOUDINARY_UPLOAD_PREFIX", address().toString(),
                "CLOUDINARY_DELIVERY_PREFIX", address().toString());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    CloudinarySettings settings(Secret secret) {
        return settings(secret, address());
    }

    CloudinarySettings settings(Secret secret, URI at) {
        return new CloudinarySettings(CLOUD, KEY, secret, "vitrine/photos", at, at);
    }

    /// The next requests fail. Status 0 is for hanging up in the middle of what is sent.
    void fail(int requests, int status, String message, Map<String, String> headers) {
        for (int request = 0; request < requests; request++) {
            failures.add(new Failure(status, message, headers, Duration.ZERO));
        }
    }

    /// The next requests get their answer so late.
    void late(int requests, Duration late) {
        for (int request = 0; request < requests; request++) {
            failures.add(new Failure(200, "", Map.of(), late));
        }
    }

    /// Its clock is that far ahead of ours.
    void ahead(Duration difference) {
        ahead = difference;
    }

    /// The fields of all uploads so far, without their files.
    List<Map<String, String>> uploads() {
        return uploads;
    }

    Map<String, Kept> kept() {
        return kept;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Failure failure = failures.poll();
            if (failure != null && failure.status() == 0) {
                exchange.getRequestBody().readNBytes(1000);
                return;
            }
            if (failure != null && !failure.late().isZero()) {
                pause(failure.late());
            } else if (failure != null) {
                exchange.getRequestBody().readAllBytes();
                failure.headers().forEach(exchange.getResponseHeaders()::set);
                refuse(exchange, failure.status(), failure.message());
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String api = "/v1_1/" + CLOUD;
            if (path.startsWith(api + "/resources/")) {
                administer(exchange, path.substring(api.length()));
            } else if (path.startsWith(api) && exchange.getRequestMethod().equals("POST")) {
                change(exchange, path.substring(api.length() + 1).split("/", -1));
            } else if (path.startsWith("/" + CLOUD + "/")) {
                deliver(exchange, path.substring(CLOUD.length() + 1));
            } else {
                refuse(exchange, 401, "Invalid cloud_name " + path);
            }
        }
    }

    private void change(HttpExchange exchange, String[] resourceAndAction) throws IOException {
        Map<String, byte[]> parts =
                parts(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
        var fields = new TreeMap<String, String>();
        parts.forEach(
                (name, value) -> {
                    if (!name.equals("file")) {
                        fields.put(name, new String(value, UTF_8));
                    }
                });
        String fault = fault(fields);
        if (fault != null) {
            refuse(exchange, fault.startsWith("Invalid") ? 401 : 400, fault);
        } else if (resourceAndAction[1].equals("destroy")) {
            String place = place(resourceAndAction[0], fields);
            answer(
                    exchange,
                    200,
                    Map.of("result", kept.remove(place) == null ? "not found" : "ok"));
        } else if (!parts.containsKey("file")) {
            refuse(exchange, 400, "Missing required parameter - file");
        } else {
            uploads.add(fields);
            keep(exchange, resourceAndAction[0], fields, parts.get("file"));
        }
    }

    private void keep(
            HttpExchange exchange, String resource, Map<String, String> fields, byte[] file)
            throws IOException {
        byte[] bytes = file;
        String upload = exchange.getRequestHeaders().getFirst("X-Unique-Upload-Id");
        if (upload != null) {
            String[] range =
                    exchange.getRequestHeaders().getFirst("Content-Range").split("[ /-]", -1);
            int from = Integer.parseInt(range[1]);
            int total = Integer.parseInt(range[3]);
            bytes = unfinished.computeIfAbsent(upload, _ -> new byte[total]);
            System.arraycopy(file, 0, bytes, from, file.length);
            if (from + file.length < total) {
                if (file.length < SMALLEST_CHUNK) {
                    refuse(exchange, 400, "All parts except EOF-chunk must be larger than 5mb");
                } else {
                    answer(exchange, 200, Map.of("done", false, "bytes", file.length));
                }
                return;
            }
            unfinished.remove(upload);
        }
        String publicId = fields.getOrDefault("public_id", "");
        var fresh = new Kept(publicId, fields.getOrDefault("#format", "jpg"), bytes, kept.size());
        String place = place(resource, fields);
        Kept before =
                fields.getOrDefault("overwrite", "true").equals("true") ? null : kept.get(place);
        kept.put(place, before == null ? fresh : before);
        answer(
                exchange,
                200,
                description(resource, fields, before == null ? fresh : before, before != null));
    }

    private Map<String, Object> description(
            String resource, Map<String, String> fields, Kept asset, boolean existing) {
        String base = "https://res.cloudinary.com/" + CLOUD + "/" + resource + "/upload/";
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("public_id", asset.publicId());
        answer.put("version", 1_700_000_000);
        answer.put("width", 1080);
        answer.put("height", 1080);
        answer.put("format", asset.format());
        answer.put("resource_type", resource);
        answer.put("bytes", asset.bytes().length);
        answer.put("secure_url", base + "v1700000000/" + asset.publicId() + ".jpg");
        if (fields.containsKey("eager")) {
            answer.put(
                    "eager",
                    Arrays.stream(fields.get("eager").split("\\|", -1))
                            .map(
                                    change ->
                                            Map.of(
                                                    "transformation",
                                                    change,
                                                    "secure_url",
                                                    base + change + "/" + asset.publicId()))
                            .toList());
        }
        if (existing) {
            answer.put("existing", true);
        }
        return answer;
    }

    /// What is wrong with a signed request, as Cloudinary says it.
    private @Nullable String fault(Map<String, String> fields) {
        for (String required : List.of("api_key", "timestamp", "signature", "public_id")) {
            if (!fields.containsKey(required)) {
                return "Missing required parameter - " + required;
            }
        }
        if (!KEY.equals(fields.get("api_key"))) {
            return "Invalid api_key " + fields.get("api_key");
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(fields.get("timestamp")));
        if (sent.isBefore(Instant.now().plus(ahead).minus(OLDEST))) {
            return "Stale request - reported time is " + sent + " which is more than 1 hour ago";
        }
        var signed = new ArrayList<String>();
        fields.forEach(
                (name, value) -> {
                    if (!UNSIGNED.contains(name) && !name.startsWith("#") && !value.isEmpty()) {
                        signed.add(name + "=" + value.replace("&", "%26"));
                    }
                });
        String text = String.join("&", signed);
        return HexFormat.of().formatHex(sha1(text + SECRET.value())).equals(fields.get("signature"))
                ? null
                : "Invalid Signature "
                        + fields.get("signature")
                        + ". String to sign - '"
                        + text
                        + "'.";
    }

    private void administer(HttpExchange exchange, String path) throws IOException {
        String expected =
                Base64.getEncoder().encodeToString((KEY + ":" + SECRET.value()).getBytes(UTF_8));
        if (!("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, "Invalid credentials");
            return;
        }
        Matcher asked = LISTED.matcher(path);
        if (!asked.matches()) {
            refuse(exchange, 404, "Not found");
        } else if (asked.group(3) != null) {
            Kept asset = kept.get(asked.group(1) + "/" + asked.group(2) + "/" + asked.group(3));
            if (asset == null) {
                refuse(exchange, 404, "Resource not found - " + asked.group(3));
            } else {
                answer(exchange, 200, description(asked.group(1), Map.of(), asset, false));
            }
        } else {
            list(exchange, asked.group(1) + "/" + asked.group(2) + "/");
        }
    }

    private void list(HttpExchange exchange, String shelf) throws IOException {
        var query = new TreeMap<String, String>();
        for (String pair : exchange.getRequestURI().getQuery().split("&", -1)) {
            query.put(pair.replaceAll("=.*", ""), pair.replaceAll(".*=", ""));
        }
        int most = Integer.parseInt(query.get("max_results"));
        int from = Integer.parseInt(query.getOrDefault("next_cursor", "0"));
        List<Map<String, Object>> all =
                kept.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(shelf + query.get("prefix")))
                        .sorted(Map.Entry.comparingByValue((a, b) -> b.number() - a.number()))
                        .map(entry -> description("image", Map.of(), entry.getValue(), false))
                        .toList();
        int to = Math.min(all.size(), from + most);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("resources", all.subList(from, to));
        if (to < all.size()) {
            answer.put("next_cursor", String.valueOf(to));
        }
        answer(exchange, 200, answer);
    }

    private void deliver(HttpExchange exchange, String path) throws IOException {
        Matcher asked = DELIVERY.matcher(path);
        if (!asked.matches()) {
            deny(exchange, 400, "Invalid URL");
            return;
        }
        String change = asked.group("change");
        String name = asked.group("name");
        String signed = (change == null ? "" : change + "/") + name + SECRET.value();
        String right = Base64.getUrlEncoder().encodeToString(sha1(signed)).substring(0, 8);
        if (asked.group("type").equals("authenticated")
                && !right.equals(asked.group("signature"))) {
            deny(exchange, 401, "deny or ACL failure");
            return;
        }
        String resource = asked.group("resource");
        String id = resource.equals("raw") ? name : name.replaceAll("\\.\\w+$", "");
        Kept asset = kept.get(resource + "/" + asked.group("type") + "/" + id);
        if (asset == null) {
            deny(exchange, 404, "Resource not found - " + id);
            return;
        }
        byte[] bytes = change == null ? asset.bytes() : change.getBytes(UTF_8);
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (range != null && from >= bytes.length) {
            deny(exchange, 416, "");
            return;
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, bytes.length - from);
        exchange.getResponseBody().write(bytes, from, bytes.length - from);
    }

    private static Map<String, byte[]> parts(Map<String, List<String>> headers, byte[] body) {
        String type = headers.getOrDefault("Content-type", List.of("")).getFirst();
        String boundary = "--" + type.replaceAll(".*boundary=\"?([^\";]+).*", "$1");
        String text = new String(body, ISO_8859_1);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int start = text.indexOf(boundary);
        int next = text.indexOf(boundary, start + 1);
        while (next > 0) {
            int headEnd = text.indexOf("\r\n\r\n", start);
            String head = text.substring(start, headEnd);
            Matcher name = Pattern.compile(" name=\"([^\"]+)\"").matcher(head);
            if (name.find()) {
                parts.put(name.group(1), Arrays.copyOfRange(body, headEnd + 4, next - 2));
            }
            Matcher file = Pattern.compile("filename=\"[^\"]*\\.(\\w+)\"").matcher(head);
            if (file.find()) {
                parts.put("#format", file.group(1).getBytes(UTF_8));
            }
            start = next;
            next = text.indexOf(boundary, start + 1);
        }
        return parts;
    }

    private static String place(String resource, Map<String, String> fields) {
        return resource
                + "/"
                + fields.getOrDefault("type", "upload")
                + "/"
                + fields.get("public_id");
    }

    private static void refuse(HttpExchange exchange, int status, String message)
            throws IOException {
        answer(exchange, status, Map.of("error", Map.of("message", message)));
    }

    private static void deny(HttpExchange exchange, int status, String reason) throws IOException {
        exchange.getResponseHeaders().set("X-Cld-Error", reason);
        exchange.sendResponseHeaders(status, -1);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> answer)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
