package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.session.Studios;
import dev.vitrine.workspace.Scope;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Every endpoint that the code has: it is described, with an example, and lets in only whom it
/// should.
@SuppressWarnings("NullAway.Init")
@Timeout(180)
class EndpointsTests {
    private static final Set<String> WITHOUT_KEY = Set.of("GET /health", "GET /api/v1/health");
    private static final Set<String> NEED_MORE_THAN_READ =
            Set.of(
                    "GET /api/v1/webhooks/secret",
                    "GET /api/v1/settings/storage/check",
                    "GET /api/v1/settings/secrets",
                    "GET /api/v1/settings/secrets/{name}");

    /// What every workspace has one of.
    private static final String OF_EVERYBODY = "/api/v1/settings/";

    @TempDir private static Path data;
    @AutoClose private static TestingServer server;
    private static JsonNode description;

    /// A way to call something.
    ///
    /// @param path with names in braces
    private record Endpoint(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
        description = server.get("/api/v1/openapi").json();
    }

    @Test
    void everyEndpointIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .forEachEntry(
                        (path, item) ->
                                item.propertyNames()
                                        .forEach(
                                                method ->
                                                        described.add(
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path)));
        assertThat(described).hasSizeGreaterThan(15);
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(endpoints().map(Endpoint::toString).toList());
    }

    @Test
    void everyDescriptionHasWordsExamplesAndProblems() {
        Set<String> ids = new TreeSet<>();
        endpoints()
                .forEach(
                        endpoint -> {
                            JsonNode operation = operation(endpoint);
                            assertThat(operation.path("summary").asString(""))
                                    .as("%s", endpoint)
                                    .isNotEmpty();
                            assertThat(ids.add(operation.get("operationId").asString())).isTrue();
                            JsonNode answer = success(operation);
                            assertThat(hasExample(answer)).as("example of %s", endpoint).isTrue();
                            if (!WITHOUT_KEY.contains(endpoint.toString())) {
                                assertThat(operation.get("responses").propertyNames())
                                        .as("%s", endpoint)
                                        .contains("401", "403", "429");
                            }
                        });
    }

    @Test
    void everyExampleHasTheFieldsThatAreDescribed() {
        endpoints()
                .forEach(
                        endpoint -> {
                            JsonNode media =
                                    success(operation(endpoint)).at("/content/application~1json");
                            if (!media.isMissingNode()) {
                                fits(
                                        endpoint.toString(),
                                        media.get("example"),
                                        media.get("schema"));
                            }
                        });
    }

    @Test
    void whatIsAnsweredHasTheFieldsThatAreDescribed() throws Exception {
        Map<String, String> there = aCompletedSession();
        for (Endpoint endpoint : endpoints().filter(each -> each.method().equals("GET")).toList()) {
            JsonNode media = success(operation(endpoint)).at("/content/application~1json");
            if (!media.isMissingNode()) {
                Answer answer = server.get(filled(endpoint, there));
                assertThat(answer.status()).as("%s", endpoint).isEqualTo(200);
                fits(endpoint.toString(), answer.json(), media.get("schema"));
            }
        }
    }

    @Test
    void withoutAKeyOrWithAnotherScopeNothingIsAnswered() {
        String reader = server.key("main", Set.of(Scope.READ));
        String writer = server.key("main", Set.of(Scope.WRITE));
        String none = server.key("main", Set.of());
        String revoked = "vtr_" + "0".repeat(32);
        endpoints()
                .filter(endpoint -> !WITHOUT_KEY.contains(endpoint.toString()))
                .forEach(
                        endpoint -> {
                            boolean reads =
                                    endpoint.method().equals("GET")
                                            && !NEED_MORE_THAN_READ.contains(endpoint.toString());
                            String path = filled(endpoint, Map.of());
                            assertThat(call(endpoint, path, "")).as("%s", endpoint).isEqualTo(401);
                            assertThat(call(endpoint, path, revoked))
                                    .as("%s", endpoint)
                                    .isEqualTo(401);
                            assertThat(call(endpoint, path, none))
                                    .as("%s", endpoint)
                                    .isEqualTo(403);
                            assertThat(call(endpoint, path, reads ? writer : reader))
                                    .as("%s", endpoint)
                                    .isEqualTo(403);
                        });
    }

    @Test
    void whatBelongsToAnotherWorkspaceIsNotThere() throws Exception {
        Map<String, String> there = aCompletedSession();
        String stranger = server.key("stranger", EnumSet.allOf(Scope.class));
        List<Endpoint> named =
                endpoints()
                        .filter(endpoint -> endpoint.path().contains("{"))
                        .filter(endpoint -> !endpoint.path().startsWith(OF_EVERYBODY))
                        .toList();
        assertThat(named).hasSizeGreaterThan(8);
        for (Endpoint endpoint : named) {
            assertThat(call(endpoint, filled(endpoint, there), stranger))
                    .as("%s", endpoint)
                    .isEqualTo(404);
        }
        for (Endpoint endpoint : named) {
            if (endpoint.method().equals("GET")) {
                assertThat(server.get(filled(endpoint, there)).status())
                        .as("%s", endpoint)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void readersReadAndAskForHeadsAlone() throws Exception {
        String reader = server.key("main", Set.of(Scope.READ));
        String session = Objects.requireNonNull(aCompletedSession().get("session"));
        String path = "/api/v1/sessions/" + session;
        assertThat(call(new Endpoint("HEAD", path), path, reader)).isEqualTo(200);
        assertThat(call(new Endpoint("HEAD", "/health"), "/health", "")).isEqualTo(200);
    }

    @Test
    void theDescriptionIsAPageForPeopleToo() {
        assertThat(call(new Endpoint("GET", "/"), "/", "")).isEqualTo(302);
        assertThat(call(new Endpoint("GET", "/docs"), "/docs", "")).isEqualTo(302);
        Answer page =
                server.call(
                        "GET",
                        "/swagger-ui/index.html",
                        "",
                        null,
                        HttpRequest.BodyPublishers.noBody());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui-bundle.js");
    }

    private static Stream<Endpoint> endpoints() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.vitrine")
                        .stream()
                        .filter(type -> type.isMetaAnnotatedWith(RestController.class))
                        .filter(type -> !type.isAnnotatedWith(Hidden.class))
                        .flatMap(EndpointsTests::endpoints)
                        .distinct();
    }

    private static Stream<Endpoint> endpoints(JavaClass type) {
        RequestMapping root =
                AnnotatedElementUtils.findMergedAnnotation(type.reflect(), RequestMapping.class);
        String prefix = root == null ? "" : root.path()[0];
        List<Endpoint> found = new ArrayList<>();
        for (JavaMethod method : type.getMethods()) {
            RequestMapping mapping =
                    AnnotatedElementUtils.findMergedAnnotation(
                            method.reflect(), RequestMapping.class);
            if (mapping != null) {
                String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
                for (String path : paths) {
                    found.add(
                            new Endpoint(
                                    mapping.method()[0].name(),
                                    (prefix + path).replace("{*", "{")));
                }
            }
        }
        return found.stream();
    }

    /// A session that is there, an endpoint and a delivery of its workspace.
    private static Map<String, String> aCompletedSession() throws Exception {
        byte[] photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
        String webhook =
                server.postJson("/api/v1/webhooks", "{\"url\": \"http://localhost:9/\"}")
                        .json()
                        .get("id")
                        .asString();
        String session =
                server.upload(
                                Map.of(
                                        "platforms",
                                        "x",
                                        "options",
                                        "{\"focus\": \"0.3,0.6\", \"background\": \"#f5f0e8\"}"),
                                photo)
                        .json()
                        .get("session_id")
                        .asString();
        assertThat(server.ended(session)).isEqualTo("completed");
        String delivery =
                server.get("/api/v1/webhooks/deliveries?session=" + session)
                        .json()
                        .at("/deliveries/0/id")
                        .asString();
        String asset = server.get("/api/v1/assets").json().at("/assets/0/asset_id").asString();
        String batch =
                server.postJson(
                                "/api/v1/batches",
                                "{\"operation\": \"optimise\", \"assets\": [\"%s\"]}"
                                        .formatted(asset))
                        .json()
                        .get("batch_id")
                        .asString();
        String generation =
                server.postJson(
                                "/api/v1/generations",
                                "{\"prompt\": \"A mug\", \"size\": \"64x64\"}")
                        .json()
                        .get("generation_id")
                        .asString();
        server.made(generation);
        return Map.of(
                "generation",
                generation,
                "number",
                "1",
                "asset",
                asset,
                "batch",
                batch,
                "session",
                session,
                "webhook",
                webhook,
                "delivery",
                delivery,
                "path",
                "results.json",
                "key",
                "brand.colours",
                "name",
                "openai");
    }

    private static String filled(Endpoint endpoint, Map<String, String> there) {
        String path = endpoint.path().replace("{number}", "1");
        Map<String, String> all = new HashMap<>(there);
        for (String name :
                List.of(
                        "session",
                        "generation",
                        "webhook",
                        "delivery",
                        "asset",
                        "batch",
                        "path",
                        "key",
                        "name")) {
            path =
                    path.replace(
                            "{" + name + "}",
                            all.computeIfAbsent(name, _ -> UUID.randomUUID().toString()));
        }
        assertThat(path).doesNotContain("{");
        return path;
    }

    private static int call(Endpoint endpoint, String path, String key) {
        boolean body = endpoint.method().equals("PUT");
        return server.call(
                        endpoint.method(),
                        path,
                        key,
                        body ? "application/json" : null,
                        HttpRequest.BodyPublishers.ofString(body ? "{}" : ""))
                .status();
    }

    private static JsonNode operation(Endpoint endpoint) {
        return description
                .get("paths")
                .get(endpoint.path())
                .get(endpoint.method().toLowerCase(Locale.ROOT));
    }

    private static JsonNode success(JsonNode operation) {
        String status =
                operation.get("responses").propertyNames().stream()
                        .filter(code -> code.startsWith("2"))
                        .findFirst()
                        .orElseThrow();
        return operation.get("responses").get(status);
    }

    private static boolean hasExample(JsonNode answer) {
        JsonNode content = answer.path("content");
        boolean bytes = content.toString().contains("\"binary\"");
        return content.isMissingNode()
                || bytes
                || content.values().iterator().next().has("example");
    }

    /// Every field of the value is described, as deep as the description goes.
    private static void fits(String where, JsonNode value, @Nullable JsonNode schema) {
        assertThat(schema).as("schema of %s", where).isNotNull();
        JsonNode all = resolved(Objects.requireNonNull(schema));
        if (value.isArray()) {
            for (JsonNode each : value) {
                fits(where + "[]", each, all.get("items"));
            }
        } else if (all.has("properties")) {
            assertThat(value.isObject()).as(where).isTrue();
            value.forEachEntry(
                    (name, field) -> {
                        assertThat(all.get("properties").propertyNames()).as(where).contains(name);
                        fits(where + "." + name, field, all.get("properties").get(name));
                    });
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? description.at(schema.get("$ref").asString().substring(1))
                : schema;
    }
}
