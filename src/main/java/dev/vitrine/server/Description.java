package dev.vitrine.server;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.vitrine.server.answer.KnownProblems;
import dev.vitrine.server.answer.ProblemBody;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The description of the interface: what the code says of itself, and the words and examples that
/// stand in `openapi.yaml`.
final class Description implements GlobalOpenApiCustomizer {
    private static final String KEY = "key";
    private static final Pattern CONFLICTS =
            Pattern.compile(".*/(cancel|retry|archive|results/.*)");

    /// Types of the libraries, which the words describe better.
    private static final Set<String> NOT_OURS =
            Set.of(
                    "JsonNode",
                    "MultiValueMapStringMultipartFile",
                    "MultiValueMapStringString",
                    "SseEmitter",
                    "StreamingResponseBody");

    private final OpenAPI words;

    Description() {
        try (InputStream file =
                Objects.requireNonNull(Description.class.getResourceAsStream("openapi.yaml"))) {
            // Jackson leaves references within the file as they are.
            Object resolved = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            words = Yaml31.mapper().convertValue(resolved, OpenAPI.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Names fields as the answers do.
    static ModelResolver fieldNames(ObjectMapperProvider mappers) {
        return new ModelResolver(
                        mappers.jsonMapper()
                                .copy()
                                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
                        new SchemaNames())
                .openapi31(true);
    }

    @Override
    public void customise(OpenAPI found) {
        found.info(words.getInfo()).tags(words.getTags()).servers(List.of(new Server().url("/")));
        found.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key such as vtr_…"));
        words.getComponents().getSchemas().forEach((name, schema) -> describe(found, name, schema));
        found.getComponents().getSchemas().keySet().removeAll(NOT_OURS);
        var paths = new Paths();
        found.getPaths()
                .forEach(
                        (path, item) -> {
                            String plain = path.replace("{*", "{");
                            describe(plain, item, words.getPaths().get(plain));
                            paths.addPathItem(plain, item);
                        });
        found.setPaths(paths);
    }

    private static void describe(OpenAPI found, String name, Schema<?> schema) {
        Schema<?> there = found.getComponents().getSchemas().get(name);
        if (there == null) {
            found.getComponents().addSchemas(name, schema);
        } else {
            there.getProperties().putAll(schema.getProperties());
        }
    }

    private static void describe(String path, PathItem item, @Nullable PathItem words) {
        item.readOperationsMap()
                .forEach(
                        (method, operation) -> {
                            Operation said =
                                    words == null ? null : words.readOperationsMap().get(method);
                            if (said != null) {
                                describe(operation, said);
                            }
                            addProblems(path, operation);
                        });
    }

    private static void describe(Operation operation, Operation said) {
        operation
                .operationId(said.getOperationId())
                .tags(said.getTags())
                .summary(said.getSummary())
                .description(said.getDescription());
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(Description::isMap);
        }
        if (said.getRequestBody() != null) {
            Content body = said.getRequestBody().getContent();
            keepSchemas(body, operation.getRequestBody().getContent());
            operation.setRequestBody(said.getRequestBody());
            operation.getParameters().removeIf(Description::isBody);
        }
        for (Parameter words : nullToEmpty(said.getParameters())) {
            if (operation.getParameters().stream()
                    .noneMatch(parameter -> parameter.getName().equals(words.getName()))) {
                operation.addParametersItem(words.schema(new StringSchema()).required(false));
            }
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getName().equals(words.getName()))
                    .forEach(
                            parameter ->
                                    parameter
                                            .description(words.getDescription())
                                            .example(words.getExample()));
        }
        said.getResponses()
                .forEach(
                        (status, response) -> {
                            ApiResponse there = operation.getResponses().get(status);
                            if (there != null && there.getContent() != null) {
                                keepSchemas(response.getContent(), there.getContent());
                            }
                        });
        operation.setResponses(said.getResponses());
    }

    /// All parameters of a query in one, which the words name one by one.
    private static boolean isMap(Parameter parameter) {
        return "query".equals(parameter.getName());
    }

    /// The parts of a form, which stand in the body.
    private static boolean isBody(Parameter parameter) {
        return List.of("form", "files").contains(parameter.getName());
    }

    private static void keepSchemas(@Nullable Content content, Content found) {
        if (content != null) {
            content.forEach(
                    (type, media) -> {
                        MediaType there = found.get(type);
                        if (media.getSchema() == null && there != null) {
                            media.setSchema(there.getSchema());
                        }
                    });
        }
    }

    private static void addProblems(String path, Operation operation) {
        ApiResponses responses = operation.getResponses();
        if (path.endsWith("/health")) {
            responses.addApiResponse("503", responses.get("200"));
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(new SecurityRequirement().addList(KEY)));
        responses.addApiResponse("401", problem(KnownProblems.NO_KEY));
        responses.addApiResponse("403", problem(KnownProblems.NO_SCOPE));
        if (path.contains("{")) {
            responses.addApiResponse("404", problem(KnownProblems.NOT_THERE));
        }
        if (CONFLICTS.matcher(path).matches()) {
            responses.addApiResponse("409", problem(KnownProblems.WRONG_STATUS));
        }
        boolean asks = operation.getRequestBody() != null || operation.getParameters() != null;
        if (asks) {
            responses.addApiResponse("422", problem(KnownProblems.WRONG_FIELD));
        }
        responses.addApiResponse("429", problem(KnownProblems.TOO_MANY));
    }

    private static ApiResponse problem(ProblemBody example) {
        return new ApiResponse()
                .description(example.message())
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/Problem"))
                                                .example(example.fields())));
    }

    private static <T> List<T> nullToEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
