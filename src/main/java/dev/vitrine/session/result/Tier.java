package dev.vitrine.session.result;

/// How a step did its work.
public enum Tier {
    /// With a model.
    FULL,
    /// With the built-in words and pictures.
    TEMPLATE,
    /// Renditions only.
    BASIC
}
