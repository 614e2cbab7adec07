package dev.vitrine.cli.serve;

import dev.vitrine.cli.screen.Bytes;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.database.Database;
import dev.vitrine.library.upkeep.Check;
import dev.vitrine.library.upkeep.Move;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreProbe;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.choice.Stores;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `vitrine library`: whether records and bytes agree, and where bytes are kept. The service may
/// run meanwhile.
@Command(
        name = "library",
        customSynopsis = "./vitrine library check|move [OPTION...]",
        description = "Compares what is recorded with what is kept, and moves it to another store.",
        sortOptions = false,
        footer = {
            "",
            "Environment: VITRINE_STORE=local|s3|spaces|cloudinary takes new bytes; each store has its own",
            "variables, which the README names.",
            "",
            "Examples:",
            "  ./vitrine library check",
            "  ./vitrine library check --deep --repair",
            "  ./vitrine library move --from local --to spaces"
        })
public final class LibraryCommand {
    private static final int PERCENT = 100;

    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin private final ServiceData data;

    /// The command, started in those surroundings.
    public LibraryCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
        data = new ServiceData(surroundings);
    }

    @Command(
            name = "check",
            customSynopsis = "./vitrine library check [--deep] [--repair] [--data DIR]",
            footer = "",
            description = {
                "Compares records with bytes, both ways: what is missing, what is damaged, what nobody knows.",
                "Exit codes: 0 all is well, 1 it is not."
            })
    int check(
            @Option(
                            names = "--deep",
                            description = "Reads and hashes all bytes instead of counting them.")
                    boolean deep,
            @Option(
                            names = "--repair",
                            description =
                                    "Has the service delete, with its next sweep, bytes that nobody knows.")
                    boolean repair) {
        boolean clean = true;
        try (Database database = data.existingDatabase();
                Stores stores = stores()) {
            var check = new Check(database);
            for (String name : stores.names()) {
                clean &= check(check, stores.named(name), deep, repair);
            }
        }
        return clean ? 0 : 1;
    }

    private boolean check(Check check, Store store, boolean deep, boolean repair) {
        Check.Report report =
                check.run(
                        store,
                        deep,
                        new Check.Listener() {
                            @Override
                            public void compared(long records) {
                                terminal.board(
                                        List.of(
                                                "%s: %,d records compared …"
                                                        .formatted(store.name(), records)));
                            }

                            @Override
                            public void found(Check.Finding finding) {
                                terminal.answer(store.name() + "  " + finding.line());
                            }
                        });
        terminal.board(List.of());
        terminal.answer(
                "%s %s: %,d files, %s%s%s"
                        .formatted(
                                report.clean() ? terminal.green("✓") : terminal.red("✗"),
                                store.name(),
                                report.records(),
                                Bytes.of(report.bytes()),
                                report.waiting() == 0
                                        ? ""
                                        : ", %,d on their way in or out"
                                                .formatted(report.waiting()),
                                report.clean()
                                        ? ""
                                        : ", %,d findings".formatted(report.findings().size())));
        if (repair && !report.clean()) {
            // As if they had been touched long ago: nobody is about to show them.
            check.adopt(store, report.findings(), Instant.EPOCH);
            terminal.say(
                    "Bytes that nobody knows go with the service's next sweep, within an hour."
                            + " What is missing or damaged only a backup brings back.");
        }
        return report.clean();
    }

    @Command(
            name = "move",
            customSynopsis = "./vitrine library move --from STORE --to STORE [--keep] [--data DIR]",
            footer = "",
            description = {
                "Moves all bytes from one store to another, file by file, while the service runs. It can be",
                "stopped anywhere; the same command goes on. Set VITRINE_STORE to the new one first, and",
                "start the service again, so that new bytes go there."
            })
    int move(
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "STORE",
                            description = "local, s3, spaces or cloudinary.")
                    String from,
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "STORE",
                            description = "The same; it is tried out first.")
                    String to,
            @Option(names = "--keep", description = "Leaves the files where they were as well.")
                    boolean keep) {
        if (from.equals(to)) {
            throw new UnusableException(
                    "--from and --to are both " + from, "Name two different stores", null);
        }
        try (Database database = data.existingDatabase();
                Stores stores = stores()) {
            Store source = stores.named(from);
            Store target = stores.named(to);
            StoreProbe.Report probe = stores.check(target);
            if (probe.problem() != null) {
                terminal.problem(probe.problem());
                return 1;
            }
            var move = new Move(database, data.folder().path().resolve("uploads"));
            if (!keep) {
                move.tidy(source);
            }
            long start = System.nanoTime();
            Move.Progress end =
                    move.run(
                            source,
                            target,
                            !keep,
                            progress -> terminal.board(List.of(line(progress, start))));
            terminal.board(List.of());
            terminal.answer(
                    "%s %,d files, %s, are at %s now"
                            .formatted(
                                    terminal.green("✓"),
                                    end.moved(),
                                    Bytes.of(end.bytes()),
                                    target.where()));
            if (!stores.main().name().equals(to)) {
                terminal.say(
                        "New bytes still go to %s: set VITRINE_STORE=%s for the service."
                                .formatted(stores.main().name(), to));
            }
        }
        return 0;
    }

    private static String line(Move.Progress progress, long start) {
        double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
        long all = progress.moved() + progress.left();
        double left = seconds / progress.moved() * progress.left();
        return "%d %%  %,d of %,d files, %s, %s left"
                .formatted(
                        PERCENT * progress.moved() / Math.max(1, all),
                        progress.moved(),
                        all,
                        Bytes.of(progress.bytes()),
                        shown(Duration.ofSeconds(Math.round(left))));
    }

    private static String shown(Duration time) {
        return time.toHours() > 0
                ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
                : time.toMinutes() > 0
                        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                        : time.toSeconds() + " s";
    }

    private Stores stores() {
        return new Stores(
                StoreSettings.from(surroundings.environment(), data.folder().path()),
                surroundings.clock(),
                new SecureRandom());
    }
}
