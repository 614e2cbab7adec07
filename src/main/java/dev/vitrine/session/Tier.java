package dev.vitrine.session;

/// How a step did its work.
public enum Tier {
    /// With a model.
    FULL,
    /// With the built-in words and pictures.
    TEMPLATE,
    /// Renditions only.
    BASIC
}
