package dev.vitrine.ai.flux;

import java.time.Duration;

/// Waits between two questions; handed in, so that a test need not wait.
@FunctionalInterface
public interface Pause {
    /// Waits that long, unless the thread is interrupted.
    void pause(Duration length) throws InterruptedException;
}
