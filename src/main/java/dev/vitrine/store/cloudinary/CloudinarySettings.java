package dev.vitrine.store.cloudinary;

import dev.vitrine.store.Secret;
import java.net.URI;
import java.util.regex.Pattern;

/// Which account, and where in it.
///
/// @param folder above all keys; empty for none
/// @param uploadPrefix where its interface is
/// @param deliveryPrefix where pictures are read
public record CloudinarySettings(
        String cloudName,
        String apiKey,
        Secret apiSecret,
        String folder,
        URI uploadPrefix,
        URI deliveryPrefix) {
    /// Where Cloudinary itself is asked.
    public static final URI UPLOAD = URI.create("https://api.cloudinary.com");

    /// Where Cloudinary itself delivers.
    public static final URI DELIVERY = URI.create("https://res.cloudinary.com");

    private static final Pattern CLOUD = Pattern.compile("[A-Za-z0-9_-]{2,100}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{4,40}");
    private static final Pattern FOLDER = Pattern.compile("([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?");

    public CloudinarySettings {
        check(CLOUD, "CLOUDINARY_CLOUD_NAME", cloudName);
        if (!KEY.matcher(apiKey).matches()) {
            throw new IllegalArgumentException("CLOUDINARY_API_KEY is malformed");
        }
        check(FOLDER, "CLOUDINARY_FOLDER", folder);
    }

    private static void check(Pattern form, String variable, String value) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(variable + " is malformed: " + value);
        }
    }
}
