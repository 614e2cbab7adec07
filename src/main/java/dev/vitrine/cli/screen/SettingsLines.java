package dev.vitrine.cli.screen;

import dev.vitrine.vault.KeyChange;
import dev.vitrine.workspace.secret.KeptSecret;
import dev.vitrine.workspace.setting.SettingChange;
import dev.vitrine.workspace.setting.SettingValue;
import dev.vitrine.workspace.web.SecretsAnswers;
import dev.vitrine.workspace.web.SettingsAnswers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Settings and secrets as people read them.
public record SettingsLines(Terminal terminal) {
    /// Settings and secrets, for programs.
    public record Everything(
            long version,
            List<SettingsAnswers.Shown> settings,
            List<SecretsAnswers.Shown> secrets) {}

    /// What came of a change of keys, for programs.
    public record Changed(List<KeyChange.Part> tables, int keysDropped) {}

    public String settings(List<SettingValue> values) {
        var table = new Table(terminal, "Setting", "Value", "Meaning");
        for (SettingValue value : values) {
            table.row(
                    value.setting().key(),
                    shown(value.value()) + (value.chosen() == null ? " (usual)" : ""),
                    value.trouble() == null ? value.setting().sentence() : value.trouble());
        }
        return table.text();
    }

    public String secrets(List<KeptSecret> secrets) {
        var table = new Table(terminal, "Secret", "Value", "Meaning");
        for (KeptSecret kept : secrets) {
            table.row(
                    kept.secret().name(),
                    kept.inEnvironment()
                            ? "from " + kept.secret().variable()
                            : kept.stored() ? "…" + kept.ending() : "not set",
                    kept.secret().sentence());
        }
        return table.text();
    }

    public String changes(List<SettingChange> changes) {
        var table = new Table(terminal, "When", "Who", "Setting", "From → to");
        for (SettingChange change : changes) {
            table.row(
                    seconds(change.at()),
                    change.by(),
                    change.key(),
                    former(change) + " → " + next(change));
        }
        return table.text();
    }

    public String parts(List<KeyChange.Part> parts) {
        var table = new Table(terminal, "Table", "Sealed anew", "Unreadable");
        for (KeyChange.Part part : parts) {
            table.row(
                    part.table(), String.valueOf(part.sealed()), String.valueOf(part.unreadable()));
        }
        return table.text();
    }

    /// A value as it can be typed again.
    public static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(SettingsLines::text).collect(Collectors.joining(", "))
                : value.asString();
    }

    private static String shown(JsonNode value) {
        String text = text(value);
        return text.isEmpty() ? "empty" : text;
    }

    private static String former(SettingChange change) {
        return side(change.former(), isSecret(change));
    }

    private static String next(SettingChange change) {
        return side(change.value(), isSecret(change));
    }

    private static String side(@Nullable JsonNode value, boolean secret) {
        return value != null ? shown(value) : secret ? "not set" : "usual";
    }

    private static boolean isSecret(SettingChange change) {
        return change.key().startsWith("secret.");
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
