package dev.vitrine.render;

/// Where something that matters falls on an axis, in pixels; its edges may lie between pixels.
record FramingShadow(double start, double size) {
    /// An edge between two pixels may lose half a pixel: whoever measured it was less exact.
    private static final double ROUNDING = 0.5;

    double middle() {
        return start + size / 2;
    }

    boolean isInside(FramingSpan span) {
        return start >= span.start() - ROUNDING && start + size <= span.end() + ROUNDING;
    }

    boolean isCutBy(FramingSpan span) {
        return !isInside(span)
                && start < span.end() - ROUNDING
                && start + size > span.start() + ROUNDING;
    }
}
