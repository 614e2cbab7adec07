package dev.vitrine.network;

/// A named set of hashtag rules.
public enum Pack {
    /// Generous ranges as they were customary for years, for example 15 to 30 on Instagram.
    CLASSIC,
    /// Today's rules of the networks, for example at most 5 on Instagram.
    CURRENT
}
