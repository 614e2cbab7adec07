package dev.vitrine.session.kept;

import dev.vitrine.database.Database;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What sessions have made, network by network and file by file.
public final class ResultTable {
    private static final Map<String, String> TYPES =
            Map.of(
                    "images",
                    "image",
                    "captions",
                    "caption",
                    "results.json",
                    "json",
                    "index.html",
                    "page");

    private final Database database;

    public ResultTable(Database database) {
        this.database = database;
    }

    /// A file that a session has made.
    ///
    /// @param path inside the session's folder, with `/`
    /// @param type `json`, `caption`, `image` or `page`
    /// @param platform absent when it is of all of them
    /// @param asset what it is in the library
    public record MadeFile(
            String path, String type, @Nullable String platform, long bytes, AssetId asset) {
        /// A file, by its place in the folder.
        ///
        /// @param results say which networks there are
        public static MadeFile of(String path, Results results, long bytes, AssetId asset) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            String platform =
                    results.platforms().keySet().stream()
                            .map(network -> network.value())
                            .filter(
                                    network ->
                                            name.startsWith(network + "-")
                                                    || name.startsWith(network + "."))
                            .findFirst()
                            .orElse(null);
            return new MadeFile(path, typeOf(path), platform, bytes, asset);
        }
    }

    /// The paths of all files in a session's folder that it leaves, in order.
    public static List<String> pathsIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !typeOf(path).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw UnwrittenException.ofOutput(folder, new IOException(failure));
        }
    }

    private static String typeOf(String path) {
        return TYPES.getOrDefault(path.split("/", 2)[0], "");
    }

    /// Puts down what was made, in place of what stood there.
    public void write(
            SessionTable.Row session, Results results, List<MadeFile> files, Instant now) {
        for (String table : List.of("platform_results", "generated_files")) {
            database.sql()
                    .sql("delete from " + table + " where session_id = ?")
                    .param(session.id().value())
                    .update();
        }
        results.platforms()
                .forEach((network, result) -> write(session, network.value(), result, now));
        for (MadeFile file : files) {
            database.sql()
                    .sql(
                            """
                            insert into generated_files (session_id, workspace_id, file_path, file_type, platform, file_size, asset_id, created_at)
                            values (:session, :workspace, :path, :type, :platform, :bytes, :asset, :now)
                            """)
                    .param("session", session.id().value())
                    .param("workspace", session.workspace())
                    .param("path", file.path())
                    .param("type", file.type())
                    .param("platform", file.platform())
                    .param("bytes", file.bytes())
                    .param("asset", file.asset().value())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    public List<MadeFile> files(UUID workspace, SessionId id) {
        return database.sql()
                .sql(
                        """
                        select file_path, file_type, platform, file_size, asset_id from generated_files
                        where session_id = ? and workspace_id = ? order by file_path
                        """)
                .params(id.value(), workspace)
                .query(
                        (row, _) ->
                                new MadeFile(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getLong(4),
                                        new AssetId(row.getObject(5, UUID.class))))
                .list();
    }

    private void write(
            SessionTable.Row session, String network, NetworkResult result, Instant now) {
        database.sql()
                .sql(
                        """
                        insert into platform_results (session_id, workspace_id, platform, status, processed_image, niches,
                            hashtags, profile_suggestions, processing_time_seconds, product_photography_used, problem, created_at)
                        values (:session, :workspace, :platform, :status, :image, :niches,
                            :hashtags, :profiles::jsonb, :seconds, :photographed, :problem::jsonb, :now)
                        """)
                .param("session", session.id().value())
                .param("workspace", session.workspace())
                .param("platform", network)
                .param("status", result.status().name().toLowerCase(Locale.ROOT))
                .param("image", result.processedImage())
                .param("niches", result.niches().toArray(String[]::new))
                .param("hashtags", result.hashtags())
                .param("profiles", ResultJson.compact(result.profileResults()))
                .param("seconds", result.processingTime())
                .param("photographed", result.productPhotographyUsed())
                .param(
                        "problem",
                        result.problem() == null ? null : ResultJson.compact(result.problem()))
                .param("now", Timestamp.from(now))
                .update();
    }
}
