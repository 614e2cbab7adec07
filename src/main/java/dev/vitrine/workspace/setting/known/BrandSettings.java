package dev.vitrine.workspace.setting.known;

import dev.vitrine.workspace.setting.Kinds;
import dev.vitrine.workspace.setting.Setting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What pictures of a brand have in common.
public final class BrandSettings {
    private static final int MOST_COLOURS = 8;
    private static final int LONGEST_NAME = 100;

    /// The styles that pictures can be made in.
    public static final List<String> STYLES =
            List.of(
                    "realistic",
                    "professional",
                    "illustration",
                    "abstract",
                    "minimalist",
                    "futuristic",
                    "infographic",
                    "vintage");

    /// What it is called; may be empty.
    public static final Setting<String> NAME =
            new Setting<>(
                    "brand.name",
                    "What the brand is called; empty for nothing",
                    "",
                    Kinds.line(LONGEST_NAME));

    /// Its colours, the most important first; may be empty.
    public static final Setting<List<String>> COLOURS =
            new Setting<>(
                    "brand.colours",
                    "The colours of the brand, the most important first",
                    List.of(),
                    Kinds.list(Kinds.colour(), MOST_COLOURS));

    /// One of [#STYLES].
    public static final Setting<String> STYLE =
            new Setting<>(
                    "brand.style",
                    "The style of pictures that are made for the brand",
                    "professional",
                    Kinds.choice(STYLES));

    /// A picture of the library; absent when there is none.
    public static final Setting<@Nullable UUID> LOGO =
            new Setting<@Nullable UUID>(
                    "brand.logo",
                    "The logo of the brand: a picture of the library",
                    null,
                    Kinds.orNone(Kinds.id("a picture of the library")));

    private BrandSettings() {}

    static List<Setting<?>> all() {
        return List.of(NAME, COLOURS, STYLE, LOGO);
    }
}
