package dev.vitrine.cli;

import dev.vitrine.cli.generate.GenerateCommand;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.cli.serve.KeysCommand;
import dev.vitrine.cli.serve.LibraryCommand;
import dev.vitrine.cli.serve.ServeCommand;
import dev.vitrine.cli.serve.SettingsCommand;
import dev.vitrine.cli.usage.UsageCommand;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The front door of the room: runs a command line.
public final class Commands {
    /// The exit code of a process that Ctrl-C has ended.
    static final int STOPPED = 130;

    private Commands() {}

    /// Runs one command.
    ///
    /// @return 0 when it worked, 2 when the user has something to correct, 1 when we have
    public static int run(String... arguments) {
        chooseLogging(arguments);
        Wiring wiring = Wiring.fromEnvironment();
        return run(wiring, wiring.terminal(), arguments);
    }

    /// A service logs; a command says what matters itself, and its answers are for other programs.
    private static void chooseLogging(String... arguments) {
        boolean serves = arguments.length > 0 && arguments[0].equals("serve");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(
                "slf4j.provider",
                serves
                        ? "ch.qos.logback.classic.spi.LogbackServiceProvider"
                        : "org.slf4j.nop.NOPServiceProvider");
    }

    static int run(Wiring wiring, Terminal terminal, String... arguments) {
        var refusal = new Refusal(terminal, List.of(arguments));
        CommandLine line =
                new CommandLine(new Root())
                        .addSubcommand(new OptimizeCommand(wiring, terminal))
                        .addSubcommand(new BatchCommand(wiring, terminal))
                        .addSubcommand(new GenerateCommand(wiring::making, terminal))
                        .addSubcommand(new CompileCommand(terminal))
                        .addSubcommand(new DoctorCommand(wiring, terminal))
                        .addSubcommand(new ServeCommand(wiring.surroundings(), terminal))
                        .addSubcommand(new KeysCommand(wiring.surroundings(), terminal))
                        .addSubcommand(
                                new SettingsCommand(
                                        wiring.surroundings(), terminal, wiring.entry()))
                        .addSubcommand(new UsageCommand(wiring.surroundings(), terminal))
                        .addSubcommand(new LibraryCommand(wiring.surroundings(), terminal))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .registerConverter(Path.class, Refusal::pathOf)
                        .setUsageHelpWidth(Math.clamp(terminal.screen().columns(), 60, 100))
                        .setColorScheme(
                                CommandLine.Help.defaultColorScheme(
                                        terminal.screen().colours()
                                                ? CommandLine.Help.Ansi.ON
                                                : CommandLine.Help.Ansi.OFF))
                        .setOut(new PrintWriter(terminal.output(), true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(terminal.errors(), true, StandardCharsets.UTF_8))
                        .setParameterExceptionHandler((failure, _) -> refusal.of(failure))
                        .setExecutionExceptionHandler((failure, _, _) -> refusal.of(failure));
        int exit = line.execute(arguments);
        IOException unheard = terminal.unheard();
        if (unheard == null) {
            return exit;
        }
        Problem problem = new UnwrittenException(Path.of("Standard output"), unheard).problem();
        terminal.problem(problem);
        return Math.max(exit, exitCode(problem));
    }

    /// Who has to do something about a problem, as an exit code.
    static int exitCode(Problem problem) {
        return problem.code().blame() == ErrorCode.Blame.USER ? 2 : 1;
    }

    /// What nobody has foreseen.
    ///
    /// @param where what it happened to; may be empty
    static Problem unexpected(String where, Exception failure) {
        return Problem.of(
                ErrorCode.INTERNAL_ERROR,
                where + "something unexpected happened: " + failure,
                "Please report it with this text and, if you can, the picture");
    }

    @Command(
            name = "vitrine",
            customSynopsis = "./vitrine COMMAND [OPTION...]",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            scope = CommandLine.ScopeType.INHERIT,
            description = "One picture in, ready-to-post content for every social network out.",
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
}
