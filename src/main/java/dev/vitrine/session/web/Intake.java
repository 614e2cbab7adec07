package dev.vitrine.session.web;

import dev.vitrine.file.ScratchFile;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.form.Parts;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.durable.DurableSessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Brings what one session is to work with into the library. What was brought for a session that is
/// not taken on goes again.
final class Intake implements AutoCloseable {
    /// What a photo without a name is called.
    static final String NAMELESS = "photo";

    private final DurableSessions sessions;
    private final Library library;
    private final Outbound outbound;
    private final UUID workspace;
    private final List<ScratchFile> files = new ArrayList<>();
    private final List<AssetId> brought = new ArrayList<>();

    Intake(DurableSessions sessions, Library library, Outbound outbound, UUID workspace) {
        this.sessions = sessions;
        this.library = library;
        this.outbound = outbound;
        this.workspace = workspace;
    }

    /// A photo in the library, and what it is called.
    record Photo(AssetId asset, String name) {}

    /// The photo that was sent, or is named.
    Photo photo(@Nullable MultipartFile image, @Nullable String url, @Nullable UUID asset) {
        int ways = (image == null ? 0 : 1) + (url == null ? 0 : 1) + (asset == null ? 0 : 1);
        if (ways == 0) {
            throw new InvalidFieldException(
                    "image",
                    "there is none",
                    "Send a file as the part image, its address as image_url, or its asset_id");
        }
        if (ways > 1) {
            throw new InvalidFieldException(
                    image != null && url != null ? "image_url" : "asset_id",
                    "the photo comes in another way as well",
                    "Send one of image, image_url and asset_id");
        }
        if (asset != null) {
            return kept(new AssetId(asset));
        }
        return image != null ? sent(image) : fetched(String.valueOf(url));
    }

    /// The logo that was sent.
    @Nullable AssetId logo(@Nullable MultipartFile logo) {
        if (logo == null) {
            return null;
        }
        try {
            return bring(received(logo), Parts.name(logo.getOriginalFilename(), "logo"), null);
        } catch (VitrineException failure) {
            throw new InvalidFieldException("logo", failure.problem());
        }
    }

    /// The session was taken on: what was brought stays.
    void taken() {
        brought.clear();
    }

    @Override
    public void close() {
        files.forEach(ScratchFile::close);
        for (AssetId id : brought) {
            try {
                library.bin().purge(workspace, id);
            } catch (VitrineException _) {
                // It stays in the library, where its owner sees it.
            }
        }
    }

    private Photo kept(AssetId id) {
        Asset asset = library.get(workspace, id);
        if (asset.kind() != AssetKind.IMAGE || asset.deletedAt() != null) {
            throw new InvalidFieldException(
                    "asset_id", "it is no picture, or is deleted", "Choose another asset");
        }
        return new Photo(id, Parts.name(asset.words().name(), NAMELESS));
    }

    private Photo sent(MultipartFile image) {
        String name = Parts.name(image.getOriginalFilename(), NAMELESS);
        Path file = received(image);
        check(file, name);
        return new Photo(bring(file, name, null), name);
    }

    private Photo fetched(String url) {
        Path file = newFile();
        String name =
                Parts.name(outbound.fetch(url, file, Library.MOST_BYTES).suggestedName(), NAMELESS);
        check(file, name);
        return new Photo(bring(file, name, url), name);
    }

    private void check(Path file, String name) {
        sessions.photos()
                .reason(file, name)
                .ifPresent(
                        problem -> {
                            throw new InvalidFieldException("image", problem);
                        });
    }

    private AssetId bring(Path file, String name, @Nullable String url) {
        Origin.Way way = url == null ? Origin.Way.UPLOAD : Origin.Way.URL;
        var origin = new Origin(way, url, null, null, Library.FOR_SESSION, null);
        Library.Brought asset = library.bring(workspace, file, Words.named(name), origin);
        if (!asset.existing()) {
            brought.add(asset.asset().id());
        }
        return asset.asset().id();
    }

    private Path received(MultipartFile part) {
        Path file = newFile();
        Parts.move(part, file);
        return file;
    }

    private Path newFile() {
        Path file = sessions.newUpload();
        files.add(new ScratchFile(file));
        return file;
    }
}
