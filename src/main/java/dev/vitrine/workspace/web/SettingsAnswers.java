package dev.vitrine.workspace.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.database.Slice;
import dev.vitrine.workspace.setting.Kind;
import dev.vitrine.workspace.setting.Setting;
import dev.vitrine.workspace.setting.SettingChange;
import dev.vitrine.workspace.setting.SettingValue;
import dev.vitrine.workspace.setting.Settings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What programs are answered about settings.
public final class SettingsAnswers {
    private SettingsAnswers() {}

    /// All of them.
    ///
    /// @param version for `If-Match`, in quotes
    public record All(long version, List<Shown> settings) {
        /// As they stand.
        public static All of(Settings.State state) {
            return new All(state.version(), state.values().stream().map(Shown::of).toList());
        }
    }

    /// One of them.
    ///
    /// @param value what holds
    /// @param isSet whether it was chosen
    /// @param problem why what was chosen cannot be used; absent when it can
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String key,
            String description,
            String type,
            String allowed,
            @Nullable List<String> choices,
            JsonNode value,
            JsonNode usual,
            boolean isSet,
            @Nullable Instant changedAt,
            @Nullable By changedBy,
            @Nullable String problem) {
        /// As it stands.
        public static Shown of(SettingValue value) {
            Setting<?> setting = value.setting();
            Kind<?> kind = setting.kind();
            SettingChange changed = value.changed();
            return new Shown(
                    setting.key(),
                    setting.sentence(),
                    kind.type(),
                    kind.allowed(),
                    kind.choices().isEmpty() ? null : kind.choices(),
                    value.value(),
                    setting.usualJson(),
                    value.chosen() != null,
                    changed == null ? null : changed.at(),
                    By.of(changed),
                    value.trouble());
        }
    }

    /// Who has changed something.
    ///
    /// @param name for people
    /// @param personId absent at the command line
    /// @param keyId absent at the command line
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record By(String name, @Nullable UUID personId, @Nullable UUID keyId) {
        static @Nullable By of(@Nullable SettingChange change) {
            return change == null
                    ? null
                    : new By(change.by(), change.author().person(), change.author().key());
        }
    }

    /// What somebody has changed.
    ///
    /// @param former null when nothing was chosen
    /// @param value null when it was taken back
    public record Change(
            UUID id,
            String key,
            @Nullable JsonNode former,
            @Nullable JsonNode value,
            Instant changedAt,
            @Nullable By changedBy) {
        static Change of(SettingChange change) {
            return new Change(
                    change.id(),
                    change.key(),
                    change.former(),
                    change.value(),
                    change.at(),
                    By.of(change));
        }
    }

    /// A part of what was changed, newest first.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Change> changes, @Nullable String nextCursor) {
        /// A part of the history.
        public static Page of(Slice<SettingChange> slice) {
            return new Page(slice.entries().stream().map(Change::of).toList(), slice.nextText());
        }
    }
}
