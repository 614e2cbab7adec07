package dev.vitrine.session.result;

import java.math.BigDecimal;

/// What a model was paid for a step.
///
/// @param model for example `openai/gpt-5-mini`
/// @param costUsd in US dollars
/// @param cached whether it had answered the same before, and nothing was paid now
public record Spent(String model, BigDecimal costUsd, boolean cached) {
    public Spent {
        if (costUsd.signum() < 0) {
            throw new IllegalArgumentException("A step does not earn money: " + costUsd);
        }
    }
}
