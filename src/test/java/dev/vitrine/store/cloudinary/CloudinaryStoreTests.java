package dev.vitrine.store.cloudinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitrine.store.Cutter;
import dev.vitrine.store.Samples;
import dev.vitrine.store.Secret;
import dev.vitrine.store.Store.Stored;
import dev.vitrine.store.StoreContract;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import dev.vitrine.store.StoreKey;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudinaryStoreTests extends StoreContract {
    /// Small chunks, short pages, little patience.
    private static final CloudinaryLimits LIMITS =
            new CloudinaryLimits(
                    Duration.ofSeconds(2), Duration.ofSeconds(3), 8 << 20, 5 << 20, PAGE);

    private final TestingCloudinary cloudinary = start();
    private final CloudinaryStore store =
            new CloudinaryStore(cloudinary.settings(TestingCloudinary.SECRET), LIMITS);

    @Override
    protected CloudinaryStore store() {
        return store;
    }

    /// It has an order of its own.
    @Override
    protected void checkOrder(List<Stored> listed) {
        assertThat(listed).doesNotHaveDuplicates();
    }

    @BeforeEach
    void nothingIsThereAtFirst() {
        assertThat(cloudinary.kept()).isEmpty();
    }

    @AfterEach
    void close() {
        store.close();
        cloudinary.close();
    }

    @Test
    void everythingHasItsPlaceInTheAccount() throws IOException {
        StoreKey open = put(true, Samples.bytes(1, 10));
        StoreKey closed = put(false, Samples.bytes(1, 10));
        var raw = new StoreKey(false, open.workspace(), open.sha256(), "json");
        store.put(raw, Files.write(folder.resolve("raw"), Samples.bytes(1, 10)), "text/json");

        assertThat(cloudinary.kept())
                .containsOnlyKeys(
                        "image/upload/vitrine/photos/" + withoutEnd(open),
                        "image/authenticated/vitrine/photos/" + withoutEnd(closed),
                        "raw/authenticated/vitrine/photos/" + raw);
        assertThat(store.size(raw)).contains(10L);
        assertThat(store.read(raw, 3).readAllBytes()).hasSize(7);
        assertThat(store.where()).isEqualTo("testing at Cloudinary, folder vitrine/photos");
    }

    @Test
    void addressesLeadToTheDeliveredPicture() {
        var secret = new Secret("secret");
        var real =
                new CloudinaryStore(
                        new CloudinarySettings(
                                "cats",
                                "12345",
                                secret,
                                "",
                                CloudinarySettings.UPLOAD,
                                CloudinarySettings.DELIVERY));
        StoreKey open = Samples.key(true, new byte[1], "png");
        StoreKey closed = Samples.key(false, new byte[1], "png");

        assertThat(real.address(open, Duration.ofHours(1)))
                .contains(URI.create("https://res.cloudinary.com/cats/image/upload/v1/" + open));
        assertThat(real.address(closed, Duration.ofHours(1)).orElseThrow().toString())
                .matches(
                        "https://res.cloudinary.com/cats/image/authenticated/s--[\\w-]{8}--/v1/"
                                + closed);
        assertThat(real.delivery(open, "c_fill,g_auto,w_1080,h_1350,f_jpg,q_auto"))
                .isEqualTo(
                        URI.create(
                                "https://res.cloudinary.com/cats/image/upload/"
                                        + "c_fill,g_auto,w_1080,h_1350,f_jpg,q_auto/v1/"
                                        + withoutEnd(open)
                                        + ".jpg"));
        assertThat(real.delivery(open, "w_100/f_auto").toString())
                .endsWith("w_100/f_auto/v1/" + withoutEnd(open));
        assertThatThrownBy(() -> real.delivery(open, "l_text:Arial:Hello World"))
                .hasMessageContaining("not escaped");
    }

    @Test
    void whatIsClosedIsDeliveredOnlyWithASignature() throws IOException {
        StoreKey key = put(false, Samples.bytes(1, 10));
        URI changed = store.delivery(key, "c_fill,w_10/f_webp");

        assertThat(status(changed)).isEqualTo(200);
        assertThat(status(URI.create(changed.toString().replace("w_10", "w_11")))).isEqualTo(401);
        assertThat(status(URI.create(changed.toString().replaceAll("/s--[^/]+", ""))))
                .isEqualTo(401);
    }

    @Test
    void aPictureForInstagramIsUploadedOnce() throws IOException {
        Path picture = Files.write(folder.resolve("Bild größer.jpg"), Samples.bytes(1, 500));
        Uploaded first = store.upload(picture, UploadOrder.INSTAGRAM);
        Uploaded second = store.upload(picture, UploadOrder.INSTAGRAM);

        assertThat(first.publicId()).matches("instagram/[0-9a-f]{64}");
        assertThat(first.secureUrl().toString())
                .startsWith("https://res.cloudinary.com/testing/image/upload/v1700000000/");
        assertThat(first.existing()).isFalse();
        assertThat(first.width()).isEqualTo(1080);
        assertThat(first.bytes()).isEqualTo(500);
        assertThat(second.existing()).isTrue();
        assertThat(second.publicId()).isEqualTo(first.publicId());
        assertThat(cloudinary.uploads().getFirst())
                .containsEntry("transformation", "c_fill,g_auto,w_1080,h_1080,f_jpg,q_auto")
                .containsEntry("type", "upload");
    }

    @Test
    void whatIsWantedAtOnceHasItsAddresses() throws IOException {
        Path picture = Files.write(folder.resolve("picture"), Samples.bytes(1, 500));
        var order =
                new UploadOrder(
                        "shop",
                        "Tasse-und-Teller",
                        "",
                        List.of("c_fill,w_100,h_100", "c_limit,w_50/f_webp"));
        Uploaded uploaded = store.upload(picture, order);

        assertThat(uploaded.publicId()).isEqualTo("shop/Tasse-und-Teller");
        assertThat(uploaded.eager())
                .extracting(URI::getPath)
                .containsExactly(
                        "/testing/image/upload/c_fill,w_100,h_100/shop/Tasse-und-Teller",
                        "/testing/image/upload/c_limit,w_50/f_webp/shop/Tasse-und-Teller");
        assertThatThrownBy(() -> order.named("Krug mit Henkel"))
                .hasMessageContaining("No public id at Cloudinary");
        assertThat(store.upload(picture, order.named("Krug")).publicId()).isEqualTo("shop/Krug");
    }

    @Test
    void aWrongSecretIsNamedWhateverIsAsked() throws IOException {
        StoreKey key = put(false, Samples.bytes(1, 10));
        CloudinarySettings settings = cloudinary.settings(new Secret("not the secret"));
        var wrong = new CloudinaryStore(settings, LIMITS);
        for (Runnable call :
                new Runnable[] {
                    () -> wrong.put(key, file(), "image/png"),
                    () -> wrong.size(key),
                    () -> wrong.list(null),
                    () -> wrong.read(key, 0),
                    () -> wrong.delete(key)
                }) {
            StoreException failure = failure(call);
            assertThat(failure.kind()).isEqualTo(Kind.SETTINGS);
            assertThat(failure).hasMessageContaining("CLOUDINARY_API_SECRET");
            assertThat(failure.getMessage()).doesNotContain("not the secret", "String to sign");
        }
        assertThat(settings.toString()).doesNotContain("not the secret");
    }

    @Test
    void aClockThatIsOffIsNamed() {
        cloudinary.ahead(Duration.ofMinutes(61));

        StoreException failure = failure(() -> store.put(key(), file(), "image/png"));
        assertThat(failure.kind()).isEqualTo(Kind.SETTINGS);
        assertThat(failure).hasMessageContaining("this machine's clock is off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | File size too large. Got 20971520. Maximum is 10485760. | NEVER | a smaller file
                    400 | Invalid image file         | NEVER    | does not take it: Invalid image file.
                    401 | unknown api_key            | SETTINGS | Check CLOUDINARY_CLOUD_NAME
                    403 | account is disabled        | SETTINGS | does not allow that: account is disabled
                    404 | no such cloud              | SETTINGS | Check CLOUDINARY_CLOUD_NAME
                    409 | it exists                  | NEVER    | something else of that name
                    420 | Rate Limit Exceeded        | LATER    | takes no more requests for now
                    500 | General Error              | LATER    | status 500: General Error
                    503 | Unavailable                | LATER    | status 503
                    """)
    void everyErrorHasWords(int status, String message, Kind kind, String words) {
        cloudinary.fail(3, status, message, Map.of());

        StoreException failure = failure(() -> store.put(key(), file(), "image/png"));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(words);
    }

    @Test
    void saysWhenRequestsAreTakenAgain() {
        cloudinary.fail(
                1,
                420,
                "Rate Limit Exceeded",
                Map.of("X-FeatureRateLimit-Reset", "Sat, 21 Nov 2026 10:00:00 GMT"));

        StoreException failure = failure(() -> store.size(key()));
        assertThat(failure.kind()).isEqualTo(Kind.LATER);
        assertThat(failure).hasMessageEndingWith("Try again after Sat, 21 Nov 2026 10:00:00 GMT.");
    }

    @Test
    void aConnectionThatBreaksOffOnceIsTriedAgain() throws IOException {
        Path large = folder.resolve("large");
        StoreKey key = Samples.large(large, 12 << 20);
        try (var cutter = new Cutter(cloudinary.address(), true, 6 << 20, 1)) {
            var far =
                    new CloudinaryStore(
                            cloudinary.settings(TestingCloudinary.SECRET, cutter.address()),
                            LIMITS);
            far.put(key, large, "video/mp4");

            assertThat(cutter.cutsLeft()).isZero();
            assertThat(store.size(key)).contains(12L << 20);
        }
    }

    @Test
    void aConnectionThatBreaksOffAgainAndAgainIsTriedLater() {
        cloudinary.fail(50, 0, "", Map.of());

        StoreException failure = failure(() -> store.put(key(), file(), "image/png"));
        assertThat(failure.kind()).isEqualTo(Kind.LATER);
        assertThat(cloudinary.kept()).isEmpty();
    }

    @Test
    void aSlowAnswerIsNotWaitedFor() {
        var hasty =
                new CloudinaryStore(
                        cloudinary.settings(TestingCloudinary.SECRET),
                        new CloudinaryLimits(
                                Duration.ofSeconds(1),
                                Duration.ofMillis(200),
                                8 << 20,
                                5 << 20,
                                PAGE));
        cloudinary.late(2, Duration.ofSeconds(4));
        long start = System.nanoTime();
        assertThat(failure(() -> hasty.put(key(), file(), "image/png")).kind())
                .isEqualTo(Kind.LATER);
        assertThat(failure(() -> hasty.size(key())).kind()).isEqualTo(Kind.LATER);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatIsNoAnswerOfCloudinaryIsTriedLater() {
        cloudinary.fail(1, 502, "\"}<html>Bad gateway", Map.of());

        assertThat(failure(() -> store.list(null)).kind()).isEqualTo(Kind.LATER);
    }

    private static TestingCloudinary start() {
        try {
            return new TestingCloudinary();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static StoreKey key() {
        return Samples.key(false, Samples.bytes(1, 10), "png");
    }

    private Path file() {
        try {
            return Files.write(folder.resolve("file"), Samples.bytes(1, 10));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String withoutEnd(StoreKey key) {
        return key.text().replaceAll("\\.\\w+$", "");
    }

    private static int status(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        return connection.getResponseCode();
    }

    private static StoreException failure(Runnable call) {
        return catchThrowableOfType(StoreException.class, call::run);
    }
}
