package dev.vitrine.sight;

import java.util.List;

/// How likely the picture shows one product on a calm ground.
///
/// @param score 0 (certainly not) to 1 (certainly)
/// @param suitable whether the score is high enough for product photography
/// @param reasons what speaks for and against, each with its number
public record ProductLikelihood(double score, boolean suitable, List<String> reasons) {
    public ProductLikelihood {
        reasons = List.copyOf(reasons);
    }
}
