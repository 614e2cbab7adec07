package dev.vitrine.ai;

import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.port.ModelId;

/// What a picture is going to cost, at the model that would be asked first.
public record Forecast(ModelId model, ModelCard.Estimate estimate) {}
