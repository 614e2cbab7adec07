package dev.vitrine.library.web;

import dev.vitrine.file.ScratchFile;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.form.Parts;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Alike;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Receives pictures: from a form or from an address, into the library, with a look at them.
public final class Reception {
    private static final int MOST_FILES = 50;
    private static final int SIMILAR = 5;

    private final Library library;
    private final Outbound outbound;
    private final Path uploads;

    /// @param uploads a folder for files that are not complete yet; what lies there for long is
    ///   swept away
    public Reception(Library library, Outbound outbound, Path uploads) {
        this.library = library;
        this.outbound = outbound;
        this.uploads = uploads;
    }

    /// Files of a form. One that cannot be taken does not stop the others; a single one is refused
    /// as such.
    AssetAnswers.Uploaded received(UUID workspace, List<MultipartFile> sent, AssetForm said) {
        List<MultipartFile> files = sent.stream().filter(file -> !file.isEmpty()).toList();
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new InvalidFieldException(
                    "file",
                    files.isEmpty() ? "there is none" : "there are more than " + MOST_FILES,
                    "Send up to " + MOST_FILES + " files, as curl does with -F file=@photo.jpg");
        }
        if (said.url() != null) {
            throw new InvalidFieldException(
                    "url", "there is a file as well", "Send one of the two");
        }
        List<AssetAnswers.Arrived> arrived = new ArrayList<>();
        List<AssetAnswers.Failed> failed = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Parts.name(file.getOriginalFilename(), "picture");
            try (var scratch = ScratchFile.in(uploads)) {
                Path path = scratch.path();
                Parts.move(file, path);
                try {
                    arrived.add(arrived(workspace, path, name, null, said));
                } catch (VitrineException failure) {
                    Problem problem = failure.problem().naming(path, name);
                    if (files.size() == 1) {
                        throw new InvalidFieldException("file", problem);
                    }
                    failed.add(AssetAnswers.Failed.of(name, problem));
                }
            }
        }
        return new AssetAnswers.Uploaded(arrived, failed);
    }

    /// A file from an address.
    AssetAnswers.Uploaded fetched(UUID workspace, AssetForm said) {
        String url = said.url();
        if (url == null) {
            throw new InvalidFieldException(
                    "url", "there is none", "Name an address on the public internet");
        }
        try (var scratch = ScratchFile.in(uploads)) {
            Path path = scratch.path();
            String name =
                    Parts.name(
                            outbound.fetch(url, path, Library.MOST_BYTES).suggestedName(),
                            "picture");
            try {
                return new AssetAnswers.Uploaded(
                        List.of(arrived(workspace, path, name, url, said)), List.of());
            } catch (VitrineException failure) {
                throw new InvalidFieldException("url", failure.problem().naming(path, name));
            }
        }
    }

    private AssetAnswers.Arrived arrived(
            UUID workspace, Path file, String name, @Nullable String url, AssetForm said) {
        Origin origin = url == null ? Origin.upload() : Origin.url(url);
        Library.Brought brought =
                library.bringSeen(workspace, file, said.words(name), origin.by(said.model()));
        Asset asset =
                brought.existing() && said.describes()
                        ? library.describe(
                                workspace,
                                brought.asset().id(),
                                said.wordsBeside(brought.asset().words()),
                                said.modelInstead(brought.asset()))
                        : brought.asset();
        List<Alike> alike =
                asset.seen() == null
                        ? List.of()
                        : library.alike(asset, SIMILAR).stream()
                                .filter(Alike::nearDuplicate)
                                .toList();
        return new AssetAnswers.Arrived(
                AssetAnswers.Shown.of(asset),
                brought.existing(),
                alike.stream().map(AssetAnswers.Similar::of).toList());
    }
}
