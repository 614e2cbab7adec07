package dev.vitrine.workspace.setting.known;

import dev.vitrine.workspace.setting.Kinds;
import dev.vitrine.workspace.setting.Setting;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much models may cost. A cap that is absent is none; zero lets nothing be paid.
public final class SpendSettings {
    /// Of a day.
    public static final Setting<@Nullable BigDecimal> CAP_DAY = cap("day", "a day", 10);

    /// Of a calendar month.
    public static final Setting<@Nullable BigDecimal> CAP_MONTH = cap("month", "a month", 100);

    /// Of a session.
    public static final Setting<@Nullable BigDecimal> CAP_SESSION =
            cap("session", "a single session", 1);

    /// Of a campaign.
    public static final Setting<@Nullable BigDecimal> CAP_CAMPAIGN =
            cap("campaign", "a single campaign", 20);

    /// Whether a call may be repeated of which nobody knows whether it was charged.
    public static final Setting<Boolean> PAY_TWICE =
            new Setting<>(
                    "spend.pay_twice",
                    "Whether a call is made again of which nobody knows whether it was charged",
                    false,
                    Kinds.flag());

    private SpendSettings() {}

    static List<Setting<?>> all() {
        return List.of(CAP_DAY, CAP_MONTH, CAP_SESSION, CAP_CAMPAIGN, PAY_TWICE);
    }

    private static Setting<@Nullable BigDecimal> cap(String name, String what, int dollars) {
        return new Setting<@Nullable BigDecimal>(
                "spend.cap." + name,
                "The most that " + what + " may cost, in US dollars",
                BigDecimal.valueOf(dollars),
                Kinds.orNone(Kinds.dollars()));
    }
}
