package dev.vitrine.spend.limit;

import java.time.Duration;

/// Lets the thread wait. In a process it sleeps; in a test time passes at once.
@FunctionalInterface
public interface Pause {
    /// Waits that long, unless the thread is interrupted.
    void pause(Duration length) throws InterruptedException;
}
