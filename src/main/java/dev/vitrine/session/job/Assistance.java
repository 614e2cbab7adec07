package dev.vitrine.session.job;

/// Who helps with a session.
///
/// @param models whether models may be asked, as far as any are switched on
public record Assistance(boolean models) {
    /// Nobody: the built-in eyes and words.
    public static final Assistance NONE = new Assistance(false);
}
