package dev.vitrine.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A named set of hashtag rules.
public enum Pack {
    /// Generous ranges as they were customary for years, for example 15 to 30 on Instagram.
    @JsonProperty("classic")
    CLASSIC,
    /// Today's rules of the networks, for example at most 5 on Instagram.
    @JsonProperty("current")
    CURRENT
}
