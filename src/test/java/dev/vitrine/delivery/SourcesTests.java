package dev.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.delivery.cache.Picture;
import dev.vitrine.library.Library;
import dev.vitrine.library.TestingLibrary;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.metric.Metrics;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.store.s3.TestingS3;
import dev.vitrine.transformation.Transformation;
import dev.vitrine.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What pictures are made from is read and fetched once.
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class SourcesTests {
    private static final long ENOUGH = 64 << 20;

    @TempDir private Path folder;
    private Database database;
    private TestingLibrary testing;
    private Stores stores;
    private Library library;
    private Instant now = Instant.parse("2026-03-01T10:20:30Z");

    @BeforeEach
    void start() {
        database = TestingDatabase.fresh();
        testing = new TestingLibrary(database, folder);
        keepBytesAt(StoreSettings.local(folder.resolve("store")));
    }

    private void keepBytesAt(StoreSettings settings) {
        if (stores != null) {
            stores.close();
        }
        stores = new Stores(settings, InstantSource.system(), new SecureRandom());
        library = TestingLibrary.of(database, stores, folder, () -> now);
    }

    @AfterEach
    void stop() {
        stores.close();
        database.close();
    }

    @Test
    void aLargePictureIsKeptSmallerFromTheSecondTimeOn() throws IOException {
        Asset asset = photo();
        byte[][] straight = new byte[3][];
        for (int i = 0; i < straight.length; i++) {
            try (Deliveries fresh = deliveries("cache-" + i, ENOUGH)) {
                straight[i] = bytes(fresh, asset, "w_" + (250 + i) + "/f_jpg");
                assertThat(kept("cache-" + i)).isEmpty();
            }
        }
        try (Deliveries deliveries = deliveries("cache", ENOUGH)) {
            for (int i = 0; i < straight.length; i++) {
                assertThat(bytes(deliveries, asset, "w_" + (250 + i) + "/f_jpg"))
                        .isEqualTo(straight[i]);
                assertThat(kept("cache")).hasSize(Math.min(i, 1));
            }
        }
    }

    @Test
    void whatIsKeptOfSourcesHasABound() throws IOException {
        Asset asset = photo();
        long bound = 600_000;
        try (Deliveries deliveries = deliveries("cache", 4 * bound)) {
            for (int width : List.of(700, 701, 350, 351, 190, 191)) {
                now = now.plusSeconds(120);
                bytes(deliveries, asset, "w_" + width + "/f_jpg");
            }
        }

        long bytes = 0;
        for (Path file : kept("cache")) {
            bytes += Files.size(file);
        }
        // At 1/2 it would take 1.4 MB; at 1/4 it takes 360 KB and at 1/8 90 KB.
        assertThat(bytes).isBetween(400_000L, bound);
    }

    @Test
    void aSourceThatWasShortenedOrIsGoneIsReadAgain() throws IOException {
        Asset asset = photo();
        try (Deliveries deliveries = deliveries("cache", ENOUGH)) {
            bytes(deliveries, asset, "w_200/f_jpg");
            bytes(deliveries, asset, "w_201/f_jpg");
            byte[] expected = bytes(deliveries, asset, "w_202/f_jpg");
            Path kept = kept("cache").getFirst();
            Files.writeString(kept, "no picture at all");
            clearFinished();

            assertThat(bytes(deliveries, asset, "w_202/f_jpg")).isEqualTo(expected);
        }
    }

    @Test
    void widthsAreMeasuredOnce() {
        Asset asset = library.look(photo());
        var wish = new Responsive.Wish(100, 800, 5000, List.of(PictureFormat.JPEG));
        try (Deliveries deliveries = deliveries("cache", ENOUGH)) {
            var first = deliveries.responsive().of(asset, wish);
            stores.main().delete(asset.bytes().key());

            assertThat(deliveries.responsive().of(asset, wish).widths()).isEqualTo(first.widths());
            var other = new Responsive.Wish(100, 700, 5000, List.of(PictureFormat.JPEG));
            assertThatThrownBy(() -> deliveries.responsive().of(asset, other))
                    .isInstanceOf(VitrineException.class);
        }
    }

    @Test
    void aPictureAtS3ComesOverTheNetOnce() throws IOException {
        Map<String, String> variables = new HashMap<>(TestingS3.variables());
        variables.put("VITRINE_STORE", "s3");
        keepBytesAt(StoreSettings.from(variables, folder));
        Asset asset = photo();
        try (Deliveries deliveries = deliveries("cache", ENOUGH)) {
            byte[] first = bytes(deliveries, asset, "w_200/f_png");
            stores.main().delete(asset.bytes().key());

            assertThat(bytes(deliveries, asset, "w_300/f_jpg")).isNotEmpty();
            clearFinished();
            assertThat(bytes(deliveries, asset, "w_200/f_png")).isEqualTo(first);
            try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
            }
        }
        try (Deliveries elsewhere = deliveries("other", ENOUGH)) {
            assertThatThrownBy(() -> bytes(elsewhere, asset, "w_200/f_jpg"))
                    .isInstanceOf(VitrineException.class);
            assertThat(kept("other")).isEmpty();
        }
    }

    private Asset photo() {
        Path file =
                TestingPictures.save(
                        folder.resolve("photo.jpg"),
                        TestingPictures.photo(1600, 1200),
                        "jpegsave",
                        Map.of("Q", 85));
        return library.bring(testing.workspace, file, Words.named("photo.jpg"), Origin.upload())
                .asset();
    }

    private Deliveries deliveries(String cache, long bytes) {
        return Deliveries.create(
                new Deliveries.Rooms(
                        database,
                        Vault.at(folder.resolve("keys.json")),
                        stores,
                        library,
                        TestingLibrary.RENDERER.transformer()),
                DeliverySettings.usual(folder.resolve(cache), bytes, 1, () -> now)
                        .withUnsigned(true),
                Metrics.create());
    }

    private static byte[] bytes(Deliveries from, Asset asset, String transformation)
            throws IOException {
        String path =
                from.sign(asset, Transformation.parse(transformation), null)
                        .substring(Deliveries.PREFIX.length());
        try (Picture picture = from.open(from.find(path, Set.of(PictureFormat.JPEG)))) {
            var out = new ByteArrayOutputStream();
            picture.write(out, 0, picture.length());
            return out.toByteArray();
        }
    }

    private List<Path> kept(String cache) throws IOException {
        Path sources = folder.resolve(cache).resolve("sources");
        if (!Files.exists(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void clearFinished() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(folder.resolve("cache/sources"))) {
                    Files.delete(file);
                }
            }
        }
    }
}
