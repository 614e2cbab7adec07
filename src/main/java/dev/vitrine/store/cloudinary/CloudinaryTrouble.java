package dev.vitrine.store.cloudinary;

import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import org.jspecify.annotations.Nullable;

/// What Cloudinary's errors mean for whoever runs Vitrine
/// (https://cloudinary.com/documentation/image_upload_api_reference#error_handling).
final class CloudinaryTrouble {
    private static final int LONGEST = 200;
    private static final int THEIR_FAULT = 500;

    private final CloudinarySettings settings;

    CloudinaryTrouble(CloudinarySettings settings) {
        this.settings = settings;
    }

    /// What an answer other than 200 means.
    ///
    /// @param reset when requests are taken again, in Cloudinary's words
    StoreException inWords(int status, String said, @Nullable String reset) {
        String words = clean(said);
        String there = settings.cloudName() + " at Cloudinary";
        return switch (status) {
            case 400 -> refused(there, words);
            case 401 -> unauthorized(there, words);
            case 403 ->
                    settings(
                            there + " does not allow that: " + words,
                            "Look at the rights of the key in CLOUDINARY_API_KEY");
            case 404 -> settings(there + " is not there: " + words, "Check CLOUDINARY_CLOUD_NAME");
            case 409 ->
                    new StoreException(
                            Kind.NEVER,
                            there + " has something else of that name: " + words,
                            "Name another CLOUDINARY_FOLDER, or delete what is there",
                            null);
            case 413 -> tooLarge(there, words);
            case 420, 429 ->
                    new StoreException(
                            Kind.LATER,
                            there + " takes no more requests for now: " + words,
                            reset == null ? "Try again in an hour" : "Try again after " + reset,
                            null);
            default ->
                    status >= THEIR_FAULT || status < 400 || status == 408 || status == 423
                            ? new StoreException(
                                    Kind.LATER,
                                    there + " answers with status " + status + ": " + words,
                                    "Try again later",
                                    null)
                            : settings(
                                    there + " answers with status " + status + ": " + words,
                                    "Check the settings that begin with CLOUDINARY_");
        };
    }

    /// When there is no answer.
    StoreException unanswered(Throwable failure) {
        return new StoreException(
                Kind.LATER,
                "Cloudinary does not answer in time, or hangs up",
                "Try again later; if it stays, check the network and what it lets through",
                failure);
    }

    private static StoreException refused(String there, String words) {
        if (words.contains("size too large")) {
            return tooLarge(there, words);
        }
        if (words.contains("Stale request")) {
            return settings(
                    there + " says that this machine's clock is off: " + words,
                    "Set the clock, and let it be kept by NTP");
        }
        return new StoreException(
                Kind.NEVER,
                there + " does not take it: " + words,
                "Check that the file is what its name says, and whole",
                null);
    }

    private static StoreException tooLarge(String there, String words) {
        return new StoreException(
                Kind.NEVER,
                there + " does not take a file of this size: " + words,
                "Use a smaller file, another store, or a larger plan",
                null);
    }

    private static StoreException unauthorized(String there, String words) {
        return words.contains("Invalid Signature")
                ? settings(
                        there + " does not accept the signature",
                        "Check that CLOUDINARY_API_SECRET belongs to CLOUDINARY_API_KEY")
                : settings(
                        there + " does not let us in: " + words,
                        "Check CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and"
                                + " CLOUDINARY_API_SECRET");
    }

    private static StoreException settings(String message, String nextStep) {
        return new StoreException(Kind.SETTINGS, message, nextStep, null);
    }

    /// One line without anything secret, and without what was signed.
    private String clean(String said) {
        String words =
                said.replace(settings.apiSecret().value(), "…")
                        .replaceAll("String to sign.*", "")
                        .replaceAll("[^\\P{Cntrl}]+|\\s+", " ")
                        .strip()
                        .replaceAll("\\.+$", "");
        if (words.isEmpty()) {
            return "no reason given";
        }
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
