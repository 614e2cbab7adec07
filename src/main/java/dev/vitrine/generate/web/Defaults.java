package dev.vitrine.generate.web;

import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.generate.wish.Brand;
import dev.vitrine.generate.wish.Enhancement;
import dev.vitrine.generate.wish.PictureSize;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.setting.Settings;
import dev.vitrine.workspace.setting.known.BrandSettings;
import dev.vitrine.workspace.setting.known.GenerateSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a workspace wishes for where a request says nothing else.
record Defaults(
        PictureSize size,
        Quality quality,
        Theme theme,
        PictureFormat format,
        @Nullable String domain,
        Brand brand) {
    static Defaults of(Settings settings, WorkspaceId workspace) {
        List<Colour> colours =
                settings.get(workspace, BrandSettings.COLOURS).stream().map(Colour::parse).toList();
        return new Defaults(
                PictureSize.parse(settings.get(workspace, GenerateSettings.SIZE)),
                Quality.parse(settings.get(workspace, GenerateSettings.QUALITY)),
                Theme.parse(settings.get(workspace, GenerateSettings.THEME)),
                PictureFormat.parse(settings.get(workspace, GenerateSettings.FORMAT)),
                new Enhancement(true, settings.get(workspace, GenerateSettings.DOMAIN)).domain(),
                // A style belongs to a brand, and who has one has chosen its colours.
                colours.isEmpty()
                        ? Brand.NONE
                        : new Brand(colours, settings.get(workspace, BrandSettings.STYLE)));
    }
}
