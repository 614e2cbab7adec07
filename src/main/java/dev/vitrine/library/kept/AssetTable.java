package dev.vitrine.library.kept;

import dev.vitrine.database.Database;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.Incoming;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Seen;
import dev.vitrine.library.asset.Words;
import dev.vitrine.picture.Size;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of assets.
public final class AssetTable {
    private final Database database;

    public AssetTable(Database database) {
        this.database = database;
    }

    public void insert(AssetId id, Incoming asset, Instant now) {
        Size size = asset.size();
        Words words = asset.words();
        Origin origin = asset.origin();
        Origin.Model model = origin.model();
        database.sql()
                .sql(
                        """
                        insert into assets (id, workspace_id, blob_key, kind, name, width, height, transparent,
                            source, source_url, parent_id, session_id, placement, prompt, model, seed, ai_source,
                            alt_text, description, tags, created_at, updated_at)
                        values (:id, :workspace, :key, :kind, :name, :width, :height, :transparent,
                            :source, :url, :parent, :session, :placement, :prompt, :model, :seed, :ai,
                            :alt, :description, :tags, :now, :now)
                        """)
                .param("id", id.value())
                .param("workspace", asset.bytes().key().workspace())
                .param("key", asset.bytes().key().text())
                .param("kind", asset.kind().label())
                .param("name", words.name())
                .param("width", size == null ? null : size.width())
                .param("height", size == null ? null : size.height())
                .param("transparent", asset.transparent())
                .param("source", origin.way().name().toLowerCase(Locale.ROOT))
                .param("url", origin.url())
                .param("parent", origin.parent() == null ? null : origin.parent().value())
                .param("session", origin.session())
                .param("placement", origin.placement())
                .param("prompt", model == null ? null : model.prompt())
                .param("model", model == null ? null : model.name())
                .param("seed", model == null ? null : model.seed())
                .param(
                        "ai",
                        model == null || model.source() == null ? null : model.source().label())
                .param("alt", words.altText())
                .param("description", words.description())
                .param("tags", words.tags().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The asset, in the bin or not, if it belongs to the workspace.
    public @Nullable Asset find(UUID workspace, AssetId id) {
        return one("where a.id = ? and a.workspace_id = ?", id.value(), workspace);
    }

    /// The asset, whoever owns it: for addresses that are signed.
    public @Nullable Asset find(AssetId id) {
        return one("where a.id = ?", id.value());
    }

    /// Holds the row until the transaction ends.
    public @Nullable Asset lock(UUID workspace, AssetId id) {
        return one("where a.id = ? and a.workspace_id = ? for update of a", id.value(), workspace);
    }

    /// The oldest asset that somebody has sent with the same bytes.
    public @Nullable Asset twin(Asset.Blob blob) {
        return one(
                """
                where a.blob_key = ? and a.deleted_at is null and a.source in ('upload', 'url')
                order by a.created_at, a.id limit 1
                """,
                blob.key().text());
    }

    /// What a session has made, oldest first.
    public List<Asset> ofSession(UUID workspace, UUID session) {
        return all(
                "where a.session_id = ? and a.workspace_id = ? and a.source = 'session' order by a.created_at, a.id",
                session,
                workspace);
    }

    public void describe(AssetId id, Words words, Origin.@Nullable Model model, Instant now) {
        database.sql()
                .sql(
                        """
                        update assets set name = :name, alt_text = :alt, description = :description, tags = :tags,
                            prompt = :prompt, model = :model, seed = :seed, ai_source = :ai, updated_at = :now
                        where id = :id
                        """)
                .param("name", words.name())
                .param("alt", words.altText())
                .param("description", words.description())
                .param("tags", words.tags().toArray(String[]::new))
                .param("prompt", model == null ? null : model.prompt())
                .param("model", model == null ? null : model.name())
                .param("seed", model == null ? null : model.seed())
                .param(
                        "ai",
                        model == null || model.source() == null ? null : model.source().label())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    public void see(AssetId id, Seen seen, Instant now) {
        database.sql()
                .sql(
                        """
                        update assets set palette = :palette::jsonb, focus = :focus::jsonb,
                            likeness = ('x' || :likeness)::bit(256), updated_at = :now
                        where id = :id
                        """)
                .param("palette", AssetRow.json(seen.palette()))
                .param("focus", AssetRow.json(seen.focus()))
                .param("likeness", seen.likeness())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /// It is wanted for itself now, not for a session alone.
    public void keepForItself(AssetId id) {
        database.sql()
                .sql("update assets set placement = null where id = ?")
                .param(id.value())
                .update();
    }

    /// Moves it into the bin, or out of it.
    public void delete(AssetId id, @Nullable Instant when, Instant now) {
        database.sql()
                .sql(
                        "update assets set deleted_at = :when::timestamptz, updated_at = :now where id = :id")
                .param("when", when == null ? null : Timestamp.from(when))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /// Forgets it; its bytes are nobody's then.
    public void forget(AssetId id) {
        database.sql().sql("delete from assets where id = ?").param(id.value()).update();
    }

    /// What has been in the bin since then, at most a thousand.
    public List<Asset> deletedBefore(Instant time) {
        return all("where a.deleted_at < ? order by a.deleted_at limit 1000", Timestamp.from(time));
    }

    /// Pictures that nobody has looked at yet, a few of them by chance: those that cannot be read
    /// keep nobody else waiting.
    ///
    /// @param before when they came in at the latest
    public List<Asset> unseen(Instant before, int limit) {
        return all(
                """
                where a.kind = 'image' and a.source <> 'session' and a.likeness is null
                  and a.deleted_at is null and a.created_at < ? order by random() limit ?
                """,
                Timestamp.from(before),
                limit);
    }

    private @Nullable Asset one(String where, Object... values) {
        return query(where, values).optional().orElse(null);
    }

    private List<Asset> all(String where, Object... values) {
        return query(where, values).list();
    }

    private JdbcClient.MappedQuerySpec<Asset> query(String where, Object... values) {
        return database.sql()
                .sql(AssetRow.SELECT + where)
                .params(values)
                .query((row, _) -> AssetRow.read(row));
    }
}
