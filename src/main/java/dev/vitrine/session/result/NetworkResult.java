package dev.vitrine.session.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one network gets. The first seven fields are the published result format; the rest is what
/// we know beyond it.
///
/// @param status `success` or `failed`
/// @param processedImage the standard placement's file, relative to the session's folder; absent
///   after a failure
/// @param niches what the picture is about
/// @param hashtags all of them in one line
/// @param profileResults accounts worth tagging
/// @param processingTime in seconds
/// @param productPhotographyUsed whether the picture was photographed anew
/// @param name the network as people write it
/// @param tier how the words were made
/// @param renditions one or more pictures
/// @param post the words, each hashtag with its reason; absent after a failure
/// @param problem why it failed; absent after a success
public record NetworkResult(
        Status status,
        @Nullable String processedImage,
        List<String> niches,
        String hashtags,
        ProfileResults profileResults,
        double processingTime,
        boolean productPhotographyUsed,
        String name,
        Tier tier,
        List<PlacedRendition> renditions,
        @Nullable PostCopy post,
        @Nullable Problem problem) {
    public NetworkResult {
        if (!(processingTime >= 0 && processingTime < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The processing time is some seconds, not " + processingTime);
        }
        niches = List.copyOf(niches);
        renditions = List.copyOf(renditions);
    }

    /// How it ended.
    public enum Status {
        /// Every picture and word is there.
        @JsonProperty("success")
        SUCCESS,
        /// Nothing of this network can be used; the problem says why.
        @JsonProperty("failed")
        FAILED
    }

    /// Accounts worth tagging.
    ///
    /// @param extractedUsernames each with its `@`
    /// @param totalUsernames how many there are
    public record ProfileResults(List<String> extractedUsernames, int totalUsernames) {
        public ProfileResults {
            extractedUsernames = List.copyOf(extractedUsernames);
        }
    }
}
