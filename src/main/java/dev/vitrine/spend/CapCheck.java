package dev.vitrine.spend;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds a call against the caps.
///
/// @param now when it would be made
record CapCheck(Intent intent, Instant now) {
    /// Which cap it would exceed; absent when it exceeds none. What is free never does.
    @Nullable Problem problem(List<Totals.Scope> scopes, Map<String, Money> spent) {
        if (intent.most().equals(Money.ZERO)) {
            return null;
        }
        for (Totals.Scope scope : scopes) {
            Money before = spent.getOrDefault(scope.key(), Money.ZERO);
            Money cap = scope.cap();
            if (cap != null && before.plus(intent.most()).isMoreThan(cap)) {
                return problem(scope.kind(), cap, before);
            }
        }
        return null;
    }

    private Problem problem(Totals.Kind kind, Money cap, Money before) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean fits = !intent.most().isMoreThan(cap);
        return switch (kind) {
            case JOB -> denied("one " + intent.purpose().kind(), cap, before, null);
            case CAMPAIGN ->
                    denied("the campaign " + intent.purpose().campaign(), cap, before, null);
            case DAY -> denied("a day", cap, before, fits ? today.plusDays(1) : null);
            case MONTH ->
                    denied(
                            "a month",
                            cap,
                            before,
                            fits ? today.withDayOfMonth(1).plusMonths(1) : null);
        };
    }

    /// @param free when it starts anew; absent for never
    private Problem denied(String what, Money cap, Money before, @Nullable LocalDate free) {
        String message =
                "The cap of %s for %s does not allow it: %s are spent or reserved, and this could cost %s"
                        .formatted(cap, what, before, intent.most());
        return free == null
                ? Problem.of(
                        ErrorCode.SPENDING_CAP_REACHED,
                        message,
                        "Raise the cap, or choose a cheaper model or fewer pictures")
                : new Problem(
                        ErrorCode.SPENDING_CAP_REACHED,
                        message,
                        "Wait until " + free + " 00:00 UTC, when it starts anew, or raise the cap",
                        true);
    }
}
