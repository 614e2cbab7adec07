package dev.vitrine.store.s3;

import dev.vitrine.store.StoreKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

/// Sends one file, in parts if it is large. An object appears when all of it is there.
record Upload(
        S3Client client,
        S3Settings settings,
        S3Limits limits,
        StoreKey key,
        Path file,
        long bytes,
        String mediaType) {
    /// Under a key there will never be anything else.
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    void send() {
        if (bytes <= limits.multipart()) {
            client.putObject(
                    ask ->
                            ask.bucket(settings.bucket())
                                    .key(key.text())
                                    .contentType(mediaType)
                                    .cacheControl(caching())
                                    .acl(readers())
                                    .overrideConfiguration(patience(bytes)),
                    body(0, bytes));
        } else {
            sendParts();
        }
    }

    private void sendParts() {
        String upload =
                client.createMultipartUpload(
                                ask ->
                                        ask.bucket(settings.bucket())
                                                .key(key.text())
                                                .contentType(mediaType)
                                                .cacheControl(caching())
                                                .acl(readers()))
                        .uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            long length = limits.part(bytes);
            for (long from = 0; from < bytes; from += length) {
                parts.add(send(upload, parts.size() + 1, from, Math.min(length, bytes - from)));
            }
            complete(upload, parts);
            complete = true;
        } finally {
            if (!complete) {
                abort(upload);
            }
        }
    }

    private CompletedPart send(String upload, int number, long from, long length) {
        String tag =
                client.uploadPart(
                                ask ->
                                        ask.bucket(settings.bucket())
                                                .key(key.text())
                                                .uploadId(upload)
                                                .partNumber(number)
                                                .overrideConfiguration(patience(length)),
                                body(from, length))
                        .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private void complete(String upload, List<CompletedPart> parts) {
        try {
            client.completeMultipartUpload(
                    ask ->
                            ask.bucket(settings.bucket())
                                    .key(key.text())
                                    .uploadId(upload)
                                    .multipartUpload(done -> done.parts(parts))
                                    .overrideConfiguration(patience(bytes)));
        } catch (NoSuchUploadException failure) {
            // It may have been completed by an attempt whose answer got lost.
            Long there =
                    client.headObject(ask -> ask.bucket(settings.bucket()).key(key.text()))
                            .contentLength();
            if (there != bytes) {
                throw failure;
            }
        }
    }

    /// Parts that stay behind are paid for and seen by nobody.
    private void abort(String upload) {
        try {
            client.abortMultipartUpload(
                    ask -> ask.bucket(settings.bucket()).key(key.text()).uploadId(upload));
        } catch (SdkException _) {
            // Whoever cannot be reached cannot be told either; what went wrong first is reported.
        }
    }

    private RequestBody body(long from, long length) {
        return RequestBody.fromContentProvider(new FilePart(file, from, length), length, mediaType);
    }

    private AwsRequestOverrideConfiguration patience(long length) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallAttemptTimeout(limits.attempt(length))
                .apiCallTimeout(limits.call(length))
                .build();
    }

    private @Nullable String caching() {
        return key.open() ? FOR_EVER : null;
    }

    private @Nullable ObjectCannedACL readers() {
        return key.open() && settings.publicObjects() ? ObjectCannedACL.PUBLIC_READ : null;
    }
}
