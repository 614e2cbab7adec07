package dev.vitrine.workspace.setting;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A setting cannot be read or changed as somebody wants it.
public final class SettingException extends VitrineException {
    private static final int LONGEST = 60;
    private static final Pattern STEERING = Pattern.compile("[\\p{C}\\x{2028}\\x{2029}]+");

    private final @Nullable String key;

    private SettingException(@Nullable String key, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.key = key;
    }

    static SettingException unknown(String key, @Nullable String nearest, ErrorCode code) {
        return new SettingException(
                key,
                Problem.of(
                        code,
                        "There is no setting " + shown(key),
                        nearest == null
                                ? "GET /api/v1/settings and ./vitrine settings list name all of them"
                                : "Perhaps you mean " + nearest),
                null);
    }

    static SettingException wrongValue(Setting<?> setting, JsonNode value, Throwable cause) {
        return new SettingException(
                setting.key(),
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        setting.key() + " cannot be " + shown(value.toString()),
                        "Choose " + setting.kind().allowed()),
                cause);
    }

    static SettingException changedMeanwhile(long seen, long now) {
        return new SettingException(
                null,
                Problem.of(
                        ErrorCode.CHANGED_MEANWHILE,
                        "The settings have changed: you have seen version %d, now there is %d"
                                .formatted(seen, now),
                        "Read them again, and change what still has to be changed"),
                null);
    }

    /// Which setting it is about; absent when it is about all.
    public @Nullable String key() {
        return key;
    }

    private static String shown(String text) {
        String plain = STEERING.matcher(text).replaceAll("?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
