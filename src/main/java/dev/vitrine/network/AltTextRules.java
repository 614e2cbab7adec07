package dev.vitrine.network;

/// Whether a picture can carry alt text, and how much of it.
///
/// @param supported whether the network's interface takes alt text at all
/// @param limit the longest alt text in characters; 0 when not supported
/// @param enforced whether the network refuses more; false where it publishes no limit and this one
///   is ours
/// @param source where these numbers come from
public record AltTextRules(boolean supported, int limit, boolean enforced, String source) {
    /// A limit that the network enforces.
    public AltTextRules(boolean supported, int limit, String source) {
        this(supported, limit, true, source);
    }
}
