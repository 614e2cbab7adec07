package dev.vitrine.ai.builtin;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.List;

/// A picture is ordered that the picture maker does not make.
public final class PaintingRefusedException extends VitrineException {
    private static final int SHORTEST_EDGE = 64;
    private static final int LONGEST_EDGE = 4096;
    private static final int MOST_COLOURS = 8;

    private PaintingRefusedException(String message, String nextStep) {
        super(Problem.of(ErrorCode.INVALID_REQUEST, message, nextStep));
    }

    static Size checked(Size size) {
        int shorter = Math.min(size.width(), size.height());
        int longer = Math.max(size.width(), size.height());
        if (shorter < SHORTEST_EDGE || longer > LONGEST_EDGE) {
            throw new PaintingRefusedException(
                    "A picture of " + size + " pixels is not painted",
                    "Ask for edges of " + SHORTEST_EDGE + " to " + LONGEST_EDGE + " pixels");
        }
        return size;
    }

    static List<Colour> checked(List<Colour> palette) {
        if (palette.size() > MOST_COLOURS) {
            throw new PaintingRefusedException(
                    "A palette of " + palette.size() + " colours is too large",
                    "Give at most " + MOST_COLOURS + ", the most important first");
        }
        return List.copyOf(palette);
    }

    static int checked(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new PaintingRefusedException(
                    "The " + name + " is " + value, "Give a number from " + least + " to " + most);
        }
        return value;
    }
}
