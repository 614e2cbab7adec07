package dev.vitrine.ai.port;

/// What a language model has answered.
///
/// @param json the text of one JSON object, as it came
public record Reply(String json) {}
