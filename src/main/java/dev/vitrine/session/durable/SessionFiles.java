package dev.vitrine.session.durable;

import dev.vitrine.file.UnwrittenException;
import dev.vitrine.library.Bytes;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.Incoming;
import dev.vitrine.library.asset.Intent;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Seen;
import dev.vitrine.library.asset.Words;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionException;
import dev.vitrine.session.kept.SessionFolders;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionTable;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.step.Render;
import dev.vitrine.sight.SightReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What sessions work with and what they leave: assets in the library, and files in a folder of
/// this machine while somebody works on them.
final class SessionFiles {
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html",
                    "json", "application/json",
                    "txt", "text/plain",
                    "jpg", "image/jpeg");

    private final Library library;
    private final SessionFolders folders;
    private final ResultTable results;

    SessionFiles(Library library, SessionFolders folders, ResultTable results) {
        this.library = library;
        this.folders = folders;
        this.results = results;
    }

    /// Where what came in can be read.
    record Inputs(Path photo, @Nullable Path logo) {}

    /// Who needs the photo and the logo of a session.
    private static String holder(SessionId id) {
        return "session:" + id;
    }

    /// Nobody may delete what a session still needs.
    void hold(SessionId id, AssetId photo, @Nullable AssetId logo) {
        String reason = "the session " + id + " works with it";
        library.bin().hold(photo, holder(id), reason);
        if (logo != null) {
            library.bin().hold(logo, holder(id), reason);
        }
    }

    void letGo(SessionId id) {
        library.bin().letGo(holder(id));
    }

    /// How many bytes have come in for it.
    long bytes(UUID workspace, AssetId photo, @Nullable AssetId logo) {
        long bytes = library.get(workspace, photo).bytes().bytes();
        return logo == null ? bytes : bytes + library.get(workspace, logo).bytes().bytes();
    }

    /// Makes the session's folder, with all that was made before and is not there.
    ///
    /// @throws SessionException when the photo is gone
    Inputs open(SessionTable.Row row) {
        Path folder = folders.make(row.id());
        for (ResultTable.MadeFile made : results.files(row.workspace(), row.id())) {
            Path file = folder.resolve(made.path());
            if (!Files.exists(file)) {
                library.bytes().fetch(library.get(row.workspace(), made.asset()).bytes(), file);
            }
        }
        AssetId photo = row.photo();
        if (photo == null) {
            throw SessionException.photoGone(row.id());
        }
        return new Inputs(
                readable(row, photo, folder.resolve(SessionFolders.SOURCE)),
                row.logo() == null
                        ? null
                        : readable(row, row.logo(), folder.resolve(SessionFolders.LOGO)));
    }

    /// Whether a picture that was made is not here: it was left on another machine.
    boolean lost(SessionId id, List<String> pictures) {
        Path folder = folders.of(id).resolve(Render.FOLDER);
        return pictures.stream().anyMatch(name -> !Files.exists(folder.resolve(name)));
    }

    private Path readable(SessionTable.Row row, AssetId id, Path copy) {
        Asset asset = library.get(row.workspace(), id);
        Path there = library.bytes().file(asset.bytes());
        if (there != null) {
            return there;
        }
        if (!Files.exists(copy)) {
            Path draft = copy.resolveSibling("." + copy.getFileName() + ".part");
            library.bytes().fetch(asset.bytes(), draft);
            try {
                Files.move(draft, copy);
            } catch (IOException failure) {
                throw UnwrittenException.ofOutput(copy, failure);
            }
        }
        return copy;
    }

    /// A file of the folder whose bytes are in a store.
    ///
    /// @param path within the folder, with `/`
    record Put(String path, Intent intent, Incoming asset) {}

    /// Puts all files of the folder into the store. Nothing shows them yet.
    List<Put> put(SessionTable.Row row, Results made) {
        Path folder = folders.of(row.id());
        Map<String, PlacedRendition> renditions = new HashMap<>();
        Map<String, NetworkResult> networks = new HashMap<>();
        for (NetworkResult network : made.platforms().values()) {
            for (PlacedRendition placed : network.renditions()) {
                renditions.put(placed.file(), placed);
                networks.put(placed.file(), network);
            }
        }
        List<Put> all = new ArrayList<>();
        for (String path : ResultTable.pathsIn(folder)) {
            PlacedRendition placed = renditions.get(path);
            all.add(
                    placed == null
                            ? document(row, folder, path)
                            : picture(row, folder, path, placed.rendition(), networks.get(path)));
        }
        return all;
    }

    private Put picture(
            SessionTable.Row row,
            Path folder,
            String path,
            Rendition rendition,
            @Nullable NetworkResult network) {
        PictureFormat format = rendition.format();
        var form = new Bytes.Form(format.extension(), format.mediaType(), true);
        Intent intent = library.bytes().put(row.workspace(), folder.resolve(path), form);
        String alt = network == null || network.post() == null ? null : network.post().altText();
        var words = new Words(nameOf(path), alt, row.order().description(), List.of());
        return new Put(
                path,
                intent,
                new Incoming(
                        AssetKind.IMAGE,
                        intent.blob(),
                        rendition.size(),
                        false,
                        words,
                        origin(row, path)));
    }

    private Put document(SessionTable.Row row, Path folder, String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        Intent intent =
                library.bytes()
                        .put(
                                row.workspace(),
                                folder.resolve(path),
                                new Bytes.Form(extension, type, false));
        return new Put(
                path,
                intent,
                new Incoming(
                        AssetKind.DOCUMENT,
                        intent.blob(),
                        null,
                        false,
                        Words.named(nameOf(path)),
                        origin(row, path)));
    }

    private static Origin origin(SessionTable.Row row, String path) {
        return new Origin(Origin.Way.SESSION, null, row.photo(), row.id().value(), path, null);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Shows the files, in the transaction of this thread. A file that is the same as before stays
    /// the same asset.
    List<ResultTable.MadeFile> show(SessionTable.Row row, List<Put> files, Results made) {
        Map<String, Asset> before =
                library.ofSession(row.workspace(), row.id().value()).stream()
                        .collect(
                                Collectors.toMap(
                                        asset -> String.valueOf(asset.origin().placement()),
                                        asset -> asset,
                                        (_, later) -> later,
                                        HashMap::new));
        List<ResultTable.MadeFile> shown = new ArrayList<>();
        for (Put file : files) {
            Asset same = before.get(file.path());
            Asset asset;
            if (same != null && same.bytes().key().equals(file.intent().blob().key())) {
                before.remove(file.path());
                asset = same;
            } else {
                asset = library.show(file.intent(), file.asset());
            }
            shown.add(
                    ResultTable.MadeFile.of(file.path(), made, asset.bytes().bytes(), asset.id()));
        }
        before.values().forEach(old -> library.bin().replace(old));
        return shown;
    }

    /// Deletes what a session has left, and what was brought for it alone.
    ///
    /// @param inputs its photo and logo, as far as no other session has them
    void delete(SessionTable.Row row, List<AssetId> inputs) {
        folders.delete(row.id());
        List<Asset> left = new ArrayList<>(library.ofSession(row.workspace(), row.id().value()));
        for (AssetId id : inputs) {
            Asset asset = library.get(row.workspace(), id);
            if (Library.FOR_SESSION.equals(asset.origin().placement())) {
                left.add(asset);
            }
        }
        for (Asset asset : left) {
            try {
                library.bin().purge(row.workspace(), asset.id());
            } catch (AssetException _) {
                // Somebody else needs it: it stays in the library.
            }
        }
    }

    /// Whoever asked knows the photo by its name, and is not to know where it is kept.
    Problem withoutPlaces(SessionTable.Row row, Problem problem) {
        Path folder = folders.of(row.id());
        String photo = row.order().sourceName();
        Problem told = naming(problem, place(row, row.photo()), photo);
        return naming(told, place(row, row.logo()), "The logo")
                .naming(folder.resolve(SessionFolders.SOURCE), photo)
                .naming(folder.resolve(SessionFolders.LOGO), "The logo")
                .naming(folder, "The session's folder");
    }

    private @Nullable Path place(SessionTable.Row row, @Nullable AssetId id) {
        try {
            return id == null
                    ? null
                    : library.bytes().file(library.get(row.workspace(), id).bytes());
        } catch (AssetException _) {
            return null;
        }
    }

    private static Problem naming(Problem problem, @Nullable Path place, String name) {
        return place == null ? problem : problem.naming(place, name);
    }

    /// The folders of this machine.
    SessionFolders folders() {
        return folders;
    }

    /// Keeps what was seen in the photo.
    void see(SessionTable.Row row, SightReport report) {
        Asset photo = row.photo() == null ? null : library.get(row.workspace(), row.photo());
        if (photo != null && photo.seen() == null) {
            library.see(photo, Seen.of(report));
        }
    }
}
