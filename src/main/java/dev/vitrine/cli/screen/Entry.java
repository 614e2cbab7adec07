package dev.vitrine.cli.screen;

/// Where somebody enters what nobody else is to see.
@FunctionalInterface
public interface Entry {
    /// What is piped in, or else typed without being shown.
    ///
    /// @param prompt said to somebody who types
    String read(String prompt);
}
