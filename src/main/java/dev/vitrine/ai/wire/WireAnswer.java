package dev.vitrine.ai.wire;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What became of a request.
public sealed interface WireAnswer {
    /// The vendor has answered, whatever it says.
    ///
    /// @param body whole
    record Answered(int status, HttpHeaders headers, byte[] body) implements WireAnswer {
        /// The body as text.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /// A header; absent when it is not there.
        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /// Whether it calls itself what the vendor was asked for.
        public boolean succeeded() {
            return status / 100 == 2;
        }
    }

    /// The vendor cannot have got it: there was no connection, or not all of the request went into
    /// it.
    record NotSent(String why) implements WireAnswer {}

    /// The vendor may have got it and done what was asked; what it answered is not known.
    record Lost(String why) implements WireAnswer {}
}
