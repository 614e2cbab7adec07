package dev.vitrine.library.asset;

import dev.vitrine.database.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of assets.
///
/// @param next where the next page begins if there is one
public record AssetPage(List<Asset> assets, @Nullable Cursor next) {
    public AssetPage {
        assets = List.copyOf(assets);
    }
}
