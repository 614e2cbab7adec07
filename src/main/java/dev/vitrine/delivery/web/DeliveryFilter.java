package dev.vitrine.delivery.web;

import dev.vitrine.delivery.Deliveries;
import dev.vitrine.delivery.DeliveryWatcher.Outcome;
import dev.vitrine.delivery.Rendition;
import dev.vitrine.delivery.cache.Picture;
import dev.vitrine.picture.PictureFormat;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers with pictures, in front of everything that other requests need: a picture that was made
/// before costs nothing but a look at its signature and a file.
public final class DeliveryFilter implements Filter {
    private static final long FOR_EVER = Duration.ofDays(365).toSeconds();

    private static final String NOT_KEPT = "no-store";

    /// Where a picture is delivered from instead may change.
    private static final long REDIRECTED = Duration.ofHours(1).toSeconds();

    private final Deliveries deliveries;
    private final Refusals refusals;
    private final InstantSource clock;

    /// Answers with pictures of these deliveries.
    public DeliveryFilter(Deliveries deliveries, Refusals refusals, InstantSource clock) {
        this.deliveries = deliveries;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && asked.getRequestURI().startsWith(Deliveries.PREFIX)) {
            answer(asked, answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setHeader("Cache-Control", NOT_KEPT);
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Outcome outcome = Outcome.REFUSED;
        try {
            Rendition rendition =
                    deliveries.find(
                            request.getRequestURI().substring(Deliveries.PREFIX.length()),
                            accepted(request.getHeader("Accept")));
            outcome = deliver(request, response, rendition, head);
        } catch (RuntimeException failure) {
            response.setHeader("Cache-Control", NOT_KEPT);
            refusals.refuse(response, failure);
        } finally {
            deliveries.watcher().delivered(outcome);
        }
    }

    private Outcome deliver(
            HttpServletRequest request,
            HttpServletResponse response,
            Rendition rendition,
            boolean head)
            throws IOException {
        if (rendition.elsewhere() != null) {
            response.setHeader("Cache-Control", lifetime(rendition.expires(), REDIRECTED));
            response.setHeader("Location", rendition.elsewhere().toString());
            response.setStatus(HttpServletResponse.SC_FOUND);
            return Outcome.REDIRECTED;
        }
        boolean known = isNamed(request.getHeader("If-None-Match"), rendition.tag());
        if (known) {
            describe(response, rendition);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return Outcome.UNCHANGED;
        }
        try (Picture picture = deliveries.open(rendition)) {
            describe(response, rendition);
            send(request, response, rendition, picture, head);
            return picture.cached() ? Outcome.CACHED : Outcome.MADE;
        }
    }

    private void describe(HttpServletResponse response, Rendition rendition) {
        response.setHeader("ETag", rendition.tag());
        response.setHeader(
                "Cache-Control",
                rendition.expires() == null
                        ? "public, max-age=" + FOR_EVER + ", immutable"
                        : lifetime(rendition.expires(), FOR_EVER));
        if (rendition.negotiated()) {
            response.setHeader("Vary", "Accept");
        }
    }

    private String lifetime(@Nullable Instant expires, long most) {
        if (expires == null) {
            return "public, max-age=" + most;
        }
        long left = Math.max(0, Duration.between(clock.instant(), expires).toSeconds());
        return "private, max-age=" + Math.min(left, most);
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Rendition rendition,
            Picture picture,
            boolean head)
            throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        String condition = request.getHeader("If-Range");
        boolean whole = condition != null && !condition.equals(rendition.tag());
        String asked = whole || head ? null : request.getHeader("Range");
        Range range = Range.of(asked, picture.length());
        if (range == null) {
            // Caches keep it otherwise, under the address of the picture.
            response.setHeader("Cache-Control", NOT_KEPT);
            response.setHeader("Content-Range", "bytes */" + picture.length());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range.count() < picture.length()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            long last = range.from() + range.count() - 1;
            response.setHeader(
                    "Content-Range", "bytes " + range.from() + "-" + last + "/" + picture.length());
        }
        response.setContentType(picture.format().mediaType());
        response.setContentLengthLong(range.count());
        if (!head) {
            picture.write(response.getOutputStream(), range.from(), range.count());
        }
    }

    /// Weak tags match too (RFC 9110, 13.1.2).
    private static boolean isNamed(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String part : header.split(",", -1)) {
            String named = part.strip();
            if (named.equals("*") || named.equals(tag) || named.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    /// The formats that a receiver shows: AVIF and WebP only where it says so by name.
    static Set<PictureFormat> accepted(@Nullable String header) {
        Set<PictureFormat> formats = EnumSet.of(PictureFormat.JPEG, PictureFormat.PNG);
        if (header != null) {
            for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] range = part.strip().split("\\s*;\\s*", -1);
                for (PictureFormat format : Set.of(PictureFormat.AVIF, PictureFormat.WEBP)) {
                    if (range[0].equals(format.mediaType()) && !isRefused(range)) {
                        formats.add(format);
                    }
                }
            }
        }
        return formats;
    }

    private static boolean isRefused(String[] range) {
        for (int at = 1; at < range.length; at++) {
            if (range[at].matches("q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
