package dev.vitrine.store.s3;

import dev.vitrine.store.Secret;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a bucket is, and how it is spoken to.
///
/// @param name of the store
/// @param variables what people set
/// @param region for example `eu-central-1`
/// @param endpoint absent at AWS itself
/// @param publicUrl under which everybody can read what is open; absent when only signed addresses
///   work
/// @param publicObjects whether each open object is marked as readable by everybody; a bucket may
///   refuse such marks
public record S3Settings(
        String name,
        Variables variables,
        String bucket,
        String region,
        @Nullable URI endpoint,
        @Nullable URI publicUrl,
        boolean publicObjects,
        String accessKey,
        Secret secretKey) {
    /// Names of buckets at AWS and Spaces, also those from before there were rules for them.
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,253}");

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{2,40}");

    public S3Settings {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException(
                    variables.bucket() + " is no name of a bucket: " + bucket);
        }
        checkRegion(variables, region);
    }

    private static void checkRegion(Variables variables, String region) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(variables.region() + " is no region: " + region);
        }
    }

    /// How the variables of the environment are called, for next steps.
    public record Variables(String bucket, String region, String accessKey, String secretKey) {
        /// Those of AWS.
        public static final Variables S3 =
                new Variables(
                        "S3_BUCKET", "S3_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");

        /// Those of DigitalOcean.
        public static final Variables SPACES =
                new Variables(
                        "DIGITALOCEAN_SPACES_BUCKET",
                        "DIGITALOCEAN_SPACES_REGION",
                        "DIGITALOCEAN_SPACES_KEY",
                        "DIGITALOCEAN_SPACES_SECRET");
    }

    /// Where a Space is, from its region and name.
    ///
    /// @param publicUrl another one than that of its CDN
    public static S3Settings ofSpace(
            String bucket,
            String region,
            @Nullable URI publicUrl,
            String accessKey,
            Secret secretKey) {
        checkRegion(Variables.SPACES, region);
        return new S3Settings(
                "spaces",
                Variables.SPACES,
                bucket,
                region,
                URI.create("https://" + region + ".digitaloceanspaces.com"),
                publicUrl != null
                        ? publicUrl
                        : URI.create(
                                "https://" + bucket + "." + region + ".cdn.digitaloceanspaces.com"),
                true,
                accessKey,
                secretKey);
    }

    /// The same bucket, somewhere else.
    S3Settings at(URI otherEndpoint) {
        return new S3Settings(
                name,
                variables,
                bucket,
                region,
                otherEndpoint,
                publicUrl,
                publicObjects,
                accessKey,
                secretKey);
    }

    /// For people.
    String where() {
        URI there = endpoint;
        return "the bucket "
                + bucket
                + " at "
                + (there == null ? "S3 in " + region : there.getAuthority());
    }
}
