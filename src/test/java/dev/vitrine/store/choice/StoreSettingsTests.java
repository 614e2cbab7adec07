package dev.vitrine.store.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.store.StoreException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StoreSettingsTests {
    private static final Path DATA = Path.of("/data");
    private static final Map<String, String> SPACE =
            Map.of(
                    "VITRINE_STORE", "spaces",
                    "DIGITALOCEAN_SPACES_KEY", "DO00",
                    "DIGITALOCEAN_SPACES_SECRET", "hush",
                    "DIGITALOCEAN_SPACES_REGION", "fra1",
                    "DIGITALOCEAN_SPACES_BUCKET", "cats");

    @Test
    void withoutVariablesBytesStayHere() {
        assertThat(StoreSettings.from(Map.of("S3_BUCKET", " "), DATA))
                .isEqualTo(StoreSettings.local(DATA.resolve("store")));
    }

    @Test
    void aSpaceIsReadFromItsVariables() {
        StoreSettings settings = StoreSettings.from(SPACE, DATA);
        var space = Objects.requireNonNull(settings.spaces());

        assertThat(settings.main()).isEqualTo("spaces");
        assertThat(settings.s3()).isNull();
        assertThat(space.endpoint()).isEqualTo(URI.create("https://fra1.digitaloceanspaces.com"));
        assertThat(space.publicUrl())
                .isEqualTo(URI.create("https://cats.fra1.cdn.digitaloceanspaces.com"));
        assertThat(space.publicObjects()).isTrue();
        assertThat(space.accessKey()).isEqualTo("DO00");
        assertThat(space.secretKey().value()).isEqualTo("hush");
        assertThat(settings.toString()).doesNotContain("hush");

        var own =
                Objects.requireNonNull(
                        StoreSettings.from(
                                        with(SPACE, "DIGITALOCEAN_SPACES_CDN", "img.example.com/"),
                                        DATA)
                                .spaces());
        assertThat(own.publicUrl()).isEqualTo(URI.create("https://img.example.com"));
    }

    @Test
    void awsAndItsLikesAreReadFromTheirVariables() {
        var environment =
                Map.of(
                        "S3_BUCKET", "photos",
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "AKIA",
                        "AWS_SECRET_ACCESS_KEY", "hush");
        var aws = Objects.requireNonNull(StoreSettings.from(environment, DATA).s3());
        assertThat(aws.region()).isEqualTo("eu-central-1");
        assertThat(aws.endpoint()).isNull();
        assertThat(aws.publicUrl()).isNull();
        assertThat(aws.publicObjects()).isFalse();

        var other = new HashMap<>(with(environment, "S3_ENDPOINT", "http://127.0.0.1:9000"));
        other.remove("AWS_REGION");
        other.put("S3_PUBLIC_URL", "https://img.example.com/base/");
        other.put("S3_PUBLIC_ACL", "true");
        var minio = Objects.requireNonNull(StoreSettings.from(other, DATA).s3());
        assertThat(minio.region()).isEqualTo("us-east-1");
        assertThat(minio.endpoint()).isEqualTo(URI.create("http://127.0.0.1:9000"));
        assertThat(minio.publicUrl()).isEqualTo(URI.create("https://img.example.com/base"));
        assertThat(minio.publicObjects()).isTrue();
    }

    @Test
    void cloudinaryIsReadFromOneVariableOrFromThree() {
        var one =
                StoreSettings.from(
                        Map.of(
                                "CLOUDINARY_URL", "cloudinary://12345:hush@cats",
                                "CLOUDINARY_FOLDER", "/shop/"),
                        DATA);
        var three =
                StoreSettings.from(
                        Map.of(
                                "CLOUDINARY_CLOUD_NAME", "cats",
                                "CLOUDINARY_API_KEY", "12345",
                                "CLOUDINARY_API_SECRET", "hush",
                                "CLOUDINARY_FOLDER", "shop"),
                        DATA);
        assertThat(one).isEqualTo(three);
        assertThat(Objects.requireNonNull(one.cloudinary()).folder()).isEqualTo("shop");
        assertThat(one.toString()).doesNotContain("hush");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(
                        () ->
                                StoreSettings.from(
                                        Map.of(
                                                "VITRINE_STORE", "ftp",
                                                "S3_BUCKET", "photos",
                                                "S3_PUBLIC_URL", "ftp://hush@x",
                                                "DIGITALOCEAN_SPACES_BUCKET", "a/b",
                                                "DIGITALOCEAN_SPACES_REGION", "fra1",
                                                "DIGITALOCEAN_SPACES_KEY", "k",
                                                "DIGITALOCEAN_SPACES_SECRET", "hush",
                                                "CLOUDINARY_URL", "https://hush@cloud"),
                                        DATA))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "The settings of the stores do not work: S3_REGION is missing;"
                                + " AWS_ACCESS_KEY_ID is missing; AWS_SECRET_ACCESS_KEY is missing;"
                                + " S3_PUBLIC_URL is no address like https://example.com;"
                                + " DIGITALOCEAN_SPACES_BUCKET is no name of a bucket: a/b;"
                                + " CLOUDINARY_URL is not like cloudinary://key:secret@cloud;"
                                + " VITRINE_STORE is not local, s3, spaces or cloudinary: ftp."
                                + " Set or correct these variables, or leave all of a store's"
                                + " out.");
    }

    @Test
    void theMainStoreNeedsItsVariables() {
        for (String name : new String[] {"s3", "spaces", "cloudinary"}) {
            assertThatThrownBy(() -> StoreSettings.from(Map.of("VITRINE_STORE", name), DATA))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is missing, and VITRINE_STORE names its store");
        }
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        var all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }
}
