package dev.vitrine.cli.usage;

import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.cli.serve.ServiceData;
import dev.vitrine.cli.serve.SettingsDesk;
import dev.vitrine.cli.serve.Surroundings;
import dev.vitrine.cli.serve.UnusableException;
import dev.vitrine.database.Cursor;
import dev.vitrine.database.Slice;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.spend.Entry;
import dev.vitrine.spend.Spending;
import dev.vitrine.spend.choice.ChosenCaps;
import dev.vitrine.spend.report.Month;
import dev.vitrine.spend.report.Sums;
import dev.vitrine.spend.web.UsageAnswers;
import dev.vitrine.workspace.Workspaces;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `vitrine usage`: what paid calls have cost, and what they may cost. The service may run
/// meanwhile.
@Command(
        name = "usage",
        customSynopsis = {"./vitrine usage [OPTION...]", "./vitrine usage calls [OPTION...]"},
        description = "Shows what paid calls have cost this month, and what they may cost.",
        footer = {
            "",
            "Examples:",
            "  ./vitrine usage",
            "  ./vitrine usage calls --outcome unknown",
            "  ./vitrine settings set spend.cap.day=5"
        })
public final class UsageCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final Surroundings surroundings;
    private final Terminal terminal;
    private final UsageLines lines;

    @Mixin private final ServiceData data;

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            defaultValue = Workspaces.MAIN,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Whose money (default: main).")
    private String workspace = Workspaces.MAIN;

    @Option(
            names = "--json",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Answers in JSON, as the service does.")
    private boolean json;

    /// The command, started in those surroundings.
    public UsageCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
        lines = new UsageLines(terminal);
        data = new ServiceData(surroundings);
    }

    @Override
    public Integer call() {
        try (SettingsDesk desk = desk()) {
            Month month =
                    Month.of(
                            desk.workspace().value(),
                            spending(desk),
                            new Sums(desk.database()),
                            surroundings.clock().instant());
            answer(() -> lines.month(month), UsageAnswers.Overview.of(month));
        }
        return 0;
    }

    @Command(
            name = "calls",
            customSynopsis = "./vitrine usage calls [OPTION...]",
            footer = "",
            description = "Lists paid calls, newest first, with what became of them.")
    int calls(
            @Option(
                            names = "--job",
                            paramLabel = "ID",
                            description = "Of this session or generation.")
                    @Nullable UUID job,
            @Option(names = "--campaign", paramLabel = "NAME", description = "Of this campaign.")
                    @Nullable String campaign,
            @Option(names = "--vendor", paramLabel = "NAME", description = "Of this vendor.")
                    @Nullable String vendor,
            @Option(
                            names = "--outcome",
                            paramLabel = "OUTCOME",
                            description = "reserved, confirmed, spoiled, refused or unknown.")
                    @Nullable String outcome,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How many, from 1 to 1000 (default: 20).")
                    int limit,
            @Option(
                            names = "--after",
                            paramLabel = "CURSOR",
                            description = "Behind a page: its next_cursor.")
                    @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw new UnusableException(
                    "--limit cannot be " + limit, "Choose a number from 1 to " + MOST, null);
        }
        Entry.Outcome wanted =
                read(
                        "--outcome",
                        outcome,
                        Entry.Outcome::parse,
                        "Choose from reserved, confirmed, spoiled, refused and unknown");
        Cursor from = read("--after", after, Cursor::parse, "Take it from the page before");
        try (SettingsDesk desk = desk()) {
            Slice<Entry> page =
                    spending(desk)
                            .entries(
                                    new Entry.Search(
                                            desk.workspace().value(),
                                            job,
                                            campaign,
                                            vendor,
                                            wanted,
                                            from,
                                            limit));
            answer(() -> lines.calls(page.entries()), UsageAnswers.Page.of(page));
            if (!json && page.nextText() != null) {
                terminal.say("More: ./vitrine usage calls --after " + page.nextText());
            }
        }
        return 0;
    }

    private Spending spending(SettingsDesk desk) {
        return new Spending(
                desk.database(),
                new ChosenCaps(desk.settings()),
                surroundings.clock(),
                surroundings.ids());
    }

    private void answer(Supplier<String> forPeople, Object forPrograms) {
        terminal.answer(json ? ResultJson.pretty(forPrograms) : forPeople.get());
    }

    private SettingsDesk desk() {
        return SettingsDesk.open(data, surroundings, workspace);
    }

    private static <T> @Nullable T read(
            String option, @Nullable String text, Function<String, T> reader, String nextStep) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException failure) {
            throw new UnusableException(option + " cannot be " + text, nextStep, failure);
        }
    }
}
