package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.server.TestingServer;
import dev.vitrine.session.Studios;
import dev.vitrine.workspace.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `optimize`, with a real service that does the work.
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class RemoteTests {
    private static final Screen PLAIN = new Screen(false, false, 80, 24);

    @TempDir private static Path data;
    private static TestingServer server;
    private static String key;

    @TempDir private Path folder;
    private Path photo;
    private Path output;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
        key = server.key("remote", EnumSet.allOf(Scope.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makePhoto() throws IOException {
        photo = Studios.photo(folder.resolve("blue mug ☕.png"));
        output = folder.resolve("out");
    }

    @Test
    void leavesTheSameFilesAsARunOnThisMachine() throws IOException {
        Object[] options = {
            "--platforms", "instagram,x",
            "--description", "Hand-thrown stoneware mug \"Öse\"",
            "--placements", "all",
            "--pack", "current",
            "--focus", "0.123456,0.75",
            "--background", "#c0ffee",
            "--output-format", "png",
            "--logo", Studios.photo(folder.resolve("logo.png")),
            "--logo-position", "top-left"
        };
        Path here = made(optimize(Map.of(), options));
        Path there = made(remote(options));
        assertThat(there).hasParent(output);
        assertThat(Studios.tree(there)).isEqualTo(Studios.tree(here)).contains("results.json");
        for (String name : Studios.tree(here)) {
            if (name.startsWith("images/") || name.startsWith("captions/")) {
                assertThat(there.resolve(name)).as(name).hasSameBinaryContentAs(here.resolve(name));
            }
        }
        assertThat(Typed.run("compile", there).exit()).isZero();
    }

    @Test
    void answersForSeveralPhotosInTheirOrder() throws IOException {
        Path second = Studios.photo(folder.resolve("second.png"));
        Path broken = Files.writeString(folder.resolve("broken.png"), "text");
        Typed typed = remote(second, broken, "--platforms", "x", "--json");
        assertThat(typed.exit()).isEqualTo(2);
        JsonNode answers = typed.json();
        assertThat(answers.get(0).get("source_image").asString()).isEqualTo("blue mug ☕.png");
        assertThat(answers.get(1).get("source_image").asString()).isEqualTo("second.png");
        assertThat(answers.get(2).get("error_code").asString()).isEqualTo("INVALID_IMAGE_FORMAT");
        try (var sessions = Files.list(output)) {
            assertThat(sessions).hasSize(2);
        }
    }

    @Test
    void showsTheSameBoardAndTable() {
        Typed typed =
                Typed.in(
                        environment(key),
                        new Screen(true, false, 80, 30),
                        "optimize",
                        photo,
                        "--platforms",
                        "x,instagram",
                        "--output",
                        output,
                        "--use-ai",
                        "--remote",
                        server.address());
        assertThat(typed.errors())
                .contains("  … sending the photo\n", "  … understand\n", "  … fetching the files\n")
                .contains("2/2", "    ✓ Instagram   1080×1080", "    ✓ X           1200×675")
                .contains("  ✓ render ", "No model is switched on")
                .endsWith("A\r\u001b[J");
        assertThat(typed.output()).contains("2 of 2 networks ready. Open the page:\n  " + output);
    }

    @Test
    void saysWhatIsWrongWithTheKey() {
        refuses(Map.of(), "UNAUTHORIZED", "VITRINE_KEY is not set");
        refuses(environment("vtr_" + "0".repeat(32)), "UNAUTHORIZED", "does not know the key");
        refuses(environment("vtr_1\r\nX: y"), "UNAUTHORIZED", "something that is no key");
        for (Scope scope : List.of(Scope.READ, Scope.WRITE)) {
            String weak = server.key("remote", Set.of(scope));
            refuses(environment(weak), "FORBIDDEN", "It needs the scopes read and write");
        }
    }

    @Test
    void triesNoOtherPhotoWhereTheKeyIsWrong() throws IOException {
        Path second = Studios.photo(folder.resolve("second.png"));
        Typed typed =
                optimize(
                        environment("vtr_" + "0".repeat(32)),
                        second,
                        "--remote",
                        server.address(),
                        "--json");
        assertThat(typed.errors().lines()).hasSize(2).last().asString().contains("was not tried");
        assertThat(typed.json().get(1).get("source_image").asString()).isEqualTo(second.toString());
    }

    @Test
    void refusesWhatOnlyThisMachineKnows() {
        refuses(environment(key), "INVALID_REQUEST", "--max-workers is for", "--max-workers", 1);
        refuses(environment(key), "INVALID_REQUEST", "opposites", "--local");
        refuses(
                environment(key),
                "INVALID_REQUEST",
                "--accounts is for work on this machine",
                "--accounts",
                photo);
    }

    @Test
    void showsTheKeyToNobodyOnTheWire() {
        for (String url :
                List.of("http://nas.local:8080", "http://192.168.1.5", "http://1.2.3.4/")) {
            Typed typed = optimize(environment(key), "--remote", url);
            assertThat(typed.exit()).isEqualTo(2);
            assertThat(typed.errors()).contains("where others can read it", "--allow-http");
        }
        for (String url :
                List.of(
                        "localhost:8080",
                        "ftp://a",
                        "http://",
                        "http://me:pass@localhost",
                        "x y")) {
            Typed typed = optimize(environment(key), "--remote", url);
            assertThat(typed.exit()).as(url).isEqualTo(2);
            assertThat(typed.errors().lines()).as(url).hasSize(1);
            assertThat(typed.errors()).contains("address").doesNotContain("pass@");
        }
    }

    @Test
    void takesTheAddressFromTheEnvironmentUnlessToldToStayHere() {
        Map<String, String> everywhere =
                Map.of("VITRINE_KEY", key, "VITRINE_URL", server.address() + "/");
        Typed there = optimize(everywhere, "--platforms", "x", "--quiet");
        String session = Objects.requireNonNull(made(there).getFileName()).toString();
        assertThat(onServer(session)).isEqualTo("completed");
        Typed here = optimize(everywhere, "--platforms", "x", "--quiet", "--local");
        String other = Objects.requireNonNull(made(here).getFileName()).toString();
        assertThat(onServer(other)).isEqualTo("SESSION_NOT_FOUND");
        Typed doctor = Typed.in(everywhere, PLAIN, "doctor", "--output", folder);
        assertThat(doctor.output()).contains("✓ Service", "the key opens it");
    }

    @Test
    void saysThatAServiceSpeaksNoHttps() {
        String https = server.address().toString().replace("http:", "https:");
        Typed typed = optimize(environment(key), "--remote", https);
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors()).contains("cannot be asked over https", "wants http instead");
    }

    private static String onServer(String session) {
        JsonNode answer = server.get(key, "/api/v1/sessions/" + session).json();
        return answer.path("status").isString()
                ? answer.get("status").asString()
                : answer.get("error_code").asString();
    }

    private void refuses(
            Map<String, String> environment, String code, String message, Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = "--remote";
        all[1] = server.address();
        all[2] = "--json";
        System.arraycopy(options, 0, all, 3, options.length);
        Typed typed = optimize(environment, all);
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors()).startsWith("Error: ").contains(message).doesNotContain("vtr_1");
        assertThat(typed.json().get("error_code").asString()).isEqualTo(code);
        String[] left = output.toFile().list();
        assertThat(left == null ? new String[0] : left).isEmpty();
    }

    private static Path made(Typed typed) {
        assertThat(typed.exit()).as(typed.errors()).isZero();
        List<String> lines = typed.output().lines().toList();
        Path last = Path.of(lines.getLast().strip());
        return last.endsWith("index.html") ? Objects.requireNonNull(last.getParent()) : last;
    }

    private Typed remote(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--remote";
        all[arguments.length + 1] = server.address();
        return optimize(environment(key), all);
    }

    private Typed optimize(Map<String, String> environment, Object... arguments) {
        Object[] all = new Object[arguments.length + 4];
        all[0] = "optimize";
        all[1] = photo;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[arguments.length + 2] = "--output";
        all[arguments.length + 3] = output;
        return Typed.in(environment, PLAIN, all);
    }

    private static Map<String, String> environment(String withKey) {
        return Map.of("VITRINE_KEY", withKey);
    }
}
