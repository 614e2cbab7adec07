package dev.vitrine.workspace;

import java.util.Locale;

/// What a key may be used for.
public enum Scope {
    /// See what is there.
    READ,
    /// Upload, make, change and delete.
    WRITE,
    /// Send posts to networks.
    PUBLISH,
    /// Keys and settings.
    ADMIN;

    /// `read` and the like.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a label.
    ///
    /// @throws IllegalArgumentException when there is no such scope
    public static Scope parse(String label) {
        for (Scope scope : values()) {
            if (scope.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return scope;
            }
        }
        throw new IllegalArgumentException(
                "No scope is called " + label + "; there are read, write, publish and admin");
    }
}
