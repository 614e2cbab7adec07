package dev.vitrine.workspace.setting.known;

import dev.vitrine.workspace.setting.Kinds;
import dev.vitrine.workspace.setting.Setting;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a picture is made like where a request says nothing else.
public final class GenerateSettings {
    /// How large.
    public static final Setting<String> SIZE =
            new Setting<>(
                    "generate.size",
                    "The size of pictures that are made",
                    "standard",
                    Kinds.choice(
                            List.of(
                                    "thumbnail",
                                    "card",
                                    "standard",
                                    "banner",
                                    "wide_card",
                                    "portrait")));

    /// How good.
    public static final Setting<String> QUALITY =
            new Setting<>(
                    "generate.quality",
                    "The quality of pictures that are made, which decides on their price",
                    "medium",
                    Kinds.choice(List.of("low", "medium", "high")));

    /// In which style: one of [BrandSettings#STYLES].
    public static final Setting<String> THEME =
            new Setting<>(
                    "generate.theme",
                    "The theme of pictures that are made",
                    "realistic",
                    Kinds.choice(BrandSettings.STYLES));

    /// In which format.
    public static final Setting<String> FORMAT =
            new Setting<>(
                    "generate.format",
                    "The format of pictures that are made",
                    "png",
                    Kinds.choice(List.of("png", "jpeg", "webp", "avif")));

    /// For which field words are added to what is asked; absent for none.
    public static final Setting<@Nullable String> DOMAIN =
            new Setting<@Nullable String>(
                    "generate.domain",
                    "The field whose words are added to what is asked, for example finance",
                    null,
                    Kinds.orNone(
                            Kinds.word(
                                    Pattern.compile("[a-z][a-z0-9-]{0,39}"),
                                    "a word such as finance")));

    private GenerateSettings() {}

    static List<Setting<?>> all() {
        return List.of(SIZE, QUALITY, THEME, FORMAT, DOMAIN);
    }
}
