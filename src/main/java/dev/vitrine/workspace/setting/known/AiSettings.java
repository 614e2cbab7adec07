package dev.vitrine.workspace.setting.known;

import dev.vitrine.workspace.setting.Kind;
import dev.vitrine.workspace.setting.Kinds;
import dev.vitrine.workspace.setting.Setting;
import java.util.List;
import java.util.regex.Pattern;

/// Which models are asked. An empty list leaves the order to the program.
public final class AiSettings {
    private static final int MOST_MODELS = 10;

    private static final Kind<String> MODEL =
            Kinds.word(
                    Pattern.compile("[a-z][a-z0-9-]{0,39}/[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,127}"),
                    "VENDOR/MODEL such as openai/gpt-image-2");

    /// Whether models are asked at all.
    public static final Setting<Boolean> ENABLED =
            new Setting<>(
                    "ai.enabled",
                    "Whether models are asked at all; without them the built-in eyes and words do the work",
                    true,
                    Kinds.flag());

    /// For pictures, out of words or of other pictures.
    public static final Setting<List<String>> PICTURE =
            models("picture", "make and change pictures");

    /// For seeing.
    public static final Setting<List<String>> VISION = models("vision", "look at pictures");

    /// For words.
    public static final Setting<List<String>> WRITING = models("writing", "write words");

    /// For finding accounts.
    public static final Setting<List<String>> SEARCH = models("search", "search for accounts");

    private AiSettings() {}

    static List<Setting<?>> all() {
        return List.of(ENABLED, PICTURE, VISION, WRITING, SEARCH);
    }

    private static Setting<List<String>> models(String task, String what) {
        return new Setting<>(
                "ai.models." + task,
                "The models that " + what + ", the best first; empty for the usual order",
                List.of(),
                Kinds.list(MODEL, MOST_MODELS));
    }
}
