package dev.vitrine.cli.screen;

import dev.vitrine.network.Network;
import dev.vitrine.network.NetworkId;
import dev.vitrine.picture.Size;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.result.StepReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
            case SessionEvent.RenditionMade(NetworkId id, String placement, var rendition, _) ->
                    made(id, placement, rendition.size(), rendition.bytes());
            case SessionEvent.RenditionFailed(NetworkId id, String placement, var problem, _) ->
                    failed(id, placement + ": " + problem.line());
        }
        terminal.board(board.lines(terminal));
    }

    /// Shows that something takes time, besides the steps, or that it does no longer.
    void busy(String what, boolean still) {
        if (silent) {
            return;
        }
        if (still) {
            board.start(what);
        } else {
            board.finish(what);
        }
        terminal.board(board.lines(terminal));
    }

    /// Says something that somebody who waits should know.
    void remark(String text) {
        if (!silent) {
            terminal.say("  " + terminal.dim(Terminal.oneLine(text)));
        }
    }

    /// Shows a picture of a network that was asked for.
    void made(NetworkId id, String placement, Size size, long bytes) {
        Network network = networks.get(id);
        if (silent || network == null) {
            return;
        }
        board.made(network.name(), size, bytes);
        if (!terminal.screen().live()) {
            String fact = Terminal.oneLine(placement) + " " + size + ", " + Bytes.of(bytes);
            terminal.say(line(terminal.green("·"), network.name(), fact));
        }
        terminal.board(board.lines(terminal));
    }

    /// Shows that a picture could not be made, and why.
    void failed(NetworkId id, String why) {
        Network network = networks.get(id);
        if (silent || network == null) {
            return;
        }
        board.failed(network.name());
        terminal.say(line(terminal.red("✗"), network.name(), Terminal.oneLine(why)));
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

    private static String line(String mark, String name, String fact) {
        return String.format(Locale.ROOT, "  %s %-11s %s", mark, name, fact);
    }
}
