package dev.vitrine.cli;

import dev.vitrine.cli.screen.Terminal;
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
        customSynopsis = "./vitrine compile DIR...",
        description =
                "Makes the caption files and the page of a session again from its results.json.",
        footer = {
            "",
            "Examples:",
            "  ./vitrine compile vitrine-out/0b6f7c1e-5d0c-4c39-9f0e-6a1f2e0c7b11",
            "  ./vitrine compile vitrine-out/*",
            "",
            "Exit codes: 0 done, 1 something of ours failed, 2 something to correct."
        })
final class CompileCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "DIR...",
            hideParamSyntax = true,
            description = "Folders of sessions.")
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
                            Terminal.oneLine(folder.resolve("index.html").toString())
                                    + (results.platforms().size() == 1
                                            ? " and 1 caption file"
                                            : " and "
                                                    + results.platforms().size()
                                                    + " caption files"));
                } catch (VitrineException failure) {
                    terminal.problem(failure.problem());
                    exit = Math.max(exit, Commands.exitCode(failure.problem()));
                }
            }
        }
        return exit;
    }
}
