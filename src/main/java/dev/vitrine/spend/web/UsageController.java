package dev.vitrine.spend.web;

import dev.vitrine.database.Cursor;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.spend.Entry;
import dev.vitrine.spend.Spending;
import dev.vitrine.spend.report.Month;
import dev.vitrine.spend.report.Sums;
import dev.vitrine.workspace.Caller;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was spent as resources.
@RestController
@RequestMapping("/api/v1/usage")
public final class UsageController {
    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private final Spending spending;
    private final Sums sums;
    private final InstantSource clock;

    /// The resources of this ledger.
    public UsageController(Spending spending, Sums sums, InstantSource clock) {
        this.spending = spending;
        this.sums = sums;
        this.clock = clock;
    }

    /// The current month.
    @GetMapping
    UsageAnswers.Overview overview(@AuthenticationPrincipal Caller caller) {
        return UsageAnswers.Overview.of(
                Month.of(caller.workspace().value(), spending, sums, clock.instant()));
    }

    /// Single calls, newest first.
    @GetMapping("/entries")
    UsageAnswers.Page entries(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable UUID job,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String vendor,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return UsageAnswers.Page.of(
                spending.entries(
                        new Entry.Search(
                                caller.workspace().value(),
                                job,
                                name("campaign", campaign),
                                name("vendor", vendor),
                                read(
                                        "outcome",
                                        outcome,
                                        Entry.Outcome::parse,
                                        "reserved, confirmed, spoiled, refused or unknown"),
                                read(
                                        "cursor",
                                        cursor,
                                        Cursor::parse,
                                        "the next_cursor of the page before"),
                                Fields.upTo(MOST, "limit", limit))));
    }

    private static @Nullable String name(String parameter, @Nullable String text) {
        if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            throw new InvalidFieldException(
                    parameter,
                    "it is longer than " + LONGEST + " characters, or holds a NUL",
                    "Send the name as an entry shows it");
        }
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> @Nullable T read(
            String parameter, @Nullable String text, Function<String, T> reader, String allowed) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidFieldException(
                    parameter, "its value is not allowed", "Send " + allowed);
        }
    }
}
