package dev.vitrine.ai;

import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Task;
import org.jspecify.annotations.Nullable;

/// A model that a workspace could use for a task.
///
/// @param card absent when nothing is known of it
/// @param on whether its vendor is switched on
/// @param warning what is about to change or wrong, in one line; absent for nothing
public record Offer(
        Task task, ModelId model, @Nullable ModelCard card, boolean on, @Nullable String warning) {}
