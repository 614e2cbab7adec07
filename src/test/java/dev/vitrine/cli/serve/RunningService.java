package dev.vitrine.cli.serve;

import dev.vitrine.session.Studios;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `vitrine serve` as a process of its own, on a folder of its own.
final class RunningService implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("(?:Listening on|Working. How it is:) (http://[\\w.:]+)");

    private final Process process;
    private final List<String> said;
    private final URI address;
    private final @Nullable String firstKey;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(
            Process process, URI address, @Nullable String firstKey, List<String> said) {
        this.process = process;
        this.said = said;
        this.address = address;
        this.firstKey = firstKey;
    }

    /// Starts it and waits until it listens.
    static RunningService start(Path home, String... options) throws IOException {
        return start(home, Map.of(), options);
    }

    /// The same with variables of the environment.
    static RunningService start(Path home, Map<String, String> variables, String... options)
            throws IOException {
        List<String> command =
                command(
                        home,
                        "serve",
                        "--port",
                        "0",
                        "--uploads-per-minute",
                        "100000",
                        "--requests-per-minute",
                        "1000000",
                        "--requests-per-hour",
                        "1000000");
        command.addAll(List.of(options));
        if (!command.contains("--log")) {
            command.addAll(List.of("--log", "text"));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            return listening(process);
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /// How a command is started as a process of its own.
    static List<String> command(Path home, String... words) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx384m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Duser.home=" + home,
                                "-Dvitrine.home=" + System.getProperty("vitrine.home"),
                                "-Donnxruntime.native.path="
                                        + System.getProperty("onnxruntime.native.path"),
                                "-DRUST_LIBRARY_PATH=" + System.getProperty("RUST_LIBRARY_PATH"),
                                "-Dai.djl.offline=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.vitrine.Vitrine"));
        command.addAll(List.of(words));
        return command;
    }

    private static RunningService listening(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String key = null;
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.contains("vtr_")) {
                key = line.substring(line.indexOf("vtr_"));
            }
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(lines::add));
                return new RunningService(process, URI.create(ready.group(1)), key, lines);
            }
        }
        throw new IllegalStateException("The service did not start: " + String.join("\n", lines));
    }

    /// What it has said so far, on both streams.
    List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /// Shown by the very first start alone.
    String firstKey() {
        if (firstKey == null) {
            throw new IllegalStateException("There was a key before");
        }
        return firstKey;
    }

    /// Sends a photo.
    String submit(String key, Path photo) throws IOException, InterruptedException {
        return submit(key, photo, false);
    }

    /// Sends a photo.
    ///
    /// @param assisted whether models are to be asked
    String submit(String key, Path photo, boolean assisted)
            throws IOException, InterruptedException {
        String boundary = "b7a1";
        byte[] head =
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"platforms\"\r\n\r\nx,instagram\r\n--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"use_ai_analysis\"\r\n\r\n"
                                + assisted
                                + "\r\n--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"mug.png\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/api/v1/optimize/image"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        List.of(head, Files.readAllBytes(photo), tail)))
                        .build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JsonMapper.shared().readTree(body).get("session_id").asString();
    }

    /// Brings a picture into the library.
    ///
    /// @return the status; 0 when the service died over it
    int bring(String key, Path picture) throws IOException, InterruptedException {
        String head =
                "--b7a1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.png\"\r\n\r\n";
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/api/v1/assets"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "multipart/form-data; boundary=b7a1")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        List.of(
                                                head.getBytes(StandardCharsets.UTF_8),
                                                Files.readAllBytes(picture),
                                                "\r\n--b7a1--\r\n"
                                                        .getBytes(StandardCharsets.UTF_8))))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /// A picture as visitors get it; nothing when the service died over it.
    byte[] picture(String path) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(address.resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " is " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException _) {
            return new byte[0];
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Asks.
    JsonNode get(String key, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + key)
                        .build();
        return JsonMapper.shared()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /// Sends JSON.
    String post(String key, String path, String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Ends it as a power cut would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends it as Ctrl-C does.
    @Override
    public void close() {
        process.toHandle().destroy();
        process.onExit().join();
    }

    /// A small photo.
    static Path photo(Path folder) throws IOException {
        return Studios.photo(folder.resolve("mug.png"));
    }
}
