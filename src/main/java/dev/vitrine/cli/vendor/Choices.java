package dev.vitrine.cli.vendor;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Task;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.setting.Setting;
import dev.vitrine.workspace.setting.Settings;
import dev.vitrine.workspace.setting.known.AiSettings;
import dev.vitrine.workspace.setting.known.SpendSettings;
import java.util.List;
import java.util.UUID;

/// What workspaces have chosen about models.
record Choices(Settings settings) {
    /// Whether models are asked at all.
    boolean enabled(UUID workspace) {
        return settings.get(new WorkspaceId(workspace), AiSettings.ENABLED);
    }

    /// Which models are asked, in their order; empty for the usual order.
    List<ModelId> models(UUID workspace, Task task) {
        Setting<List<String>> setting =
                switch (task) {
                    case PICTURE, EDIT -> AiSettings.PICTURE;
                    case VISION -> AiSettings.VISION;
                    case WRITING -> AiSettings.WRITING;
                    case SEARCH -> AiSettings.SEARCH;
                };
        return settings.get(new WorkspaceId(workspace), setting).stream()
                .map(ModelId::parse)
                .toList();
    }

    /// Whether a call is made again of which nobody knows whether it was charged.
    boolean payTwice(UUID workspace) {
        return settings.get(new WorkspaceId(workspace), SpendSettings.PAY_TWICE);
    }
}
