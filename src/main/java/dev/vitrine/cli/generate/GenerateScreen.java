package dev.vitrine.cli.generate;

import dev.vitrine.cli.screen.Bytes;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.generate.Estimate;
import dev.vitrine.generate.GeneratedPicture;
import dev.vitrine.generate.GeneratedPicture.Failed;
import dev.vitrine.generate.GeneratedPicture.Made;
import dev.vitrine.generate.prompt.Variation;
import dev.vitrine.spend.Money;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says to people what is made, for how much, and what came of it.
final class GenerateScreen {
    private final Terminal terminal;
    private final Targets targets;
    private int open;

    GenerateScreen(Terminal terminal, Targets targets) {
        this.terminal = terminal;
        this.targets = targets;
    }

    /// Says what is about to be made.
    void begin(String words, Estimate estimate) {
        terminal.say(terminal.bold(Terminal.oneLine(words)));
        open = estimate.pictures().size();
        terminal.say("  " + terminal.dim(who(estimate)));
        board();
    }

    /// Says what became of a picture.
    void hear(GeneratedPicture picture) {
        open--;
        switch (picture) {
            case Made made -> made(made);
            case Failed(var plan, var problem, var doubtful) ->
                    terminal.say(
                            "  "
                                    + terminal.red("✗")
                                    + " "
                                    + targets.files().get(plan.place()).getFileName()
                                    + "  "
                                    + Terminal.oneLine(problem.line())
                                    + (doubtful ? " It may have been charged." : ""));
        }
        board();
    }

    /// Ends the board.
    void end() {
        terminal.board(List.of());
    }

    private void board() {
        terminal.board(
                open == 0
                        ? List.of()
                        : List.of("  … " + open + (open == 1 ? " picture" : " pictures")));
    }

    private void made(Made made) {
        Path file = targets.files().get(made.plan().place());
        Variation variation = made.plan().variation();
        terminal.say(
                "  "
                        + terminal.green("✓")
                        + " "
                        + Terminal.oneLine(String.valueOf(file.getFileName()))
                        + "  "
                        + made.file().size()
                        + ", "
                        + Bytes.of(made.file().bytes().length)
                        + terminal.dim(
                                ", "
                                        + made.maker().model()
                                        + seed(made.maker().seed())
                                        + ", "
                                        + price(made)
                                        + (variation == null ? "" : ": " + variation)));
        made.remarks()
                .forEach(remark -> terminal.say("    " + terminal.dim(Terminal.oneLine(remark))));
    }

    private static String price(Made made) {
        return made.maker().cached() ? "made before" : price(made.cost());
    }

    private static String seed(@Nullable Long seed) {
        return seed == null ? "" : ", seed " + seed;
    }

    /// Everything that is going to be asked, for somebody who has to decide.
    static String plan(Estimate estimate, Targets targets) {
        var text = new StringBuilder();
        for (Estimate.Picture picture : estimate.pictures()) {
            Variation variation = picture.plan().variation();
            line(text, "file", targets.files().get(picture.plan().place()).toString());
            line(text, "size", picture.plan().order().size().toString());
            line(text, "model", model(picture));
            if (picture.model() != null) {
                line(text, "price", price(picture.likely(), picture.most()));
            }
            line(text, "seed", String.valueOf(picture.plan().order().seed()));
            if (variation != null) {
                line(text, "variation", variation.toString());
            }
            text.append("prompt\n");
            picture.plan()
                    .prompt()
                    .lines()
                    .forEach(said -> text.append(said.isEmpty() ? "" : "  " + said).append('\n'));
            text.append('\n');
        }
        return text.append(total(estimate)).toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("%-9s  %s%n", name, Terminal.oneLine(value)));
    }

    private static String model(Estimate.Picture picture) {
        return picture.model() == null
                ? "none can be asked; ./vitrine doctor shows which there are"
                : picture.model().toString();
    }

    private static String who(Estimate estimate) {
        Estimate.Picture first = estimate.pictures().getFirst();
        return first.model() == null
                ? "no model can be asked"
                : first.model() + ", " + price(estimate.likely(), estimate.most());
    }

    private static String total(Estimate estimate) {
        int count = estimate.pictures().size();
        return "Nothing was made. "
                + (count == 1 ? "This picture" : "These " + count + " pictures")
                + (estimate.most().equals(Money.ZERO)
                        ? (count == 1 ? " costs nothing." : " cost nothing.")
                        : " would cost " + price(estimate.likely(), estimate.most()) + ".");
    }

    private static String price(Money likely, Money most) {
        return likely.equals(most) ? price(likely) : price(likely) + ", at most " + most;
    }

    private static String price(Money money) {
        return money.equals(Money.ZERO) ? "free" : money.toString();
    }
}
