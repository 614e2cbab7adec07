package dev.vitrine.ai.port;

import org.jspecify.annotations.Nullable;

/// Under which name a vendor works on what was submitted, kept over crashes.
public interface Handle {
    /// What was kept before; absent when nothing was submitted yet.
    @Nullable String kept();

    /// Keeps it, before anything else is done.
    void keep(String handle);

    /// For vendors that answer at once, and for calls that nobody resumes.
    static Handle none() {
        return new Handle() {
            @Override
            public @Nullable String kept() {
                return null;
            }

            @Override
            public void keep(String handle) {}
        };
    }
}
