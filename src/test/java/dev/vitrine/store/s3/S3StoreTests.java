package dev.vitrine.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.store.Samples;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreContract;
import dev.vitrine.store.StoreKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class S3StoreTests extends StoreContract {
    private final S3Settings settings = TestingS3.bucket();
    @AutoClose private final S3Store store = new S3Store(settings, TestingS3.LIMITS);

    @Override
    protected Store store() {
        return store;
    }

    @Test
    void aSignedAddressIsReadByAnybodyAndAnotherIsNot() throws Exception {
        byte[] bytes = Samples.bytes(1, 1000);
        StoreKey key = put(false, bytes);
        URI address = store.address(key, Duration.ofMinutes(10)).orElseThrow();

        HttpResponse<byte[]> signed = get(address);
        assertThat(signed.statusCode()).isEqualTo(200);
        assertThat(signed.body()).isEqualTo(bytes);
        assertThat(signed.headers().firstValue("Content-Type")).contains("image/png");
        URI unsigned = URI.create(address.toString().replaceAll("\\?.*", ""));
        assertThat(get(unsigned).statusCode()).isEqualTo(403);
        assertThat(store.address(key, Duration.ofDays(30)).orElseThrow().getQuery())
                .contains("X-Amz-Expires=604800");
    }

    @Test
    void whatIsOpenIsReadAtThePublicAddress() {
        var published =
                new S3Settings(
                        "s3",
                        S3Settings.Variables.S3,
                        "photos",
                        "eu-central-1",
                        null,
                        URI.create("https://img.example.com/base"),
                        false,
                        "k",
                        TestingS3.SECRET);
        try (var real = new S3Store(published)) {
            StoreKey open = Samples.key(true, new byte[1], "jpg");
            assertThat(real.address(open, Duration.ofHours(1)))
                    .contains(URI.create("https://img.example.com/base/" + open));
            assertThat(
                            real.address(
                                            Samples.key(false, new byte[1], "jpg"),
                                            Duration.ofHours(1))
                                    .orElseThrow()
                                    .getHost())
                    .isEqualTo("photos.s3.eu-central-1.amazonaws.com");
            assertThat(real.where()).isEqualTo("the bucket photos at S3 in eu-central-1");
        }
    }

    @Test
    void whatIsOpenIsCachedForEver() throws IOException {
        Path large = folder.resolve("large");
        StoreKey closed = Samples.large(large, 17 << 20);
        var openLarge = new StoreKey(true, closed.workspace(), closed.sha256(), "mp4");
        store.put(openLarge, large, "video/mp4");

        assertThat(head(put(true, Samples.bytes(1, 10))).cacheControl())
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(head(put(false, Samples.bytes(1, 10))).cacheControl()).isNull();
        assertThat(head(openLarge).cacheControl()).isEqualTo("public, max-age=31536000, immutable");
        assertThat(head(openLarge).contentType()).isEqualTo("video/mp4");
    }

    @Test
    void strangersObjectsAreNotListed() throws IOException {
        StoreKey key = put(false, Samples.bytes(1, 10));
        try (S3Client client = S3Clients.client(settings, TestingS3.LIMITS)) {
            for (String name : new String[] {"a", "b c/ü", "private/x", "z1", "z2", "z3", "z4"}) {
                client.putObject(
                        ask -> ask.bucket(settings.bucket()).key(name), RequestBody.empty());
            }
        }
        Store.Page first = store.list(null);
        assertThat(first.stored()).containsExactly(new Store.Stored(key, 10));
        assertThat(store.list(first.next()).stored()).isEmpty();
        assertThat(store.list(first.next()).next()).isNull();
    }

    private HeadObjectResponse head(StoreKey key) {
        try (S3Client client = S3Clients.client(settings, TestingS3.LIMITS)) {
            return client.headObject(ask -> ask.bucket(settings.bucket()).key(key.text()));
        }
    }

    private static HttpResponse<byte[]> get(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }
}
