package dev.vitrine.workspace.setting.known;

import dev.vitrine.workspace.setting.Setting;
import java.util.List;
import java.util.stream.Stream;

/// All settings of this package.
public final class KnownSettings {
    private KnownSettings() {}

    /// All of them.
    public static List<Setting<?>> all() {
        return Stream.of(
                        BrandSettings.all(),
                        SpendSettings.all(),
                        AiSettings.all(),
                        GenerateSettings.all())
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }
}
