package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.delivery.DeliverySettings;
import dev.vitrine.server.TestingServer.Part;
import dev.vitrine.session.Studios;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.cloudinary.TestingCloudinary;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that this service does not make: they lie with somebody who does, or there are too
/// many.
@Timeout(120)
class PictureElsewhereTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private Path data;

    @Test
    void whatLiesAtCloudinaryIsMadeThere() throws Exception {
        try (var cloudinary = new TestingCloudinary()) {
            Map<String, String> variables = new HashMap<>(cloudinary.variables());
            variables.put("VITRINE_STORE", "cloudinary");
            try (var server = server(StoreSettings.from(variables, data), usual -> usual)) {
                String asset = upload(server);
                HttpResponse<byte[]> answer =
                        CLIENT.send(
                                get(server, server.signed(asset, "c_fill,g_auto,w_100,h_80/f_jpg")),
                                HttpResponse.BodyHandlers.ofByteArray());

                assertThat(answer.statusCode()).isEqualTo(302);
                URI there = URI.create(answer.headers().firstValue("location").orElseThrow());
                assertThat(there.toString())
                        .startsWith(cloudinary.variables().get("CLOUDINARY_DELIVERY_PREFIX"))
                        .contains("/c_fill,g_auto,h_80,w_100/f_jpg/");
                assertThat(
                                CLIENT.send(
                                                HttpRequest.newBuilder(there).build(),
                                                HttpResponse.BodyHandlers.discarding())
                                        .statusCode())
                        .isEqualTo(200);
                assertThat(
                                CLIENT.send(
                                                get(server, "/i/forged/w_100/" + asset),
                                                HttpResponse.BodyHandlers.discarding())
                                        .statusCode())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whoeverFindsNoPlaceIsToldWhenToComeAgain() throws Exception {
        UnaryOperator<DeliverySettings> narrow =
                usual ->
                        new DeliverySettings(
                                usual.cache(),
                                usual.cacheBytes(),
                                false,
                                1,
                                1,
                                usual.patience(),
                                usual.freshness(),
                                usual.clock());
        try (var server = server(StoreSettings.local(data.resolve("store")), narrow)) {
            String asset = upload(server);
            List<HttpRequest> asked = new ArrayList<>();
            for (int width = 600; width < 608; width++) {
                asked.add(get(server, server.signed(asset, "w_" + width + "/f_webp")));
            }
            List<CompletableFuture<HttpResponse<byte[]>>> answers =
                    asked.stream()
                            .map(
                                    each ->
                                            CLIENT.sendAsync(
                                                    each, HttpResponse.BodyHandlers.ofByteArray()))
                            .toList();

            List<HttpResponse<byte[]>> refused =
                    answers.stream()
                            .map(CompletableFuture::join)
                            .filter(answer -> answer.statusCode() != 200)
                            .toList();
            assertThat(refused).isNotEmpty().hasSizeLessThan(answers.size());
            assertThat(refused)
                    .allSatisfy(
                            answer -> {
                                assertThat(answer.statusCode()).isEqualTo(429);
                                assertThat(answer.headers().firstValue("retry-after"))
                                        .hasValueSatisfying(
                                                seconds ->
                                                        assertThat(seconds).matches("[1-9]\\d?"));
                                assertThat(answer.headers().firstValue("cache-control"))
                                        .hasValue("no-store");
                            });
            for (HttpRequest each : asked) {
                assertThat(CLIENT.send(each, HttpResponse.BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private TestingServer server(StoreSettings stores, UnaryOperator<DeliverySettings> delivery)
            throws Exception {
        return new TestingServer(
                Files.createDirectories(data.resolve("service")),
                TestingServer.GENEROUS,
                true,
                stores,
                delivery);
    }

    private String upload(TestingServer server) throws Exception {
        byte[] photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
        return server.upload("/api/v1/assets", Part.file("file", photo))
                .json()
                .at("/assets/0/asset/asset_id")
                .asString();
    }

    private static HttpRequest get(TestingServer server, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofSeconds(60))
                .build();
    }
}
