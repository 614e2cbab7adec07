package dev.vitrine.spend.choice;

import dev.vitrine.spend.Caps;
import dev.vitrine.spend.Money;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.setting.Setting;
import dev.vitrine.workspace.setting.Settings;
import dev.vitrine.workspace.setting.known.SpendSettings;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The most that each workspace lets itself spend.
public record ChosenCaps(Settings settings) implements Function<UUID, Caps> {
    @Override
    public Caps apply(UUID workspace) {
        var id = new WorkspaceId(workspace);
        return new Caps(
                cap(id, SpendSettings.CAP_DAY),
                cap(id, SpendSettings.CAP_MONTH),
                cap(id, SpendSettings.CAP_SESSION),
                cap(id, SpendSettings.CAP_CAMPAIGN));
    }

    private @Nullable Money cap(WorkspaceId workspace, Setting<@Nullable BigDecimal> setting) {
        BigDecimal dollars = settings.get(workspace, setting);
        return dollars == null ? null : Money.ofDollars(dollars);
    }
}
