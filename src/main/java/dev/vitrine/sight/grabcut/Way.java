package dev.vitrine.sight.grabcut;

import java.util.ArrayList;
import java.util.List;

/// A way of looking for the subject.
enum Way {
    /// What the net for people sees.
    FIGURE {
        @Override
        float seed(float figure, float attention) {
            return figure;
        }
    },
    /// What stands out.
    ATTENTION {
        @Override
        float seed(float figure, float attention) {
            return attention;
        }
    },
    /// Only what stands out most.
    MOST_ATTENTION {
        @Override
        float seed(float figure, float attention) {
            return attention * attention;
        }
    },
    /// What the net sees or what stands out.
    EITHER {
        @Override
        float seed(float figure, float attention) {
            return Math.min(1, 0.6f * (figure + attention));
        }
    },
    /// What the net sees and what stands out.
    BOTH {
        @Override
        float seed(float figure, float attention) {
            return (float) Math.sqrt(figure * attention);
        }
    },
    /// Whatever is where a person says that the subject is.
    GIVEN {
        @Override
        float seed(float figure, float attention) {
            return 0.6f;
        }
    };

    /// How likely a pixel belongs to the subject, 0 to 1.
    abstract float seed(float figure, float attention);

    /// The ways that are worth going. Where the net sees nothing, it has nothing to say.
    static List<Way> of(Clues clues) {
        List<Way> ways = new ArrayList<>();
        if (clues.seesFigure()) {
            ways.addAll(List.of(BOTH, FIGURE, EITHER, ATTENTION));
        } else {
            ways.addAll(List.of(ATTENTION, MOST_ATTENTION));
        }
        if (clues.isNarrowed()) {
            ways.add(GIVEN);
        }
        return ways;
    }

    float[] seeds(Clues clues) {
        float[] seeds = new float[clues.pixels().count()];
        for (int index = 0; index < seeds.length; index++) {
            if (clues.allowed()[index]) {
                seeds[index] = seed(clues.figure()[index], clues.attention()[index]);
            }
        }
        return seeds;
    }
}
