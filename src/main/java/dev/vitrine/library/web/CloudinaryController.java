package dev.vitrine.library.web;

import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.store.cloudinary.CloudinaryStore;
import dev.vitrine.store.cloudinary.UploadOrder;
import dev.vitrine.store.cloudinary.Uploaded;
import dev.vitrine.workspace.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Copies of pictures at Cloudinary, made there as somebody wants them; as Instagram takes them if
/// nothing is said.
@RestController
public final class CloudinaryController {
    private static final Set<String> FIELDS =
            Set.of("folder", "public_id", "transformation", "eager");
    private static final int MOST_NAME = 200;
    private static final int MOST_TRANSFORMATION = 2000;
    private static final int MOST_EAGER = 10;

    private final Library library;
    private final Stores stores;

    /// Copies of what is in this library.
    public CloudinaryController(Library library, Stores stores) {
        this.library = library;
        this.stores = stores;
    }

    /// A copy at Cloudinary.
    ///
    /// @param existing whether it was there before
    /// @param eagerUrls of what was made at once, in the order that was asked for
    record Copied(
            String publicId,
            long version,
            String url,
            List<String> eagerUrls,
            long bytes,
            int width,
            int height,
            boolean existing) {
        static Copied of(Uploaded uploaded) {
            return new Copied(
                    uploaded.publicId(),
                    uploaded.version(),
                    uploaded.secureUrl().toString(),
                    uploaded.eager().stream().map(Object::toString).toList(),
                    uploaded.bytes(),
                    uploaded.width(),
                    uploaded.height(),
                    uploaded.existing());
        }
    }

    /// Puts a copy there. The same copy is put once, unless it gets a name of its own.
    @PostMapping("/api/v1/assets/{asset}/cloudinary")
    @ResponseStatus(HttpStatus.CREATED)
    Copied copy(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("asset") UUID id,
            @RequestBody(required = false) @Nullable JsonNode body) {
        Asset asset = library.get(caller.workspace().value(), new AssetId(id));
        UploadOrder order = order(body);
        CloudinaryStore cloudinary = stores.cloudinary();
        if (cloudinary == null) {
            throw new StoreException(
                    StoreException.Kind.SETTINGS,
                    "Cloudinary is not set up",
                    "Start the service with CLOUDINARY_URL",
                    null);
        }
        return Copied.of(
                library.bytes().withFile(asset.bytes(), file -> cloudinary.upload(file, order)));
    }

    private static UploadOrder order(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return UploadOrder.INSTAGRAM;
        }
        Fields fields = Fields.ofBody(body, FIELDS);
        UploadOrder usual = UploadOrder.INSTAGRAM;
        String folder = fields.text("folder", MOST_NAME);
        String transformation = fields.text("transformation", MOST_TRANSFORMATION);
        try {
            return new UploadOrder(
                    folder == null ? usual.folder() : folder,
                    fields.text("public_id", MOST_NAME),
                    transformation == null ? usual.transformation() : transformation,
                    fields.texts("eager", MOST_EAGER, MOST_TRANSFORMATION));
        } catch (IllegalArgumentException failure) {
            throw new InvalidFieldException(
                    "body",
                    String.valueOf(failure.getMessage()),
                    "Use letters, digits, and what Cloudinary's URLs have");
        }
    }
}
