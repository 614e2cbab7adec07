package dev.vitrine.store.s3;

import dev.vitrine.store.Store;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreKey;
import dev.vitrine.store.Transfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Keeps bytes as objects in a bucket, each under its key's text.
public final class S3Store implements Store {
    private static final int NOT_FOUND = 404;
    private static final int BEHIND_THE_END = 416;

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html
    private static final Duration LONGEST_SIGNED = Duration.ofDays(7);

    private final S3Settings settings;
    private final S3Limits limits;
    private final S3Client client;
    private final S3Presigner presigner;
    private final S3Trouble trouble;
    private volatile boolean bucketSeen;

    S3Store(S3Settings settings, S3Limits limits) {
        this.settings = settings;
        this.limits = limits;
        this.client = S3Clients.client(settings, limits);
        this.presigner = S3Clients.presigner(settings);
        this.trouble = new S3Trouble(settings);
    }

    /// Speaks to a bucket; the first word is said by the first call.
    public S3Store(S3Settings settings) {
        this(settings, S3Limits.USUAL);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String where() {
        return settings.where();
    }

    @Override
    public void put(StoreKey key, Path file, String mediaType) {
        try (InputStream there = Transfer.open(file)) {
            var upload =
                    new Upload(client, settings, limits, key, file, Files.size(file), mediaType);
            asked(
                    () -> {
                        upload.send();
                        return there;
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public InputStream read(StoreKey key, long from) {
        Transfer.checkPosition(from);
        return asked(
                () -> {
                    try {
                        return new Answer(client.getObject(range(key, from, "")));
                    } catch (NoSuchKeyException failure) {
                        throw StoreException.missing(this, key, failure);
                    } catch (S3Exception failure) {
                        if (failure.statusCode() == BEHIND_THE_END) {
                            return InputStream.nullInputStream();
                        }
                        throw failure;
                    }
                });
    }

    @Override
    public void fetch(StoreKey key, Path file) {
        Transfer.into(file, this, key);
    }

    @Override
    public Optional<Long> size(StoreKey key) {
        return asked(
                () -> {
                    try {
                        return Optional.of(
                                client.headObject(
                                                ask ->
                                                        ask.bucket(settings.bucket())
                                                                .key(key.text()))
                                        .contentLength());
                    } catch (S3Exception failure) {
                        checkWhatIsMissing(failure, key);
                        return Optional.empty();
                    }
                });
    }

    @Override
    public void delete(StoreKey key) {
        asked(() -> client.deleteObject(ask -> ask.bucket(settings.bucket()).key(key.text())));
    }

    @Override
    public Page list(@Nullable String cursor) {
        ListObjectsV2Response answer =
                asked(
                        () ->
                                client.listObjectsV2(
                                        ask ->
                                                ask.bucket(settings.bucket())
                                                        .maxKeys(limits.page())
                                                        .startAfter(cursor)));
        List<Stored> stored = new ArrayList<>();
        for (S3Object object : answer.contents()) {
            StoreKey key = StoreKey.ours(object.key());
            if (key != null) {
                stored.add(new Stored(key, object.size()));
            }
        }
        boolean more = Boolean.TRUE.equals(answer.isTruncated()) && !answer.contents().isEmpty();
        return new Page(stored, more ? answer.contents().getLast().key() : null);
    }

    @Override
    public Optional<URI> address(StoreKey key, Duration validFor) {
        URI publicUrl = settings.publicUrl();
        if (key.open() && publicUrl != null) {
            String base = publicUrl.toString();
            return Optional.of(URI.create(base + (base.endsWith("/") ? "" : "/") + key.text()));
        }
        Duration signed = validFor.compareTo(LONGEST_SIGNED) < 0 ? validFor : LONGEST_SIGNED;
        return Optional.of(
                URI.create(
                        presigner
                                .presignGetObject(
                                        ask ->
                                                ask.signatureDuration(signed)
                                                        .getObjectRequest(range(key, 0, "")))
                                .url()
                                .toString()));
    }

    @Override
    public void close() {
        client.close();
        presigner.close();
    }

    /// An answer to HEAD has no words, so that a missing bucket looks like a missing object, and a
    /// wrong secret like any other refusal.
    private void checkWhatIsMissing(S3Exception failure, StoreKey key) {
        if (failure.statusCode() == NOT_FOUND) {
            if (!bucketSeen) {
                client.listObjectsV2(ask -> ask.bucket(settings.bucket()).maxKeys(1));
                bucketSeen = true;
            }
        } else {
            client.getObject(range(key, 0, "0")).abort();
            throw failure;
        }
    }

    private GetObjectRequest range(StoreKey key, long from, String to) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(settings.bucket()).key(key.text());
        return from == 0 && to.isEmpty()
                ? request.build()
                : request.range("bytes=" + from + "-" + to).build();
    }

    private <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw trouble.inWords(failure);
        }
    }
}
