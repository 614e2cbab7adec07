package dev.vitrine.transformation.step;

import java.util.Locale;

/// How a picture comes to the size asked for.
public enum ResizeMode {
    /// To exactly that size, distorted where the shape differs.
    SCALE(Fit.WHOLE),
    /// As large as fits inside.
    FIT(Fit.WHOLE),
    /// As large as fits inside, never enlarged.
    LIMIT(Fit.WHOLE),
    /// As large as fits inside, never made smaller.
    MFIT(Fit.WHOLE),
    /// All of the size is filled, what juts out is cut.
    FILL(Fit.CUT),
    /// As [#FILL], never enlarged.
    LFILL(Fit.CUT),
    /// As close around a face as makes sense, filled.
    THUMB(Fit.CUT),
    /// A window of the picture at its own scale.
    CROP(Fit.CUT),
    /// As large as fits inside, the rest is background.
    PAD(Fit.PADDED),
    /// As [#PAD], never enlarged.
    LPAD(Fit.PADDED);

    private enum Fit {
        WHOLE,
        CUT,
        PADDED
    }

    private final Fit fit;

    ResizeMode(Fit fit) {
        this.fit = fit;
    }

    /// Whether a part of the picture can get lost.
    public boolean cuts() {
        return fit == Fit.CUT;
    }

    /// Whether background can appear.
    public boolean pads() {
        return fit == Fit.PADDED;
    }

    /// As in a transformation.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
