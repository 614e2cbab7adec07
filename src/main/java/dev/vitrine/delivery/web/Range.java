package dev.vitrine.delivery.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a picture (RFC 9110, 14).
record Range(long from, long count) {
    private static final Pattern BYTES = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// What of so many bytes is asked for: all when the header asks for several parts or cannot be
    /// understood, nothing when it asks for what is not there.
    static @Nullable Range of(@Nullable String header, long length) {
        Matcher matcher = BYTES.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return new Range(0, length);
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            if (last.isEmpty()) {
                return new Range(0, length);
            }
            long count = Math.min(Long.parseLong(last), length);
            return count == 0 ? null : new Range(length - count, count);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return new Range(0, length);
        }
        return from >= length ? null : new Range(from, to - from + 1);
    }
}
