package dev.vitrine.workspace.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.workspace.secret.KeptSecret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What programs are answered about secrets: never the secrets.
public final class SecretsAnswers {
    private SecretsAnswers() {}

    /// All of them.
    public record All(List<Shown> secrets) {
        /// What may be known of them.
        public static All of(List<KeptSecret> secrets) {
            return new All(secrets.stream().map(Shown::of).toList());
        }
    }

    /// What may be known of one.
    ///
    /// @param source where the one in use comes from: environment or stored; absent when none is
    /// @param variable the environment variable, which wins
    /// @param endsIn the last characters of the one that is kept
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String name,
            String description,
            boolean isSet,
            @Nullable String source,
            String variable,
            @Nullable String endsIn,
            @Nullable Instant changedAt,
            SettingsAnswers.@Nullable By changedBy) {
        /// What may be known of it.
        public static Shown of(KeptSecret kept) {
            return new Shown(
                    kept.secret().name(),
                    kept.secret().sentence(),
                    kept.isSet(),
                    kept.inEnvironment() ? "environment" : kept.stored() ? "stored" : null,
                    kept.secret().variable(),
                    kept.ending().isEmpty() ? null : kept.ending(),
                    kept.changed() == null ? null : kept.changed().at(),
                    SettingsAnswers.By.of(kept.changed()));
        }
    }
}
