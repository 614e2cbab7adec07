package dev.vitrine.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.store.Samples;
import dev.vitrine.store.Secret;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreContract;
import dev.vitrine.store.StoreKey;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class SpacesStoreTests extends StoreContract {
    private final S3Settings settings = TestingS3.space();
    @AutoClose private final S3Store store = new S3Store(settings, TestingS3.LIMITS);

    @Override
    protected Store store() {
        return store;
    }

    @Test
    void whatIsOpenIsReadAtTheCdnAndWhatIsClosedBySignedAddress() {
        var secret = new Secret("s");
        try (var real = new S3Store(S3Settings.ofSpace("cats", "ams3", null, "k", secret))) {
            StoreKey open = Samples.key(true, new byte[1], "jpg");
            StoreKey closed = Samples.key(false, new byte[1], "jpg");

            assertThat(real.where()).isEqualTo("the bucket cats at ams3.digitaloceanspaces.com");
            assertThat(real.address(open, Duration.ofHours(1)))
                    .contains(URI.create("https://cats.ams3.cdn.digitaloceanspaces.com/" + open));
            assertThat(real.address(closed, Duration.ofHours(1)).orElseThrow().toString())
                    .startsWith("https://ams3.digitaloceanspaces.com/cats/" + closed + "?")
                    .contains("X-Amz-Expires=3600", "X-Amz-Signature=");
        }
    }

    @Test
    void everybodyMayReadWhatIsOpenAndNothingElse() throws IOException {
        StoreKey open = put(true, Samples.bytes(1, 10));
        StoreKey closed = put(false, Samples.bytes(1, 10));

        try (S3Client client = S3Clients.client(settings, TestingS3.LIMITS)) {
            assertThat(
                            client.getObjectAcl(
                                            ask -> ask.bucket(settings.bucket()).key(open.text()))
                                    .grants())
                    .anyMatch(grant -> String.valueOf(grant.grantee().uri()).endsWith("AllUsers"));
            assertThat(
                            client.getObjectAcl(
                                            ask -> ask.bucket(settings.bucket()).key(closed.text()))
                                    .grants())
                    .noneMatch(grant -> String.valueOf(grant.grantee().uri()).endsWith("AllUsers"));
        }
    }
}
