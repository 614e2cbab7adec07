package dev.vitrine.store.cloudinary;

import com.cloudinary.Cloudinary;
import com.cloudinary.Uploader;
import dev.vitrine.store.Transfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cloudinary's SDK, for what is signed: uploads, deletions, addresses.
final class Account {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RESOURCE_TYPE = "resource_type";

    private final CloudinaryLimits limits;
    private final CloudinaryTrouble trouble;
    private final Cloudinary cloudinary;

    /// Asked for once: each time the SDK gives out another one, with connections of its own.
    private final Uploader uploader;

    Account(CloudinarySettings settings, CloudinaryLimits limits, CloudinaryTrouble trouble) {
        this.limits = limits;
        this.trouble = trouble;
        cloudinary =
                new Cloudinary(
                        Map.of(
                                "cloud_name", settings.cloudName(),
                                "api_key", settings.apiKey(),
                                "api_secret", settings.apiSecret().value(),
                                "upload_prefix", settings.uploadPrefix().toString(),
                                "timeout", Math.toIntExact(limits.silence().toSeconds()),
                                "secure", true,
                                "analytics", false));
        uploader = cloudinary.uploader();
    }

    Cloudinary cloudinary() {
        return cloudinary;
    }

    /// Uploads a file, in chunks if it is large.
    ///
    /// @param options as the SDK calls them
    JsonNode upload(Path file, String resource, Map<String, Object> options) {
        try (InputStream in = Transfer.open(file)) {
            long bytes = Files.size(file);
            Map<String, Object> all = new HashMap<>(options);
            all.put(RESOURCE_TYPE, resource);
            all.put("return_error", true);
            if (bytes <= limits.chunkedAbove()) {
                return answer(bytes, () -> uploader.upload(file.toFile(), new HashMap<>(all)));
            }
            return chunks(in, bytes, all);
        } catch (IOException failure) {
            throw trouble.unanswered(failure);
        }
    }

    /// Deletes what may be there.
    void destroy(Asset asset) {
        try {
            answer(
                    0,
                    () ->
                            uploader.destroy(
                                    asset.publicId(),
                                    new HashMap<>(
                                            Map.of(
                                                    RESOURCE_TYPE,
                                                    asset.resource(),
                                                    "type",
                                                    asset.type(),
                                                    "invalidate",
                                                    true,
                                                    "return_error",
                                                    true))));
        } catch (IOException failure) {
            throw trouble.unanswered(failure);
        }
    }

    /// The SDK's own chunks would count with 32 bits, and stop at 2 GB.
    private JsonNode chunks(InputStream in, long bytes, Map<String, Object> options)
            throws IOException {
        String upload = cloudinary.randomPublicId();
        for (long from = 0; ; from += limits.chunk()) {
            byte[] chunk = in.readNBytes(limits.chunk());
            long last = from + chunk.length - 1;
            Map<String, Object> all = new HashMap<>(options);
            all.put(
                    "extra_headers",
                    Map.of(
                            "X-Unique-Upload-Id",
                            upload,
                            "Content-Range",
                            "bytes " + from + "-" + last + "/" + bytes));
            JsonNode answer =
                    answer(chunk.length, () -> uploader.upload(chunk, new HashMap<>(all)));
            if (last >= bytes - 1) {
                return answer;
            }
        }
    }

    /// What is asked has the same outcome the second time, so a connection that broke off is tried
    /// once more.
    private JsonNode answer(long bytes, Callable<Map<?, ?>> call) throws IOException {
        JsonNode answer;
        try {
            answer = once(bytes, call);
        } catch (InterruptedIOException slow) {
            throw slow;
        } catch (IOException _) {
            answer = once(bytes, call);
        }
        JsonNode error = answer.path("error");
        if (!error.isMissingNode()) {
            throw trouble.inWords(
                    error.path("http_code").asInt(0), error.path("message").asString(""), null);
        }
        return answer;
    }

    private JsonNode once(long bytes, Callable<Map<?, ?>> call) throws IOException {
        try {
            @Nullable Map<?, ?> answer = Bounded.within(limits.call(bytes), call);
            return JSON.valueToTree(answer == null ? Map.of() : answer);
        } catch (ClassCastException | NullPointerException failure) {
            // The SDK takes for granted that errors have the form of Cloudinary's.
            throw new IOException("An answer of another form", failure);
        }
    }
}
