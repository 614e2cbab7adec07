package dev.vitrine.store.choice;

import dev.vitrine.store.Secret;
import dev.vitrine.store.cloudinary.CloudinarySettings;
import dev.vitrine.store.s3.S3Settings;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings of each store, from its variables. One that has none of them is absent.
record Parts(Variables variables) {
    private static final String AWS_REGION = "us-east-1";
    private static final Pattern CLOUDINARY_URL =
            Pattern.compile("cloudinary://([^:@/]+):([^:@/]+)@([^:@/?]+)/?(\\?.*)?");

    @Nullable S3Settings s3() {
        if (!variables.any("S3_BUCKET", "S3_ENDPOINT", "S3_PUBLIC_URL")) {
            return null;
        }
        int before = variables.faults().size();
        URI endpoint = variables.address("S3_ENDPOINT");
        String bucket = variables.required("S3_BUCKET");
        String region = variables.optional("S3_REGION", variables.optional("AWS_REGION", ""));
        if (region.isEmpty() && endpoint == null) {
            variables.wrong("S3_REGION is missing");
        }
        String accessKey = variables.required("AWS_ACCESS_KEY_ID");
        Secret secret = variables.secret("AWS_SECRET_ACCESS_KEY");
        URI publicUrl = variables.address("S3_PUBLIC_URL");
        boolean publicObjects = variables.flag("S3_PUBLIC_ACL");
        return variables.whole(
                () ->
                        new S3Settings(
                                "s3",
                                S3Settings.Variables.S3,
                                bucket,
                                region.isEmpty() ? AWS_REGION : region,
                                endpoint,
                                publicUrl,
                                publicObjects,
                                accessKey,
                                secret),
                before);
    }

    @Nullable S3Settings spaces() {
        S3Settings.Variables names = S3Settings.Variables.SPACES;
        if (!variables.any(names.bucket(), names.region(), names.accessKey(), names.secretKey())) {
            return null;
        }
        int before = variables.faults().size();
        String bucket = variables.required(names.bucket());
        String region = variables.required(names.region());
        String accessKey = variables.required(names.accessKey());
        Secret secret = variables.secret(names.secretKey());
        URI cdn = variables.address("DIGITALOCEAN_SPACES_CDN");
        return variables.whole(
                () -> S3Settings.ofSpace(bucket, region, cdn, accessKey, secret), before);
    }

    @Nullable CloudinarySettings cloudinary() {
        if (!variables.any(
                "CLOUDINARY_URL",
                "CLOUDINARY_CLOUD_NAME",
                "CLOUDINARY_API_KEY",
                "CLOUDINARY_API_SECRET")) {
            return null;
        }
        int before = variables.faults().size();
        String all = variables.optional("CLOUDINARY_URL", "");
        Matcher parts = CLOUDINARY_URL.matcher(all);
        if (all.isEmpty()) {
            return cloudinary(
                    variables.required("CLOUDINARY_CLOUD_NAME"),
                    variables.required("CLOUDINARY_API_KEY"),
                    variables.secret("CLOUDINARY_API_SECRET"),
                    before);
        }
        if (!parts.matches()) {
            variables.wrong("CLOUDINARY_URL is not like cloudinary://key:secret@cloud");
            return null;
        }
        return cloudinary(parts.group(3), parts.group(1), new Secret(parts.group(2)), before);
    }

    private @Nullable CloudinarySettings cloudinary(
            String cloudName, String apiKey, Secret apiSecret, int faultsBefore) {
        String folder = variables.optional("CLOUDINARY_FOLDER", "").replaceAll("^/+|/+$", "");
        URI upload = variables.address("CLOUDINARY_UPLOAD_PREFIX");
        URI delivery = variables.address("CLOUDINARY_DELIVERY_PREFIX");
        return variables.whole(
                () ->
                        new CloudinarySettings(
                                cloudName,
                                apiKey,
                                apiSecret,
                                folder,
                                upload == null ? CloudinarySettings.UPLOAD : upload,
                                delivery == null ? CloudinarySettings.DELIVERY : delivery),
                faultsBefore);
    }
}
