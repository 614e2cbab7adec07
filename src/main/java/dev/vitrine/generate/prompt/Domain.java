package dev.vitrine.generate.prompt;

/// What a picture can be used for.
///
/// @param title in a few words, for people
/// @param say what a model is told of it
/// @param avoid what such a picture must not show
public record Domain(String title, String say, String avoid) {}
