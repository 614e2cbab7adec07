package dev.vitrine.workspace.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.vault.KeyChange;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.Workspaces;
import dev.vitrine.workspace.setting.Author;
import dev.vitrine.workspace.setting.History;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class SecretsTests {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final VendorSecret VALUE = VendorSecret.parse(" sk-proj-not-a-real-key-x3Fq\n");

    @TempDir private Path folder;
    private Database database;
    private Vault vault;
    private History history;
    private Secrets secrets;
    private WorkspaceId mine;
    private WorkspaceId other;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        vault = Vault.at(folder.resolve("keys.json"));
        history = new History(database, () -> NOW, UUID::randomUUID);
        secrets = new Secrets(database, vault, Map.of(), history);
        var workspaces = new Workspaces(database, () -> NOW, UUID::randomUUID);
        workspaces.createKey("mine", "studio", Set.of(Scope.ADMIN));
        workspaces.createKey("other", "studio", Set.of(Scope.ADMIN));
        mine = Objects.requireNonNull(workspaces.named().get("mine"));
        other = Objects.requireNonNull(workspaces.named().get("other"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyIsThereForItsWorkspaceAloneAndShownByItsEnding() {
        KeptSecret kept = put();
        assertThat(secrets.value(mine, KnownSecret.OPENAI)).isEqualTo(VALUE);
        assertThat(secrets.value(other, KnownSecret.OPENAI)).isNull();
        assertThat(secrets.value(mine, KnownSecret.GEMINI)).isNull();
        assertThat(kept.isSet()).isTrue();
        assertThat(kept.ending()).isEqualTo("x3Fq");
        assertThat(Objects.requireNonNull(kept.changed()).by()).isEqualTo("command line");
        assertThat(secrets.one(other, "openai").isSet()).isFalse();
    }

    @Test
    void nothingTellsTheKeyNeitherTextsNorTheDatabase() {
        KeptSecret kept = put();
        secrets.put(mine, Author.COMMAND_LINE, KnownSecret.OPENAI, VALUE);
        String everything =
                database.sql()
                                .sql(
                                        """
                                        select string_agg(x, ' ') from (
                                            select s::text as x from vendor_secrets s
                                            union all select c::text from setting_changes c) as everything
                                        """)
                                .query(String.class)
                                .single()
                        + kept
                        + VALUE
                        + history.page(mine, null, 10);
        assertThat(everything).contains("x3Fq").doesNotContain("sk-proj", "real-key");
    }

    @Test
    void ofAShortKeyNotEvenTheEndingIsShown() {
        KeptSecret kept =
                secrets.put(
                        mine,
                        Author.COMMAND_LINE,
                        KnownSecret.STABLE_DIFFUSION,
                        VendorSecret.parse("swordfish"));
        assertThat(kept.isSet()).isTrue();
        assertThat(kept.ending()).isEmpty();
        assertThat(history.page(mine, null, 1).entries().getFirst().value()).hasToString("\"…\"");
    }

    @Test
    void theEnvironmentWinsAndIsNotShown() {
        put();
        Secrets started =
                new Secrets(
                        database,
                        vault,
                        Map.of("OPENAI_API_KEY", "sk-of-the-environment", "GEMINI_API_KEY", " "),
                        history);
        assertThat(Objects.requireNonNull(started.value(mine, KnownSecret.OPENAI)).value())
                .isEqualTo("sk-of-the-environment");
        assertThat(started.one(mine, "openai").inEnvironment()).isTrue();
        assertThat(started.one(mine, "openai").toString()).doesNotContain("of-the-environment");
        assertThat(started.one(mine, "gemini").isSet()).isFalse();
    }

    @Test
    void aBrokenVariableIsNamedWithoutItsValue() {
        Secrets started =
                new Secrets(database, vault, Map.of("OPENAI_API_KEY", "sk two words"), history);
        assertThatThrownBy(() -> started.value(mine, KnownSecret.OPENAI))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("OPENAI_API_KEY")
                .hasMessageNotContaining("two words");
    }

    @Test
    void whatIsDeletedIsGoneAndTheHistoryStays() {
        put();
        secrets.delete(mine, Author.COMMAND_LINE, KnownSecret.OPENAI);
        assertThat(secrets.value(mine, KnownSecret.OPENAI)).isNull();
        assertThat(history.page(mine, null, 10).entries())
                .extracting(change -> change.key() + " " + change.former() + " " + change.value())
                .containsExactlyInAnyOrder(
                        "secret.openai \"…x3Fq\" null", "secret.openai null \"…x3Fq\"");
        assertThatThrownBy(() -> secrets.delete(mine, Author.COMMAND_LINE, KnownSecret.OPENAI))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("OPENAI_API_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "sk two",
                "sk\nInjected: header",
                "sk-ä",
                "sk-\u0000",
                "sk-\u007f"
            })
    void whatIsNoKeyIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> VendorSecret.parse(text))
                .isInstanceOf(SecretException.class)
                .hasMessageNotContaining("sk");
        assertThatThrownBy(() -> VendorSecret.parse("x".repeat(2001)))
                .isInstanceOf(SecretException.class);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> secrets.named("open-ai"))
                .hasMessageContaining("Perhaps you mean openai.");
        assertThatThrownBy(() -> secrets.named("sesame"))
                .hasMessageContaining("openai, gemini, bfl");
    }

    @Test
    void keysOfTheVaultCanChange() {
        put();
        var change = new KeyChange(database, vault, Secrets.sealed(database, vault));
        assertThat(change.run((_, _) -> {}))
                .isEqualTo(List.of(new KeyChange.Part("vendor_secrets", 1, 0)));
        assertThat(change.dropOldKeys()).isEqualTo(1);
        assertThat(secrets.value(mine, KnownSecret.OPENAI)).isEqualTo(VALUE);
    }

    private KeptSecret put() {
        return secrets.put(mine, Author.COMMAND_LINE, KnownSecret.OPENAI, VALUE);
    }
}
