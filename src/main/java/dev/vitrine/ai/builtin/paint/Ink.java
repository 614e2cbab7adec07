package dev.vitrine.ai.builtin.paint;

/// A colour for every place.
@FunctionalInterface
public interface Ink {
    /// Fills the dab for a place in lengths. The dab comes with what is on the canvas there, fully
    /// covering, so that an ink may also change what it finds.
    void at(double x, double y, Dab dab);

    /// The same ink, covering only a share.
    default Ink thin(double share) {
        return (x, y, dab) -> {
            at(x, y, dab);
            dab.veil(share);
        };
    }

    /// The same ink where the amount is high, nothing where it is 0.
    default Ink where(Amount amount) {
        return (x, y, dab) -> {
            double share = amount.at(x, y);
            if (share > 0) {
                at(x, y, dab);
            }
            dab.veil(Math.min(1, Math.max(0, share)));
        };
    }
}
