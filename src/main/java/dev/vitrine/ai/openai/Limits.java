package dev.vitrine.ai.openai;

import dev.vitrine.ai.wire.WireAnswer;
import dev.vitrine.spend.limit.Allowance;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the heads of answers for limits: of requests, of pictures, and of tokens when none are
/// left. Many tokens say nothing about how many calls they are for.
record Limits(Consumer<Allowance> ear) implements Consumer<WireAnswer.Answered> {
    /// `6m0s`, `1.5s`, `17ms`, `1h2m3s`.
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:(\\d{1,4})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m(?!s))?"
                            + "(?:(\\d{1,9}(?:\\.\\d{1,9})?)s)?(?:(\\d{1,9}(?:\\.\\d{1,9})?)ms)?");

    @Override
    public void accept(WireAnswer.Answered answer) {
        hear(answer, "requests", false);
        hear(answer, "images", false);
        hear(answer, "tokens", true);
    }

    private void hear(WireAnswer.Answered answer, String what, boolean onlyNone) {
        long remaining = count(answer, "x-ratelimit-remaining-" + what);
        Duration reset = time(head(answer, "x-ratelimit-reset-" + what));
        if (remaining < 0 || reset.isZero() || (onlyNone && remaining > 0)) {
            return;
        }
        long limit = onlyNone ? 0 : count(answer, "x-ratelimit-limit-" + what);
        ear.accept(new Allowance(remaining, limit, reset));
    }

    /// Below zero when it does not say.
    private static long count(WireAnswer.Answered answer, String name) {
        String value = head(answer, name);
        return value.matches("\\d{1,15}") ? Long.parseLong(value) : -1;
    }

    private static String head(WireAnswer.Answered answer, String name) {
        String value = answer.header(name);
        return value == null ? "" : value.strip();
    }

    /// Zero when it is no time.
    static Duration time(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Duration.ZERO;
        }
        double seconds =
                86_400 * number(parts.group(1))
                        + 3600 * number(parts.group(2))
                        + 60 * number(parts.group(3))
                        + number(parts.group(4))
                        + number(parts.group(5)) / 1000;
        return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }

    private static double number(@Nullable String text) {
        return text == null ? 0 : Double.parseDouble(text);
    }
}
