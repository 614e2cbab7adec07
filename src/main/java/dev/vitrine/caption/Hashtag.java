package dev.vitrine.caption;

/// A hashtag and why it was chosen.
///
/// @param tag with its `#`
/// @param reason for example "names the material in your description"
public record Hashtag(String tag, String reason) {}
