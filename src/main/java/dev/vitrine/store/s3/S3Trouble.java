package dev.vitrine.store.s3;

import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// What S3's errors mean for whoever runs Vitrine
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
final class S3Trouble {
    private static final int REDIRECTED = 301;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LONG = 408;
    private static final int TOO_MANY = 429;
    private static final int THEIR_FAULT = 500;

    private final S3Settings settings;

    S3Trouble(S3Settings settings) {
        this.settings = settings;
    }

    StoreException inWords(SdkException failure) {
        return failure instanceof AwsServiceException refusal
                ? refused(refusal)
                : unanswered(failure);
    }

    /// S3's name of an error; empty where an answer has no body.
    static String code(AwsServiceException refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "" : code;
    }

    private StoreException refused(AwsServiceException refusal) {
        S3Settings.Variables set = settings.variables();
        return switch (code(refusal)) {
            case "SignatureDoesNotMatch" ->
                    settings(
                            "does not accept the signature: the secret does not belong to the key",
                            "Check " + set.secretKey() + " and " + set.accessKey(),
                            refusal);
            case "InvalidAccessKeyId" ->
                    settings(
                            "does not know the access key",
                            "Check " + set.accessKey() + "; it may have been deleted there",
                            refusal);
            case "RequestTimeTooSkewed" ->
                    settings(
                            "says that this machine's clock is off by more than 15 minutes",
                            "Set the clock, and let it be kept by NTP",
                            refusal);
            case "AccessDenied", "AllAccessDisabled", "AccountProblem" ->
                    settings(
                            "does not let this key do that",
                            "Allow the key of "
                                    + set.accessKey()
                                    + " to read, write, list and delete in the bucket",
                            refusal);
            case "NoSuchBucket" ->
                    settings(
                            "is not there",
                            "Check " + set.bucket() + " and " + set.region() + ", or create it",
                            refusal);
            case "PermanentRedirect",
                    "TemporaryRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException" ->
                    settings("is in another region", "Correct " + set.region(), refusal);
            case "AccessControlListNotSupported" ->
                    settings(
                            "allows no access lists on objects",
                            "Leave S3_PUBLIC_ACL out, and open the bucket with a policy",
                            refusal);
            case "EntityTooLarge" ->
                    new StoreException(
                            Kind.NEVER,
                            there() + " does not take a file of this size",
                            "Use a smaller file, or another store",
                            refusal);
            case String code -> byStatus(code, refusal);
        };
    }

    private StoreException byStatus(String code, AwsServiceException refusal) {
        int status = refusal.statusCode();
        String said = code.isEmpty() ? "status " + status : code + " (status " + status + ")";
        if (status >= THEIR_FAULT || status == TOO_LONG || status == TOO_MANY) {
            return new StoreException(
                    Kind.LATER, there() + " wants a pause: " + said, "Try again later", refusal);
        }
        return switch (status) {
            case REDIRECTED ->
                    settings(
                            "is in another region",
                            "Correct " + settings.variables().region(),
                            refusal);
            case FORBIDDEN ->
                    settings(
                            "lets nobody in with this key: " + said,
                            "Check "
                                    + settings.variables().accessKey()
                                    + " and what it may do there",
                            refusal);
            default ->
                    settings(
                            "refuses: " + said,
                            "Check "
                                    + settings.variables().bucket()
                                    + " and "
                                    + settings.variables().region(),
                            refusal);
        };
    }

    private StoreException unanswered(SdkException failure) {
        if (cause(failure, UnknownHostException.class) != null) {
            return new StoreException(
                    Kind.LATER,
                    "There is no such host as that of " + settings.where(),
                    "Check " + settings.variables().region() + " and the network's names",
                    failure);
        }
        return new StoreException(
                Kind.LATER,
                there() + " does not answer in time, or hangs up",
                "Try again later; if it stays, check the network and what it lets through",
                failure);
    }

    private StoreException settings(String what, String nextStep, SdkException failure) {
        return new StoreException(Kind.SETTINGS, there() + " " + what, nextStep, failure);
    }

    private String there() {
        String where = settings.where();
        return Character.toUpperCase(where.charAt(0)) + where.substring(1);
    }

    private static @Nullable Throwable cause(Throwable failure, Class<? extends Throwable> wanted) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (wanted.isInstance(at)) {
                return at;
            }
        }
        return null;
    }
}
