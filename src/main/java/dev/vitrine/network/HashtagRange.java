package dev.vitrine.network;

/// How many hashtags a post carries: at least `min`, at most `max`.
public record HashtagRange(int min, int max) {
    public HashtagRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException(
                    "A hashtag range runs upwards from 0: " + min + " to " + max);
        }
    }
}
