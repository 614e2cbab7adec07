package dev.vitrine.caption;

import dev.vitrine.network.NetworkId;
import dev.vitrine.network.PostingTimes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of one post.
///
/// @param network whom they are for
/// @param title only on networks whose posts have one
/// @param caption the text of the post, without the hashtags that go into the first comment
/// @param captionLength the length of the caption as the network counts it
/// @param captionLimit the longest caption the network takes
/// @param hashtags each with its reason, most fitting first
/// @param firstComment what to post as the first comment; absent when the hashtags are part of the
///   caption
/// @param altText the picture in words, for people who cannot see it
/// @param times when to post, a heuristic with its source
/// @param accounts accounts to tag, none invented
public record PostCopy(
        NetworkId network,
        @Nullable String title,
        String caption,
        int captionLength,
        int captionLimit,
        List<Hashtag> hashtags,
        @Nullable String firstComment,
        String altText,
        PostingTimes times,
        List<SuggestedAccount> accounts) {
    public PostCopy {
        hashtags = List.copyOf(hashtags);
        accounts = List.copyOf(accounts);
    }

    /// The same with more accounts behind those that are there.
    public PostCopy withMore(List<SuggestedAccount> found) {
        List<SuggestedAccount> all = new ArrayList<>(accounts);
        for (SuggestedAccount account : found) {
            if (all.stream()
                    .noneMatch(known -> known.handle().equalsIgnoreCase(account.handle()))) {
                all.add(account);
            }
        }
        return new PostCopy(
                network,
                title,
                caption,
                captionLength,
                captionLimit,
                hashtags,
                firstComment,
                altText,
                times,
                all);
    }
}
