package dev.vitrine.store.s3;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.vitrine.store.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;

/// A server that speaks S3 and checks signatures, in this process and in memory.
public final class TestingS3 {
    static final Secret SECRET = new Secret("a secret of forty characters, or about it");
    static final String KEY = "AKIATESTING";

    /// As usual, with short pages, small parts and little patience.
    static final S3Limits LIMITS =
            new S3Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    16 << 20,
                    8 << 20,
                    4,
                    3);

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private TestingS3() {}

    private static final class Server {
        static final URI ADDRESS = start();

        private static URI start() {
            for (String talker :
                    List.of("org.apache.hc", "org.eclipse.jetty", "org.gaul", "software.amazon")) {
                ((Logger) LoggerFactory.getLogger(talker)).setLevel(Level.OFF);
            }
            try {
                S3Proxy proxy =
                        S3Proxy.builder()
                                .endpoint(URI.create("http://127.0.0.1:0"))
                                .blobStore(BlobStores.create("transient-nio2", new Properties()))
                                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET.value())
                                .ignoreUnknownHeaders(true)
                                .build();
                proxy.start();
                return URI.create("http://127.0.0.1:" + proxy.getPort());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    static URI address() {
        return Server.ADDRESS;
    }

    /// The variables of a new bucket.
    public static Map<String, String> variables() {
        S3Settings settings = bucket();
        return Map.of(
                "S3_BUCKET", settings.bucket(),
                "S3_REGION", "eu-central-1",
                "S3_ENDPOINT", address().toString(),
                "AWS_ACCESS_KEY_ID", KEY,
                "AWS_SECRET_ACCESS_KEY", SECRET.value());
    }

    /// A new bucket, like one at AWS.
    static S3Settings bucket() {
        S3Settings settings = at(address(), "photos-" + BUCKETS.incrementAndGet());
        create(settings);
        return settings;
    }

    static S3Settings at(URI endpoint, String bucket) {
        return new S3Settings(
                "s3",
                S3Settings.Variables.S3,
                bucket,
                "eu-central-1",
                endpoint,
                null,
                false,
                KEY,
                SECRET);
    }

    /// A new Space.
    static S3Settings space() {
        S3Settings settings =
                S3Settings.ofSpace("space-" + BUCKETS.incrementAndGet(), "fra1", null, KEY, SECRET)
                        .at(address());
        create(settings);
        return settings;
    }

    private static void create(S3Settings settings) {
        try (S3Client client = S3Clients.client(settings, LIMITS)) {
            client.createBucket(ask -> ask.bucket(settings.bucket()));
        }
    }
}
