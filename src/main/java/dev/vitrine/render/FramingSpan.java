package dev.vitrine.render;

/// A stretch of whole pixels along one axis.
record FramingSpan(int start, int length) {
    int end() {
        return start + length;
    }
}
