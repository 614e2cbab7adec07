package dev.vitrine.generate.kept;

import java.util.Locale;

/// What has become of a picture until now.
public enum PictureStatus {
    PENDING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    static PictureStatus parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /// In lower case, as it stands in answers.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it can still become another.
    public boolean open() {
        return this == PENDING || this == RUNNING;
    }
}
