package dev.vitrine.library.kept;

import dev.vitrine.database.Database;
import dev.vitrine.library.asset.AssetId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/// Who needs which asset.
public final class HoldTable {
    private final Database database;

    public HoldTable(Database database) {
        this.database = database;
    }

    public void hold(AssetId id, String holder, String reason, Instant now) {
        database.sql()
                .sql(
                        """
                        insert into asset_holds (asset_id, holder, reason, created_at) values (?, ?, ?, ?)
                        on conflict (asset_id, holder) do update set reason = excluded.reason
                        """)
                .params(id.value(), holder, reason, Timestamp.from(now))
                .update();
    }

    public void letGo(String holder) {
        database.sql().sql("delete from asset_holds where holder = ?").param(holder).update();
    }

    public List<String> reasons(AssetId id) {
        return database.sql()
                .sql(
                        "select reason from asset_holds where asset_id = ? order by created_at limit 10")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
