package dev.vitrine.ai.catalogue;

/// What a model that makes pictures can do.
///
/// @param mostReferences how many pictures it looks at; 0 for words alone
/// @param mask whether it takes a mask
/// @param transparent whether it can leave out the ground
/// @param seed whether the same seed gives the same again
/// @param mostAtOnce how many it makes in one call
/// @param longestPrompt in characters
public record PictureSkills(
        Sizes sizes,
        int mostReferences,
        boolean mask,
        boolean transparent,
        boolean seed,
        int mostAtOnce,
        int longestPrompt) {}
