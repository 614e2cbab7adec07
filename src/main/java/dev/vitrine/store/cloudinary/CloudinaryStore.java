package dev.vitrine.store.cloudinary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.cloudinary.EagerTransformation;
import com.cloudinary.Url;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import dev.vitrine.store.StoreKey;
import dev.vitrine.store.Transfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Keeps bytes as assets at Cloudinary. Pictures must be pictures there, and their keys must end in
/// what Cloudinary calls their format (`jpg`, not `jpeg`) to be listed under the same key. Lists
/// are in Cloudinary's order.
public final class CloudinaryStore implements Store {
    /// What it is called.
    public static final String NAME = "cloudinary";

    private static final Pattern FORMAT = Pattern.compile("(?:^|[,/])f_(\\w+)");

    private final CloudinarySettings settings;
    private final CloudinaryLimits limits;
    private final Account account;
    private final Web web;

    CloudinaryStore(CloudinarySettings settings, CloudinaryLimits limits) {
        this.settings = settings;
        this.limits = limits;
        var trouble = new CloudinaryTrouble(settings);
        account = new Account(settings, limits, trouble);
        web = new Web(settings, limits, trouble);
    }

    /// Speaks to an account; the first word is said by the first call.
    public CloudinaryStore(CloudinarySettings settings) {
        this(settings, CloudinaryLimits.USUAL);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String where() {
        return settings.cloudName()
                + " at Cloudinary"
                + (settings.folder().isEmpty() ? "" : ", folder " + settings.folder());
    }

    @Override
    public void put(StoreKey key, Path file, String mediaType) {
        Asset asset = Asset.of(key, settings.folder());
        JsonNode answer =
                account.upload(
                        file,
                        asset.resource(),
                        Map.of(
                                "public_id",
                                asset.publicId(),
                                "type",
                                asset.type(),
                                "overwrite",
                                true,
                                "filename",
                                key.sha256() + "." + key.extension()));
        long kept = answer.path("bytes").asLong(-1);
        if (kept >= 0 && kept != length(file)) {
            throw new StoreException(
                    Kind.SETTINGS,
                    where() + " changed what it should keep",
                    "Take the transformation out of the account's default upload preset",
                    null);
        }
    }

    @Override
    public InputStream read(StoreKey key, long from) {
        Transfer.checkPosition(from);
        InputStream in = web.read(delivery(key, ""), from);
        if (in == null) {
            throw StoreException.missing(this, key, null);
        }
        return in;
    }

    @Override
    public void fetch(StoreKey key, Path file) {
        Transfer.into(file, this, key);
    }

    @Override
    public Optional<Long> size(StoreKey key) {
        Asset asset = Asset.of(key, settings.folder());
        JsonNode found =
                web.ask(
                        "resources/%s/%s/%s"
                                .formatted(asset.resource(), asset.type(), asset.publicId()));
        return found == null ? Optional.empty() : Optional.of(found.path("bytes").asLong(0));
    }

    @Override
    public void delete(StoreKey key) {
        account.destroy(Asset.of(key, settings.folder()));
    }

    @Override
    public Page list(@Nullable String cursor) {
        Shelf shelf = Shelf.at(cursor);
        JsonNode answer =
                web.ask(
                        "resources/%s/%s?prefix=%s&max_results=%d%s"
                                .formatted(
                                        shelf.resource(),
                                        shelf.type(),
                                        escaped(
                                                Asset.within(settings.folder())
                                                        + shelf.beginning()),
                                        limits.page(),
                                        shelf.cursor().isEmpty()
                                                ? ""
                                                : "&next_cursor=" + escaped(shelf.cursor())));
        List<Stored> stored = new ArrayList<>();
        String next = "";
        if (answer != null) {
            for (JsonNode found : answer.path("resources")) {
                StoreKey key =
                        Asset.key(
                                shelf.resource(),
                                found.path("public_id").asString(""),
                                found.path("format").asString(""),
                                settings.folder());
                if (key != null) {
                    stored.add(new Stored(key, found.path("bytes").asLong(0)));
                }
            }
            next = answer.path("next_cursor").asString("");
        }
        return new Page(stored, shelf.next(next));
    }

    /// Addresses of what is closed are signed; they do not end.
    @Override
    public Optional<URI> address(StoreKey key, Duration validFor) {
        return Optional.of(delivery(key, ""));
    }

    /// Where a picture is delivered in another form, which is made when somebody first asks.
    ///
    /// @param transformation as in `c_fill,w_1080,f_jpg`; empty for the picture itself
    public URI delivery(StoreKey key, String transformation) {
        UploadOrder.checkTransformation(transformation);
        Asset asset = Asset.of(key, settings.folder());
        Url url =
                account.cloudinary()
                        .url()
                        .resourceType(asset.resource())
                        .type(asset.type())
                        .signed(asset.signed());
        if (!transformation.isEmpty()) {
            url.transformation(new EagerTransformation().rawTransformation(transformation));
        }
        String format = format(key, transformation);
        if (!asset.resource().equals(Asset.RAW) && !format.equals("auto")) {
            url.format(format);
        }
        String address = url.generate(asset.publicId());
        return URI.create(
                address.replace(
                        CloudinarySettings.DELIVERY.toString(),
                        settings.deliveryPrefix().toString()));
    }

    /// Uploads a picture for everybody, changed on its way in.
    public Uploaded upload(Path picture, UploadOrder order) {
        String name = order.publicId();
        Map<String, Object> options = new HashMap<>();
        options.put("type", Asset.EVERYBODY);
        options.put(
                "public_id",
                Asset.within(order.folder())
                        + (name == null ? Content.name(picture, order) : name));
        options.put("overwrite", name != null);
        options.put("filename", "picture");
        if (!order.transformation().isEmpty()) {
            options.put("transformation", order.transformation());
        }
        if (!order.eager().isEmpty()) {
            options.put(
                    "eager",
                    order.eager().stream()
                            .map(each -> new EagerTransformation().rawTransformation(each))
                            .toList());
        }
        return Uploaded.of(account.upload(picture, "image", options));
    }

    @Override
    public void close() {
        // The SDK's connections end with nobody left who uses them.
    }

    private static String format(StoreKey key, String transformation) {
        Matcher matcher = FORMAT.matcher(transformation);
        return matcher.find() ? matcher.group(1) : key.extension();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
