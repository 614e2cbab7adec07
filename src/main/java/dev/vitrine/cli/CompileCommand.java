package dev.vitrine.cli;

import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.result.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `vitrine compile`: caption files and pages again, from results.
@Command(
        name = "compile",
        description =
                "Makes the caption files and the page of a session again from its results.json.",
        footer = {"", "Example:", "  ./vitrine compile vitrine-out/0b6f7c1e-…"})
final class CompileCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of sessions.")
    private List<Path> folders = List.of();

    private final Wiring wiring;
    private final Terminal terminal;

    CompileCommand(Wiring wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int exit = 0;
        try (Studio studio = wiring.studio(1, null)) {
            for (Path folder : folders) {
                try {
                    Results results = studio.sessions().compile(folder, studio.networks());
                    terminal.answer(
                            folder.resolve("index.html")
                                    + " and "
                                    + results.platforms().size()
                                    + " caption files");
                } catch (VitrineException failure) {
                    terminal.problem(failure.problem());
                    exit = Math.max(exit, OptimizeCommand.exitCode(failure.problem()));
                }
            }
        }
        return exit;
    }
}
