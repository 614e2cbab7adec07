package dev.vitrine.render;

/// Where something that matters falls on an axis, in pixels; its edges may lie between pixels.
record FramingShadow(double start, double size) {
    /// An edge between two pixels may lose half a pixel: whoever measured it was less exact.
    private static final double ROUNDING = 0.5;

    /// What ends this close to the edge of the source, as a share of its length, goes on beyond it.
    private static final double AT_THE_EDGE = 0.015;

    double middle() {
        return start + size / 2;
    }

    double end() {
        return start + size;
    }

    /// The same with some room on both sides, as far as the axis of that length goes.
    FramingShadow withAir(double air, int length) {
        double from = Math.max(0, start - air);
        return new FramingShadow(from, Math.min(length, end() + air) - from);
    }

    boolean isInside(FramingSpan span) {
        return start >= span.start() - ROUNDING && start + size <= span.end() + ROUNDING;
    }

    /// Whether a span holds every end of it that the source, of that length, has not cut itself.
    boolean isCutOnlyBySource(FramingSpan span, int length) {
        boolean startIsFree = start > length * AT_THE_EDGE;
        boolean endIsFree = end() < length * (1 - AT_THE_EDGE);
        return start < span.end()
                && end() > span.start()
                && !(startIsFree && start < span.start() - ROUNDING)
                && !(endIsFree && end() > span.end() + ROUNDING);
    }

    /// How much of it a span holds, in pixels.
    double within(FramingSpan span) {
        return Math.max(0, Math.min(end(), span.end()) - Math.max(start, span.start()));
    }

    boolean isCutBy(FramingSpan span) {
        return !isInside(span)
                && start < span.end() - ROUNDING
                && start + size > span.start() + ROUNDING;
    }
}
