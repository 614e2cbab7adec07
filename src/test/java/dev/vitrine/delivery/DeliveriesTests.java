package dev.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.delivery.cache.Picture;
import dev.vitrine.library.TestingLibrary;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.transformation.Transformation;
import dev.vitrine.transformation.UnknownTransformationException;
import dev.vitrine.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class DeliveriesTests {
    private static final Set<PictureFormat> EVERYBODYS =
            Set.of(PictureFormat.JPEG, PictureFormat.PNG);
    private static final long MOST_BYTES = 120_000;

    @TempDir private Path folder;
    private final Counting counting = new Counting();
    private final List<Deliveries> open = new ArrayList<>();
    private Database database;
    private TestingLibrary testing;
    private Stores stores;
    private Deliveries deliveries;
    private Instant now = Instant.parse("2026-03-01T10:20:30Z");

    /// Counts what happens.
    private static final class Counting implements DeliveryWatcher {
        private final AtomicInteger made = new AtomicInteger();
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

        @Override
        public synchronized void delivered(Outcome outcome) {
            outcomes.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void made(double seconds) {
            made.incrementAndGet();
        }
    }

    @BeforeEach
    void start() {
        database = TestingDatabase.fresh();
        testing = new TestingLibrary(database, folder);
        stores =
                new Stores(
                        StoreSettings.local(folder.resolve("store")),
                        InstantSource.system(),
                        new SecureRandom());
        deliveries = deliveries(settings());
    }

    @AfterEach
    void stop() {
        open.forEach(Deliveries::close);
        stores.close();
        database.close();
    }

    private DeliverySettings settings() {
        return new DeliverySettings(
                folder.resolve("cache"),
                MOST_BYTES,
                false,
                2,
                64,
                Duration.ofSeconds(10),
                Duration.ZERO,
                () -> now);
    }

    private Deliveries deliveries(DeliverySettings settings) {
        var made =
                Deliveries.create(
                        new Deliveries.Rooms(
                                database,
                                Vault.at(folder.resolve("keys.json")),
                                stores,
                                testing.library,
                                TestingLibrary.RENDERER.transformer()),
                        settings,
                        counting);
        open.add(made);
        return made;
    }

    private String path(Asset asset, String transformation) {
        return path(asset, transformation, null);
    }

    private String path(
            Asset asset, String transformation, @org.jspecify.annotations.Nullable Instant until) {
        return deliveries
                .sign(asset, Transformation.parse(transformation), until)
                .substring(Deliveries.PREFIX.length());
    }

    private byte[] bytes(Deliveries from, String path) {
        try (Picture picture = from.open(from.find(path, EVERYBODYS))) {
            var out = new ByteArrayOutputStream();
            picture.write(out, 0, picture.length());
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        failure -> assertThat(failure.problem().code()).isEqualTo(code));
    }

    @Test
    void deliversWhatWasSigned() {
        Asset asset = testing.bring(1).asset();

        String path = path(asset, "w_120/f_jpg");

        assertThat(bytes(deliveries, path)).startsWith(0xff, 0xd8, 0xff);
        assertThat(path).matches("[\\w-]{22}/c_scale,w_120/f_jpg/" + asset.id());
    }

    @Test
    void refusesWhatWasChanged() {
        Asset asset = testing.bring(1).asset();
        String path = path(asset, "w_120");

        refused(
                ErrorCode.FORBIDDEN,
                () -> deliveries.find(path.replace("w_120", "w_121"), EVERYBODYS));
        refused(ErrorCode.FORBIDDEN, () -> deliveries.find("A" + path, EVERYBODYS));
        refused(ErrorCode.FORBIDDEN, () -> deliveries.find("~" + path, EVERYBODYS));
        refused(
                ErrorCode.FORBIDDEN,
                () -> deliveries.find(path.replaceFirst("/", "~/"), EVERYBODYS));
        refused(
                ErrorCode.FORBIDDEN,
                () -> deliveries.find(path.replaceFirst("/", "~zzzzzzzzz/"), EVERYBODYS));
    }

    @Test
    void tellsNobodyWhetherThereIsAnAsset() {
        Asset mine = testing.bring(1).asset();
        Asset theirs =
                testing.library
                        .bring(
                                testing.other,
                                testing.picture(2),
                                Words.named("theirs.png"),
                                Origin.upload())
                        .asset();
        String signature = path(mine, "w_120").substring(0, 22);

        assertThatThrownBy(() -> deliveries.find(signature + "/w_120/" + theirs.id(), EVERYBODYS))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(DeliveryException.forged().getMessage());
        assertThatThrownBy(
                        () ->
                                deliveries.find(
                                        signature + "/w_120/00000000-0000-4000-8000-000000000000",
                                        EVERYBODYS))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(DeliveryException.forged().getMessage());
    }

    @Test
    void endsWhenAnAddressExpires() {
        Asset asset = testing.bring(1).asset();
        String path = path(asset, "w_120", now.plusSeconds(60));

        assertThat(deliveries.find(path, EVERYBODYS).expires()).isEqualTo(now.plusSeconds(60));
        now = now.plusSeconds(60);
        refused(ErrorCode.ADDRESS_EXPIRED, () -> deliveries.find(path, EVERYBODYS));
    }

    @Test
    void needsASignatureUnlessItIsTurnedOff() {
        Asset asset = testing.bring(1).asset();
        String path = "unsigned/w_120/" + asset.id();

        refused(ErrorCode.FORBIDDEN, () -> deliveries.find(path, EVERYBODYS));
        Deliveries forAll = deliveries(settings().withUnsigned(true));
        assertThat(bytes(forAll, path)).isNotEmpty();
        refused(
                ErrorCode.NOT_FOUND,
                () ->
                        forAll.find(
                                "unsigned/w_120/00000000-0000-4000-8000-000000000000", EVERYBODYS));
    }

    @Test
    void namesThePartThatItDoesNotKnow() {
        Asset asset = testing.bring(1).asset();

        assertThatThrownBy(() -> deliveries.find("x/w_100000/" + asset.id(), EVERYBODYS))
                .isInstanceOf(UnknownTransformationException.class)
                .hasMessageContaining("w_100000");
        assertThatThrownBy(() -> deliveries.find("x/w_10/" + asset.id() + ".exe", EVERYBODYS))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining(".exe");
    }

    @Test
    void makesWhatManyWantOnce() throws Exception {
        Asset asset = testing.bring(1).asset();
        String path = path(asset, "w_300/f_jpg,q_70");
        int many = 50;
        var together = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> answers = new ArrayList<>();
            for (int request = 0; request < many; request++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    together.await();
                                    return bytes(deliveries, path);
                                }));
            }
            together.countDown();
            byte[] first = answers.getFirst().get();
            for (Future<byte[]> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }

        assertThat(counting.made.get()).isEqualTo(1);
    }

    @Test
    void anotherProcessDeliversWhatWasMade() {
        Asset asset = testing.bring(1).asset();
        String path = path(asset, "w_200");
        byte[] made = bytes(deliveries, path);

        assertThat(bytes(deliveries(settings()), path)).isEqualTo(made);
        assertThat(counting.made.get()).isEqualTo(1);
    }

    @Test
    void damagedFilesAreMadeAgain() throws IOException {
        Asset asset = testing.bring(1).asset();
        String path = path(asset, "w_200");
        byte[] made = bytes(deliveries, path);
        Path file = kept().getFirst();
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(bytes(deliveries, path)).isEqualTo(made);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThat(bytes(deliveries, path)).isEqualTo(made);
        Files.write(file, new byte[0]);
        assertThat(bytes(deliveries, path)).isEqualTo(made);
        assertThat(counting.made.get()).isEqualTo(4);
        assertThat(bytes(deliveries, path)).isEqualTo(made);
        assertThat(counting.made.get()).isEqualTo(4);
    }

    @Test
    void deliversWhereNothingCanBeKept() throws IOException {
        Files.writeString(folder.resolve("cache"), "A file is in the way");
        Asset asset = testing.bring(1).asset();
        String path = path(asset, "w_200");

        assertThat(bytes(deliveries, path)).isEqualTo(bytes(deliveries, path));
        assertThat(counting.made.get()).isEqualTo(2);
    }

    @Test
    void whatWasNotDeliveredForLongestGoesFirst() throws IOException {
        Asset asset = testing.bring(1).asset();
        String often = path(asset, "w_480/f_png");
        bytes(deliveries, often);
        Path stranger = Files.writeString(folder.resolve("cache/notes.txt"), "Not ours");

        for (int width = 479; width > 419; width--) {
            now = now.plusSeconds(120);
            bytes(deliveries, path(asset, "w_" + width + "/f_png"));
            bytes(deliveries, often);
        }

        long bytes = 0;
        for (Path file : kept()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isBetween(MOST_BYTES / 4, MOST_BYTES * 5 / 4);
        assertThat(counting.made.get()).isEqualTo(61);
        bytes(deliveries, path(asset, "w_479/f_png"));
        assertThat(counting.made.get()).isEqualTo(62);
        assertThat(stranger).exists();
    }

    @Test
    void twoProcessesKeepTheBoundTogether() throws Exception {
        Asset asset = testing.bring(1).asset();
        byte[] expected = bytes(deliveries, path(asset, "w_400/f_png"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < 2; worker++) {
                Deliveries own = deliveries(settings());
                int first = 420 + worker;
                workers.add(
                        threads.submit(
                                () -> {
                                    for (int width = first; width < 480; width += 2) {
                                        String path = path(asset, "w_" + width + "/f_png");
                                        assertThat(bytes(own, path)).isEqualTo(bytes(own, path));
                                        bytes(own, path(asset, "w_400/f_png"));
                                    }
                                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }

        long bytes = 0;
        for (Path file : kept()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isBetween(MOST_BYTES / 4, MOST_BYTES * 5 / 4);
        assertThat(bytes(deliveries, path(asset, "w_400/f_png"))).isEqualTo(expected);
    }

    @Test
    void whatIsDeletedIsDeliveredNoMore() {
        Asset asset = testing.bring(1).asset();
        Asset logo = testing.bring(2).asset();
        String path = path(asset, "w_200");
        String below = path(logo, "w_200");
        String covered = path(logo, "w_200/l_" + asset.id() + "/fl_layer_apply");
        bytes(deliveries, path);
        bytes(deliveries, covered);

        testing.library.bin().delete(testing.workspace, asset.id());

        refused(ErrorCode.NOT_FOUND, () -> deliveries.find(path, EVERYBODYS));
        refused(ErrorCode.NOT_FOUND, () -> deliveries.find(covered, EVERYBODYS));
        assertThat(bytes(deliveries, below)).isNotEmpty();
    }

    @Test
    void whatIsRestoredIsDeliveredAtOnce() {
        Asset asset = testing.bring(1).asset();
        String path = path(asset, "w_200");
        Deliveries patient =
                deliveries(
                        DeliverySettings.usual(folder.resolve("cache"), MOST_BYTES, 1, () -> now));
        testing.library.bin().delete(testing.workspace, asset.id());
        refused(ErrorCode.NOT_FOUND, () -> patient.find(path, EVERYBODYS));

        testing.library.bin().restore(testing.workspace, asset.id());

        assertThat(bytes(patient, path)).isNotEmpty();
    }

    @Test
    void laysNothingOfOthersOverAPicture() {
        Asset mine = testing.bring(1).asset();
        Asset theirs =
                testing.library
                        .bring(
                                testing.other,
                                testing.picture(2),
                                Words.named("theirs.png"),
                                Origin.upload())
                        .asset();

        refused(
                ErrorCode.NOT_FOUND,
                () -> path(mine, "w_200/l_" + theirs.id() + "/fl_layer_apply"));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(file -> file.getFileName().toString().length() == 64).toList();
        }
    }
}
