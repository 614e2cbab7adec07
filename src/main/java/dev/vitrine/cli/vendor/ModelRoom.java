package dev.vitrine.cli.vendor;

import dev.vitrine.ai.LedgerTill;
import dev.vitrine.ai.Models;
import dev.vitrine.ai.builtin.PaintedPictures;
import dev.vitrine.ai.call.PictureCheck;
import dev.vitrine.ai.catalogue.Catalogue;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.cache.Results;
import dev.vitrine.cache.redis.RedisAddress;
import dev.vitrine.cache.redis.RedisShelf;
import dev.vitrine.caption.Writer;
import dev.vitrine.database.Database;
import dev.vitrine.session.job.Assistants;
import dev.vitrine.spend.Spending;
import dev.vitrine.spend.choice.ChosenCaps;
import dev.vitrine.spend.limit.GateSettings;
import dev.vitrine.spend.limit.Pause;
import dev.vitrine.spend.limit.VendorGates;
import dev.vitrine.work.Rounds;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.secret.KnownSecret;
import dev.vitrine.workspace.secret.Secrets;
import dev.vitrine.workspace.secret.VendorSecret;
import dev.vitrine.workspace.setting.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Models, put together with the vendors that are switched on and whoever pays. Safe for use from
/// any thread.
public final class ModelRoom implements AutoCloseable {
    private static final long MEMORY_BYTES = 32L << 20;
    private static final String REDIS = "REDIS_URL";
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final Models models;
    private final Switchboard switchboard;
    private final @Nullable Paid paid;
    private final @Nullable RedisShelf redis;
    private @Nullable Rounds sweeping;

    private ModelRoom(
            Models models,
            Switchboard switchboard,
            @Nullable Paid paid,
            @Nullable RedisShelf redis) {
        this.models = models;
        this.switchboard = switchboard;
        this.paid = paid;
        this.redis = redis;
    }

    /// What all of it is put together from.
    ///
    /// @param environment keys and addresses of vendors
    /// @param chance numbers from 0 to below 1
    /// @param pause lets a thread wait for its turn
    /// @param check looks at what vendors call pictures
    public record Parts(
            Map<String, String> environment,
            InstantSource clock,
            DoubleSupplier chance,
            Supplier<UUID> ids,
            Pause pause,
            PictureCheck check) {
        private VendorGates gates() {
            return new VendorGates(_ -> GateSettings.usual(), clock, chance, pause);
        }

        private @Nullable String variable(String name) {
            String value = environment.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /// Where it is written what was paid.
    public record Paid(Spending spending, Results results, Settings settings) {
        /// Whether a workspace lets a call be made again of which nobody knows whether it was
        /// charged.
        public boolean payTwice(UUID workspace) {
            return new Choices(settings).payTwice(workspace);
        }
    }

    /// With a ledger, and with the keys and choices of each workspace.
    ///
    /// @throws UnusableAddressException when a variable of the environment is malformed
    public static ModelRoom open(
            Parts parts, Database database, Settings settings, Secrets secrets) {
        var choices = new Choices(settings);
        VendorGates gates = parts.gates();
        var switchboard =
                switchboard(
                        parts,
                        gates,
                        (workspace, secret) -> {
                            VendorSecret key = secrets.value(new WorkspaceId(workspace), secret);
                            return key == null ? null : key.value();
                        });
        String address = parts.variable(REDIS);
        RedisShelf redis = address == null ? null : RedisShelf.at(RedisAddress.parse(address));
        var paid =
                new Paid(
                        new Spending(
                                database, new ChosenCaps(settings), parts.clock(), parts.ids()),
                        Results.create(database, redis, MEMORY_BYTES, parts.clock()),
                        settings);
        var till =
                new LedgerTill(
                        new LedgerTill.Books(database, paid.spending(), paid.results()),
                        gates,
                        parts.clock());
        Models models =
                Models.create(
                        Catalogue.load(),
                        workspace -> onlyAllowed(switchboard.of(workspace), choices, workspace),
                        choices::models,
                        parts.check(),
                        till);
        return new ModelRoom(models, switchboard, paid, redis);
    }

    /// Without a ledger: with what costs nothing.
    ///
    /// @throws UnusableAddressException when a variable of the environment is malformed
    public static ModelRoom free(Parts parts) {
        VendorGates gates = parts.gates();
        var switchboard =
                switchboard(
                        parts,
                        gates,
                        (_, secret) ->
                                secret.equals(KnownSecret.OPENAI_COMPATIBLE)
                                        ? parts.variable(secret.variable())
                                        : null);
        Models models =
                Models.create(
                        Catalogue.load(),
                        switchboard,
                        (_, _) -> List.of(),
                        parts.check(),
                        new FreeTill(parts.clock(), gates));
        return new ModelRoom(models, switchboard, null, null);
    }

    /// Whether the environment holds the key of a vendor that wants money.
    public static boolean costs(Map<String, String> environment) {
        return List.of(KnownSecret.OPENAI, KnownSecret.GEMINI, KnownSecret.BFL).stream()
                .map(secret -> environment.get(secret.variable()))
                .anyMatch(key -> key != null && !key.isBlank());
    }

    /// Who asks models on behalf of sessions.
    public Assistants assistants(Writer writer) {
        return Assistants.of(models, writer, this::payTwice);
    }

    /// Whether a workspace lets a call be made again of which nobody knows whether it was charged.
    public boolean payTwice(UUID workspace) {
        return paid != null && paid.payTwice(workspace);
    }

    /// Gives up calls whose process has died, and results that nobody gets any more, from now on.
    public void startSweeping() {
        Paid book = paid;
        if (book != null) {
            sweeping = new Rounds("spending", () -> sweep(book), "The ledger was not swept");
            sweeping.start(SWEEP);
        }
    }

    private static void sweep(Paid book) {
        book.spending().sweep();
        book.results().sweep();
    }

    /// The front door of models.
    public Models models() {
        return models;
    }

    /// Those that are switched on for a workspace.
    public Map<String, Vendor> vendors(UUID workspace) {
        return switchboard.of(workspace);
    }

    /// Where it is written what was paid; absent where nothing is.
    public @Nullable Paid paid() {
        return paid;
    }

    /// The ledger, of a room that has one.
    public Spending spending() {
        return Objects.requireNonNull(paid, "There is no ledger where nothing costs anything")
                .spending();
    }

    @Override
    public void close() {
        if (sweeping != null) {
            sweeping.close();
        }
        if (redis != null) {
            redis.close();
        }
    }

    private static Switchboard switchboard(Parts parts, VendorGates gates, Switchboard.Keys keys) {
        return new Switchboard(
                VendorAddresses.from(parts.environment()),
                keys,
                new PaintedPictures(),
                gates,
                parts.pause());
    }

    /// Whoever wants no models has the built-in one.
    private static Map<String, Vendor> onlyAllowed(
            Map<String, Vendor> vendors, Choices choices, UUID workspace) {
        Vendor builtin = vendors.get(Switchboard.BUILTIN);
        return choices.enabled(workspace) || builtin == null
                ? vendors
                : Map.of(Switchboard.BUILTIN, builtin);
    }
}
