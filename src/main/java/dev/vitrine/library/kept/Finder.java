package dev.vitrine.library.kept;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.library.asset.Alike;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetSearch;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Finds assets by what is known of them, and by how they look.
public final class Finder {
    private static final int BITS = 256;

    /// So many assets are looked through for a word before the index of words is asked.
    private static final int NEWEST = 2000;

    private static final String NEWEST_FIRST =
            " order by a.created_at desc, a.id desc limit :limit";

    /// Of the 64 bits of the perceptual hash, and of the 192 about colours: as many differ between
    /// a picture and the same one in small, in grey light or saved badly.
    private static final int NEAR_HASH = 8;

    private static final int NEAR_COLOURS = 32;

    private final Database database;

    public Finder(Database database) {
        this.database = database;
    }

    /// Assets of a workspace, newest first.
    public Slice<Asset> list(UUID workspace, AssetSearch search) {
        Map<String, Object> values = new HashMap<>();
        values.put("workspace", workspace);
        values.put("limit", search.limit() + 1);
        String where = where(search, values);
        List<Asset> found;
        if (search.words() == null) {
            found = inOrder(where, values);
        } else {
            String matches = words(search.words(), values);
            found = amongNewest(where, matches, values);
            if (found.size() <= search.limit()) {
                found = amongAll(where, matches, values);
            }
        }
        return Slice.of(
                found, search.limit(), asset -> new Cursor(asset.createdAt(), asset.id().value()));
    }

    private List<Asset> inOrder(String where, Map<String, Object> values) {
        return query(AssetRow.SELECT + where + NEWEST_FIRST, values);
    }

    /// Those who have a rare word are found first and then put in order. Were the matches not
    /// materialized, all assets would be walked in order, which takes long when few match.
    private List<Asset> amongAll(String where, String matches, Map<String, Object> values) {
        return query(
                "with matching as materialized (select a.id, a.created_at from assets a %s and %s), "
                                .formatted(where, matches)
                        + "page as (select a.id from matching a"
                        + NEWEST_FIRST
                        + ") select a.*, b.* from page join assets a using (id)"
                        + " join blobs b on b.key = a.blob_key order by a.created_at desc, a.id desc",
                values);
    }

    /// A common word fills a page soon.
    private List<Asset> amongNewest(String where, String matches, Map<String, Object> values) {
        return query(
                "with a as (select * from assets a %s order by a.created_at desc, a.id desc limit %d) "
                                .formatted(where, NEWEST)
                        + "select a.*, b.* from a join blobs b on b.key = a.blob_key where "
                        + matches
                        + NEWEST_FIRST,
                values);
    }

    private List<Asset> query(String sql, Map<String, Object> values) {
        return database.sql().sql(sql).params(values).query((row, _) -> AssetRow.read(row)).list();
    }

    /// Pictures that look like one, the most alike first, without it and what is in the bin.
    ///
    /// @param likeness as hexadecimal digits
    public List<Alike> alike(UUID workspace, AssetId but, String likeness, int limit) {
        return database.sql()
                .sql(
                        """
                        with alike as materialized (
                            select id, bit_count(likeness # :likeness::bit(256)) as distance
                            from assets
                            where workspace_id = :workspace and likeness is not null and deleted_at is null and id <> :but
                            order by distance limit :limit)
                        select a.*, b.*, distance,
                            bit_count((a.likeness # :likeness::bit(256))::bit(64)) as hash_distance
                        from alike join assets a using (id) join blobs b on b.key = a.blob_key
                        order by distance, a.created_at desc
                        """)
                .param("likeness", "x" + likeness)
                .param("workspace", workspace)
                .param("but", but.value())
                .param("limit", limit)
                .query(
                        (row, _) -> {
                            int distance = row.getInt("distance");
                            int hash = row.getInt("hash_distance");
                            return new Alike(
                                    AssetRow.read(row),
                                    1 - (double) distance / BITS,
                                    hash <= NEAR_HASH && distance - hash <= NEAR_COLOURS);
                        })
                .list();
    }

    private static String where(AssetSearch search, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        all.add("a.workspace_id = :workspace");
        all.add(search.deleted() ? "a.deleted_at is not null" : "a.deleted_at is null");
        if (search.kind() == null) {
            all.add("a.kind <> 'document'");
        } else {
            all.add("a.kind = :kind");
            values.put("kind", search.kind().label());
        }
        if (!search.tags().isEmpty()) {
            all.add("a.tags @> :tags::text[]");
            values.put("tags", search.tags().toArray(String[]::new));
        }
        if (search.origins().way() != null) {
            all.add("a.source = :source");
            values.put("source", search.origins().way().name().toLowerCase(Locale.ROOT));
        }
        if (search.origins().session() != null) {
            all.add("a.session_id = :session");
            values.put("session", search.origins().session());
        }
        if (search.origins().parent() != null) {
            all.add("a.parent_id = :parent");
            values.put("parent", search.origins().parent().value());
        }
        if (search.shape() != null) {
            all.add(
                    switch (search.shape()) {
                        case LANDSCAPE -> "a.width > a.height";
                        case PORTRAIT -> "a.width < a.height";
                        case SQUARE -> "a.width = a.height";
                    });
        }
        if (search.after() != null) {
            all.add("(a.created_at, a.id) < (:created, :after)");
            values.put("created", Timestamp.from(search.after().createdAt()));
            values.put("after", search.after().id());
        }
        return "where " + String.join(" and ", all);
    }

    /// Whole words of any form, the last of them also as the beginning of one. The search is read
    /// once (`select`), not for every row.
    private static String words(String words, Map<String, Object> values) {
        values.put("words", words);
        Beginnings beginnings = Beginnings.of(words);
        if (beginnings.equals(Beginnings.NONE)) {
            return "a.words @@ (select " + inAnyLanguage(":words") + ")";
        }
        values.put("before", beginnings.before());
        values.put("last", beginnings.last());
        return "a.words @@ (select %s || ((%s) && to_tsquery('simple', :last)))"
                .formatted(inAnyLanguage(":words"), inAnyLanguage(":before"));
    }

    private static String inAnyLanguage(String words) {
        return "websearch_to_tsquery('english', %1$s) || websearch_to_tsquery('simple', %1$s)"
                .formatted(words);
    }
}
