package dev.vitrine.library.kept;

import dev.vitrine.library.asset.AiSource;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Seen;
import dev.vitrine.library.asset.Words;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Size;
import dev.vitrine.sight.Swatch;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How an asset stands in its row.
final class AssetRow {
    static final String SELECT =
            """
            select a.*, b.* from assets a join blobs b on b.key = a.blob_key
            """;

    private static final JsonMapper MAPPER = new JsonMapper();

    private AssetRow() {}

    static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Asset read(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        Size size = row.wasNull() ? null : new Size(width, row.getInt("height"));
        Timestamp deleted = row.getTimestamp("deleted_at");
        return new Asset(
                new AssetId(row.getObject("id", UUID.class)),
                row.getObject("workspace_id", UUID.class),
                AssetKind.parse(row.getString("kind")),
                BlobTable.blob(row),
                size,
                row.getBoolean("transparent"),
                new Words(
                        row.getString("name"),
                        row.getString("alt_text"),
                        row.getString("description"),
                        List.of((String[]) row.getArray("tags").getArray())),
                origin(row),
                seen(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                deleted == null ? null : deleted.toInstant());
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                Origin.Way.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("source_url"),
                AssetId.of(row.getObject("parent_id", UUID.class)),
                row.getObject("session_id", UUID.class),
                row.getString("placement"),
                model(row));
    }

    private static Origin.@Nullable Model model(ResultSet row) throws SQLException {
        String prompt = row.getString("prompt");
        String name = row.getString("model");
        long number = row.getLong("seed");
        Long seed = row.wasNull() ? null : number;
        String source = row.getString("ai_source");
        return prompt == null && name == null && seed == null && source == null
                ? null
                : new Origin.Model(
                        prompt, name, seed, source == null ? null : AiSource.parse(source));
    }

    private static @Nullable Seen seen(ResultSet row) throws SQLException {
        String likeness = row.getString("likeness");
        return likeness == null
                ? null
                : new Seen(
                        MAPPER.readValue(
                                row.getString("palette"), new TypeReference<List<Swatch>>() {}),
                        MAPPER.readValue(row.getString("focus"), Focus.class),
                        String.format(Locale.ROOT, "%064x", new BigInteger(likeness, 2)));
    }
}
