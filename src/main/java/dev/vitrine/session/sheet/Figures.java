package dev.vitrine.session.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/// Numbers, days and times as people read them, in English. Written out by hand, because the
/// platform's formatters load locale data first, and a command that runs once would wait for it.
final class Figures {
    private Figures() {}

    /// `214 kB`, in thousands as file managers and networks count.
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 999_500 ? Math.round(bytes / 1e3) + " kB" : fixed(bytes / 1e6, 1) + " MB";
    }

    /// `97 %`; only a whole is 100, only nothing is 0.
    static String share(double share) {
        double percent = share * 100;
        long rounded = Math.round(percent);
        if (rounded == 100 && percent < 99.95) {
            return "99 %";
        }
        return rounded == 0 && percent > 0.05 ? "1 %" : rounded + " %";
    }

    /// The same text, with no line ending between a number and its `%`.
    static String together(String text) {
        return text.replace(" %", "\u00a0%");
    }

    /// `0.42 s`
    static String seconds(double seconds) {
        return fixed(seconds, seconds < 10 ? 2 : 0) + " s";
    }

    /// `$0.0312`: cents at least, and as far as there is anything.
    static String dollars(BigDecimal dollars) {
        BigDecimal plain = dollars.stripTrailingZeros();
        return "$" + plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    /// `1,234`
    static String count(long number) {
        var digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /// With so many decimals; a dash for what is no number.
    static String fixed(double number, int decimals) {
        return !Double.isFinite(number)
                ? "–"
                : BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /// `Tuesday`
    static String day(DayOfWeek day) {
        return capitalised(day.name());
    }

    /// `1:00 PM`
    static String clock(LocalTime time) {
        int hour = time.getHour() % 12;
        return (hour == 0 ? 12 : hour)
                + (time.getMinute() < 10 ? ":0" : ":")
                + time.getMinute()
                + (time.getHour() < 12 ? " AM" : " PM");
    }

    /// `20 November 2026, 18:05 UTC`
    static String moment(Instant instant) {
        OffsetDateTime moment = instant.atOffset(ZoneOffset.UTC);
        return moment.getDayOfMonth()
                + " "
                + capitalised(moment.getMonth().name())
                + " "
                + moment.getYear()
                + ", "
                + moment.toLocalTime().toString().substring(0, 5)
                + " UTC";
    }

    /// `1 picture`, `3 pictures`
    static String plural(long number, String one) {
        return count(number) + " " + one + (number == 1 ? "" : "s");
    }

    private static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
