package dev.vitrine.store.s3;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// How the SDK is set up. Nothing is read from the environment or the home folder but by us.
final class S3Clients {
    private static final int MOST_CONNECTIONS = 32;

    private S3Clients() {}

    static S3Client client(S3Settings settings, S3Limits limits) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .region(Region.of(settings.region()))
                        .credentialsProvider(credentials(settings))
                        .httpClientBuilder(http(limits))
                        .overrideConfiguration(patience(limits));
        URI endpoint = settings.endpoint();
        if (endpoint != null) {
            // Others understand neither checksums behind the bytes nor always the bucket's name in
            // that of the host.
            builder.endpointOverride(endpoint)
                    .forcePathStyle(true)
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        }
        return builder.build();
    }

    static S3Presigner presigner(S3Settings settings) {
        URI endpoint = settings.endpoint();
        S3Presigner.Builder builder =
                S3Presigner.builder()
                        .region(Region.of(settings.region()))
                        .credentialsProvider(credentials(settings))
                        .serviceConfiguration(
                                S3Configuration.builder()
                                        .pathStyleAccessEnabled(endpoint != null)
                                        .build());
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey().value()));
    }

    private static SdkHttpClient.Builder<?> http(S3Limits limits) {
        return Apache5HttpClient.builder()
                .connectionTimeout(limits.connect())
                .connectionAcquisitionTimeout(limits.attempt())
                .socketTimeout(limits.silence())
                .maxConnections(MOST_CONNECTIONS);
    }

    /// Waits have full jitter: those who failed together do not come back together.
    private static ClientOverrideConfiguration patience(S3Limits limits) {
        StandardRetryStrategy again =
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(limits.attempts())
                        .backoffStrategy(
                                BackoffStrategy.exponentialDelay(
                                        Duration.ofMillis(100), Duration.ofSeconds(5)))
                        .throttlingBackoffStrategy(
                                BackoffStrategy.exponentialDelay(
                                        Duration.ofMillis(500), Duration.ofSeconds(10)))
                        .build();
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(limits.attempt(0))
                .apiCallTimeout(limits.call(0))
                .retryStrategy(again)
                .build();
    }
}
