package dev.vitrine.cli;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The front door of the room: runs a command line.
public final class Commands {
    private Commands() {}

    /// Runs one command.
    ///
    /// @return 0 when it worked, 2 when the user has something to correct, 1 when we have
    public static int run(String... arguments) {
        Wiring wiring = Wiring.fromEnvironment();
        Terminal terminal = Terminal.of(wiring);
        CommandLine line =
                new CommandLine(new Root())
                        .addSubcommand(new OptimizeCommand(wiring, terminal))
                        .addSubcommand(new CompileCommand(wiring, terminal))
                        .addSubcommand(new DoctorCommand(wiring, terminal))
                        .setUsageHelpWidth(Math.clamp(wiring.width(), 60, 110))
                        .setOut(new PrintWriter(terminal.output(), true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(terminal.errors(), true, StandardCharsets.UTF_8))
                        .setParameterExceptionHandler((failure, _) -> usage(terminal, failure))
                        .setExecutionExceptionHandler((failure, _, _) -> broken(terminal, failure));
        return line.execute(arguments);
    }

    @Command(
            name = "vitrine",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            scope = CommandLine.ScopeType.INHERIT,
            description = "One picture in, ready-to-post content for every social network out.",
            synopsisSubcommandLabel = "COMMAND",
            footer = {
                "",
                "  ./vitrine test    builds everything and runs all checks",
                "",
                "Try: ./vitrine optimize samples/stoneware-mug.jpg --description \"Hand-thrown stoneware mug\""
            })
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Vitrine " + (version == null ? "(not packaged)" : version)};
        }
    }

    private static int usage(Terminal terminal, ParameterException failure) {
        terminal.problem(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        String.valueOf(failure.getMessage()),
                        "See ./vitrine "
                                + failure.getCommandLine().getCommandSpec().name()
                                + " --help"));
        return 2;
    }

    private static int broken(Terminal terminal, Exception failure) {
        if (failure instanceof VitrineException known) {
            terminal.problem(known.problem());
            return OptimizeCommand.exitCode(known.problem());
        }
        terminal.problem(
                Problem.of(
                        ErrorCode.INTERNAL_ERROR,
                        "Something unexpected happened: " + failure,
                        "Please report it with this text and, if you can, the picture"));
        return 1;
    }
}
