package dev.vitrine.ai.vendor;

import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.ModelList;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.SearchModel;
import org.jspecify.annotations.Nullable;

/// A vendor that is switched on, and what it is able to do; an ability that it lacks is absent.
///
/// @param name as it stands in front of the names of its models, for example `openai`
/// @param models absent when the vendor cannot be asked what it has
public record Vendor(
        String name,
        @Nullable PictureModel pictures,
        @Nullable LanguageModel language,
        @Nullable SearchModel search,
        @Nullable ModelList models) {}
