package dev.vitrine.cli.screen;

import dev.vitrine.network.Network;
import dev.vitrine.network.NetworkId;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.result.StepReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Shows how a session goes on. On a live screen, a board with the running steps and every network
/// is rewritten until only the steps remain; elsewhere, a line follows for each step and picture.
public final class Progress {
    private final Terminal terminal;
    private final boolean silent;
    private final Map<NetworkId, Network> networks = new LinkedHashMap<>();
    private Board board = new Board(Map.of());

    /// Progress for people, or none at all.
    public Progress(Terminal terminal, boolean silent) {
        this.terminal = terminal;
        this.silent = silent;
    }

    /// Shows that a session begins.
    ///
    /// @param which for example "[2/5]"; empty for an only photo
    public void begin(Path photo, String which, SessionRequest request) {
        if (silent) {
            return;
        }
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (Network network : request.networks()) {
            networks.put(network.id(), network);
            expected.put(network.name(), request.placements(network).size());
        }
        board = new Board(expected);
        terminal.say(terminal.bold((which + " " + Terminal.oneLine(photo.toString())).strip()));
    }

    /// Shows one event; called by one thread at a time.
    public void hear(SessionEvent event) {
        if (silent) {
            return;
        }
        switch (event) {
            case SessionEvent.StepStarted(String step) -> board.start(step);
            case SessionEvent.StepFinished(StepReport report) -> {
                board.finish(report.step());
                terminal.say(step(report));
            }
            case SessionEvent.RenditionMade(NetworkId id, String placement, var rendition) -> {
                String name = network(id).name();
                board.made(name, rendition);
                if (!terminal.screen().live()) {
                    terminal.say(line(terminal.green("·"), name, fact(placement, rendition)));
                }
            }
            case SessionEvent.RenditionFailed(NetworkId id, String placement, var problem) -> {
                String name = network(id).name();
                board.failed(name);
                terminal.say(
                        line(
                                terminal.red("✗"),
                                name,
                                placement + ": " + Terminal.oneLine(problem.line())));
            }
        }
        terminal.board(board.lines(terminal));
    }

    /// Shows that the session has ended, well or not.
    public void end() {
        terminal.board(List.of());
    }

    private String step(StepReport report) {
        String start =
                String.format(Locale.ROOT, "%-11s %5.2f s  ", report.step(), report.seconds());
        String note = Terminal.oneLine(report.note());
        if (terminal.screen().live()) {
            note = Terminal.clipped(note, terminal.screen().columns() - start.length() - 5);
        }
        return "  " + terminal.green("✓") + " " + start + terminal.dim(note);
    }

    private static String fact(String placement, Rendition rendition) {
        return placement + " " + rendition.size() + ", " + Bytes.of(rendition.bytes());
    }

    private static String line(String mark, String name, String fact) {
        return String.format(Locale.ROOT, "  %s %-11s %s", mark, name, fact);
    }

    private Network network(NetworkId id) {
        return Objects.requireNonNull(networks.get(id));
    }
}
