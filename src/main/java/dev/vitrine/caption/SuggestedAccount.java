package dev.vitrine.caption;

/// An account worth tagging, out of the list that the user keeps.
///
/// @param handle with its `@`
/// @param reason why it fits this picture
public record SuggestedAccount(String handle, String reason) {}
