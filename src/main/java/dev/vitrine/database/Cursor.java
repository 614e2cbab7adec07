package dev.vitrine.database;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/// The place behind a row in a list that has the newest first. It stays when the row goes.
public record Cursor(Instant createdAt, UUID id) {
    /// As it travels.
    public String text() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "." + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /// Reads what has travelled.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Cursor parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        int dot = plain.indexOf('.');
        try {
            if (dot > 0) {
                return new Cursor(
                        Instant.EPOCH.plus(
                                Long.parseLong(plain.substring(0, dot)), ChronoUnit.MICROS),
                        UUID.fromString(plain.substring(dot + 1)));
            }
        } catch (ArithmeticException | DateTimeException failure) {
            throw new IllegalArgumentException("A cursor of no time", failure);
        }
        throw new IllegalArgumentException("This is no cursor");
    }
}
