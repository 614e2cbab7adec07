package dev.vitrine.webhook;

/// Hears what became of each attempt of this process, on any thread, after it is kept.
@FunctionalInterface
public interface AttemptWatcher {
    /// Nobody tries again after [Delivery.State#DELIVERED] and [Delivery.State#GIVEN_UP].
    void attempted(Delivery.State after);
}
