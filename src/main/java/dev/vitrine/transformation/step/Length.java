package dev.vitrine.transformation.step;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A width or a height.
public sealed interface Length {
    /// The pixels it comes to.
    ///
    /// @param whole the same edge before the step
    int of(int whole);

    /// As in a transformation.
    String text();

    /// That many pixels.
    record Pixels(int count) implements Length {
        /// The longest edge.
        public static final int MOST = 8192;

        public Pixels {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("An edge has 1 to 8192 pixels: " + count);
            }
        }

        @Override
        public int of(int whole) {
            return count;
        }

        @Override
        public String text() {
            return Integer.toString(count);
        }
    }

    /// That share of the edge before the step, in ten-thousandths.
    record Share(int tenThousandths) implements Length {
        /// Ten times as long.
        public static final int MOST = 100_000;

        public Share {
            if (tenThousandths < 1 || tenThousandths > MOST) {
                throw new IllegalArgumentException(
                        "A share is 0.0001 to 10.0: " + tenThousandths + " / 10000");
            }
        }

        /// Reads `0.5`; finer than ten-thousandths is rounded.
        public static Share parse(String text) {
            return new Share(
                    new BigDecimal(text)
                            .movePointRight(4)
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact());
        }

        @Override
        public int of(int whole) {
            return (int) Math.max(1, Math.round((double) tenThousandths * whole / 10_000));
        }

        @Override
        public String text() {
            BigDecimal share = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
            return (share.scale() < 1 ? share.setScale(1) : share).toPlainString();
        }
    }
}
