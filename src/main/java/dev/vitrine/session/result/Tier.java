package dev.vitrine.session.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a step did its work.
public enum Tier {
    /// With a model.
    @JsonProperty("full")
    FULL,
    /// With the built-in words and pictures.
    @JsonProperty("template")
    TEMPLATE,
    /// Renditions only.
    @JsonProperty("basic")
    BASIC
}
