import dev.vitrine.database.Database;
import java.nio.file.Path;

/// Fills the library of the workspace `main` with asset records, without bytes: `Fill DATA NATIVES N`. They have the words,
/// tags, palettes and attention maps of real ones, and likenesses of which every fifth is a near one of another.
final class Fill {
    private static final String WORDS =
            "mug stoneware blue kitchen table morning light glaze potter studio hand thrown vase shelf linen oak window plate bowl"
                    + " autumn forest runner street lamp bicycle market lemon bread coffee garden terrace summer harbour sail rope";

    private Fill() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[2]);
        var own =
                new Database.Own(
                        data.resolve("database"), Path.of(arguments[1]), Path.of(System.getProperty("user.home"), ".vitrine/programs"), false);
        try (Database database = Database.open(own, 2)) {
            database.inTransaction(
                    () -> {
                        blobs(database, count);
                        assets(database, count);
                        return null;
                    });
            database.sql().sql("vacuum analyze blobs").update();
            database.sql().sql("vacuum analyze assets").update();
        }
    }

    private static void blobs(Database database, int count) {
        database.sql()
                .sql(
                        """
                        insert into blobs (key, workspace_id, store, media_type, bytes, touched_at, kept_at)
                        select 'private/' || w.id || '/' || left(h, 2) || '/' || h || '.jpg', w.id, 'local', 'image/jpeg',
                            200000 + n, now() - interval '1 day', now()
                        from (select id from workspaces where name = 'main') w, generate_series(1, :count) n,
                            lateral (select encode(sha256(convert_to(n::text, 'UTF8')), 'hex') as h)
                        """)
                .param("count", count)
                .update();
    }

    private static void assets(Database database, int count) {
        database.sql()
                .sql(
                        """
                        with words as (select string_to_array(:words, ' ') as w)
                        insert into assets (id, workspace_id, blob_key, kind, name, width, height, transparent, source,
                            alt_text, description, prompt, tags, palette, focus, likeness, created_at, updated_at)
                        select gen_random_uuid(), b.workspace_id, b.key, 'image', 'IMG_' || n || '.jpg', 3000, 2000, false,
                            case when n % 7 = 0 then 'generated' else 'upload' end,
                            pick(1) || ' ' || pick(2) || ' ' || pick(3), pick(4) || ' ' || pick(5) || ' ' || pick(6) || ' on ' || pick(7),
                            case when n % 7 = 0 then pick(8) || ' ' || pick(9) || ' item' || n end,
                            array[pick(10), pick(11)],
                            '[{"colour":"#d9c7a8","name":"sand","share":0.46},{"colour":"#4a5d72","name":"slate","share":0.31}]',
                            jsonb_build_object('faces', '[]'::jsonb, 'subject', '{"left":0.2,"top":0.2,"width":0.5,"height":0.5}'::jsonb,
                                'attention', jsonb_build_object('columns', 32, 'rows', 24, 'weights', encode(decode(repeat(md5(n::text), 48), 'hex'), 'base64')),
                                'uncut', null, 'inside', '{"left":0,"top":0,"width":1,"height":1}'::jsonb, 'chosen', null),
                            ('x' || md5((n - n % 5)::text) || md5((n - n % 5 + 1)::text))::bit(256)
                                # (('x' || case when n % 5 = 0 then repeat('0', 64) else repeat('0', 60) || left(md5(n::text), 4) end)::bit(256)),
                            now() - make_interval(secs => :count - n), now()
                        from (select *, row_number() over (order by key)::int as n from blobs) b, words
                        """
                                .replaceAll("pick\\((\\d+)\\)", "w[1 + abs(hashint4(n * 13 + $1)) % array_length(w, 1)]"))
                .param("words", WORDS)
                .param("count", count)
                .update();
    }
}
