package dev.vitrine.cli;

import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Networks;
import dev.vitrine.session.SessionEvent;
import dev.vitrine.session.SessionRequest;
import dev.vitrine.session.result.StepReport;
import java.nio.file.Path;
import java.util.Locale;

/// Shows how a session goes on: a line per step and picture, and a line that is rewritten
/// meanwhile.
final class Progress {
    private static final int BAR = 20;

    private final Terminal terminal;
    private final boolean silent;
    private final Networks networks;
    private int made;
    private int expected;

    Progress(Terminal terminal, boolean silent, Networks networks) {
        this.terminal = terminal;
        this.silent = silent;
        this.networks = networks;
    }

    void begin(Path photo, int number, int count, SessionRequest request) {
        expected =
                request.networks().stream()
                        .mapToInt(network -> request.placements(network).size())
                        .sum();
        if (!silent) {
            String which = count == 1 ? "" : "[" + number + "/" + count + "] ";
            terminal.say(terminal.bold(which + Terminal.oneLine(photo.toString())));
        }
    }

    /// Shows one event; called by one thread at a time.
    void hear(SessionEvent event) {
        if (silent) {
            return;
        }
        switch (event) {
            case SessionEvent.StepStarted(String step) -> terminal.status(bar() + step + " …");
            case SessionEvent.StepFinished(StepReport report) -> {
                terminal.say(
                        String.format(
                                Locale.ROOT,
                                "  %s %-11s %5.2f s  %s",
                                terminal.green("✓"),
                                report.step(),
                                report.seconds(),
                                terminal.dim(Terminal.oneLine(report.note()))));
                terminal.status(bar());
            }
            case SessionEvent.RenditionMade(NetworkId network, String placement, var rendition) -> {
                made++;
                terminal.say(
                        "  %s %-11s %s %s, %s"
                                .formatted(
                                        terminal.green("·"),
                                        name(network),
                                        placement,
                                        rendition.size(),
                                        Bytes.of(rendition.bytes())));
                terminal.status(bar());
            }
            case SessionEvent.RenditionFailed(NetworkId network, String placement, var problem) -> {
                made++;
                terminal.say(
                        "  %s %-11s %s: %s"
                                .formatted(
                                        terminal.red("✗"),
                                        name(network),
                                        placement,
                                        problem.line()));
            }
        }
    }

    void end() {
        if (!silent) {
            terminal.status("");
        }
    }

    private String name(NetworkId id) {
        return networks.find(id.value()).name();
    }

    private String bar() {
        int filled = expected == 0 ? 0 : BAR * made / expected;
        return "  ["
                + "█".repeat(filled)
                + "░".repeat(BAR - filled)
                + "] "
                + made
                + "/"
                + expected
                + "  ";
    }
}
