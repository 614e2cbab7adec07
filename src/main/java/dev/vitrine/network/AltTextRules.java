package dev.vitrine.network;

/// Whether a picture can carry alt text, and how much of it.
///
/// @param supported whether the network's interface takes alt text at all
/// @param limit the longest alt text in characters; 0 when not supported
/// @param source where these numbers come from
public record AltTextRules(boolean supported, int limit, String source) {}
