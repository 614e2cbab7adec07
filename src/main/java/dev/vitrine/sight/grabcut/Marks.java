package dev.vitrine.sight.grabcut;

/// What speaks for a cut and against it.
///
/// @param accord how much it is like the cuts of the other ways: the mean share of what two cover
///   together that both cover. A subject that is really there is found from everywhere
/// @param figure the same for what the net for people sees; 0 where it sees nothing
/// @param separation the share of its colours that are not those around it
/// @param sides the share of the picture's left and right border that it covers, 0 to 2: a strip of
///   ground reaches from one to the other, a subject seldom does
/// @param area the share of the picture that it covers
public record Marks(double accord, double figure, double separation, double sides, double area) {
    /// Fitted to the share that a cut and the true subject have in common, over four cuts each of
    /// 86 pictures: 50 photos of people, animals and things, and 36 of those things on made
    /// grounds. Left out one by one, the best-marked cuts have a median of 0.92 in common with the
    /// true subjects.
    private static final double ACCORD = 0.58;

    private static final double FIGURE = 0.15;
    private static final double SEPARATION = 0.34;
    private static final double SIDES = -0.33;
    private static final double BASE = -0.06;

    /// Less than this is a speck, more is all of the picture.
    private static final double LEAST_AREA = 0.003;

    private static final double MOST_AREA = 0.95;

    /// Marks of a cut that found nothing.
    public static final Marks NOTHING = new Marks(0, 0, 0, 0, 0);

    /// The share that the cut and the true subject are expected to have in common, 0 to 1.
    public double quality() {
        if (area < LEAST_AREA || area > MOST_AREA) {
            return 0;
        }
        return Math.clamp(
                ACCORD * accord + FIGURE * figure + SEPARATION * separation + SIDES * sides + BASE,
                0,
                1);
    }
}
