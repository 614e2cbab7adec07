package dev.vitrine.workspace.secret;

import java.util.List;

/// A key that a workspace may have for somebody else's service.
///
/// @param name such as `openai`
/// @param sentence what it opens, without a full stop
/// @param variable the environment variable that holds it for all workspaces and wins
public record KnownSecret(String name, String sentence, String variable) {
    /// For OpenAI.
    public static final KnownSecret OPENAI =
            new KnownSecret("openai", "The key for OpenAI", "OPENAI_API_KEY");

    /// For Google's Gemini.
    public static final KnownSecret GEMINI =
            new KnownSecret("gemini", "The key for Google's Gemini", "GEMINI_API_KEY");

    /// For FLUX by Black Forest Labs.
    public static final KnownSecret BFL =
            new KnownSecret("bfl", "The key for FLUX by Black Forest Labs", "BFL_API_KEY");

    /// For a Stable Diffusion server.
    public static final KnownSecret STABLE_DIFFUSION =
            new KnownSecret(
                    "stable-diffusion",
                    "The key for a Stable Diffusion server, if it wants one",
                    "STABLE_DIFFUSION_API_KEY");

    /// For a server that speaks as OpenAI does.
    public static final KnownSecret OPENAI_COMPATIBLE =
            new KnownSecret(
                    "openai-compatible",
                    "The key for a server that speaks as OpenAI does, if it wants one",
                    "OPENAI_COMPATIBLE_API_KEY");

    /// All of them, in the order in which they are shown.
    public static final List<KnownSecret> ALL =
            List.of(OPENAI, GEMINI, BFL, STABLE_DIFFUSION, OPENAI_COMPATIBLE);
}
