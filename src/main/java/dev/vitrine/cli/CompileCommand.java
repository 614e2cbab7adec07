package dev.vitrine.cli;

import dev.vitrine.cli.option.UsageException;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.network.Networks;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            arity = "0..*",
            paramLabel = "DIR...",
            hideParamSyntax = true,
            description = "Folders of sessions.")
    private List<Path> folders = List.of();

    private final Terminal terminal;

    CompileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (folders.isEmpty()) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "No folder was named",
                    "Name folders of sessions: ./vitrine compile vitrine-out/*");
        }
        var compiler = new Compiler(Networks.load());
        int exit = 0;
        for (Path folder : folders) {
            Problem problem = compile(compiler, folder);
            if (problem != null) {
                terminal.problem(problem);
                exit = Math.max(exit, Commands.exitCode(problem));
            }
        }
        return exit;
    }

    /// Whatever becomes of one folder, the others have their turn.
    ///
    /// @return what went wrong; absent when nothing did
    private @Nullable Problem compile(Compiler compiler, Path folder) {
        try {
            long files =
                    compiler.compile(folder).platforms().values().stream()
                            .filter(result -> result.post() != null)
                            .count();
            terminal.answer(
                    Terminal.oneLine(folder.resolve("index.html").toString())
                            + (files == 1
                                    ? " and 1 caption file"
                                    : " and " + files + " caption files"));
            return null;
        } catch (VitrineException failure) {
            return failure.problem();
        } catch (RuntimeException failure) {
            return Commands.unexpected(folder + ": ", failure);
        }
    }
}
