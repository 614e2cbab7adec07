package dev.vitrine.session.kept;

import dev.vitrine.file.FileTree;
import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where sessions are worked on: a folder of this machine for each, by its id, as long as somebody
/// works on it; and one for uploads that are not complete yet. Another machine makes its own.
public final class SessionFolders {
    public static final String SOURCE = "source";
    public static final String LOGO = "logo";

    private static final Pattern NAME =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int DELETIONS = 3;

    private final Path sessions;
    private final Path uploads;

    /// Folders below that of the data.
    public SessionFolders(Path data) {
        sessions = data.resolve("sessions");
        uploads = data.resolve("uploads");
        try {
            Files.createDirectories(sessions);
            Files.createDirectories(uploads);
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(data, failure);
        }
    }

    /// Where an upload of that id is to be written.
    public Path upload(UUID id) {
        return uploads.resolve(id.toString());
    }

    public Path of(SessionId id) {
        return sessions.resolve(id.toString());
    }

    /// Makes the folder of a session, if it is not there.
    public Path make(SessionId id) {
        try {
            Files.createDirectories(of(id).resolve("images"));
            Files.createDirectories(of(id).resolve("captions"));
            return of(id);
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(sessions, failure);
        }
    }

    /// Deletes all of a session, even while somebody still writes into it.
    public void delete(SessionId id) {
        for (int time = 0; time < DELETIONS && Files.exists(of(id)); time++) {
            deleteTree(of(id));
        }
    }

    /// Deletes what killed processes have left half-written in a session's folder. Nobody else may
    /// write there meanwhile.
    public void tidy(SessionId id) {
        try (Stream<Path> files = Files.walk(of(id))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(".") && name.endsWith(".part")) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException failure) {
            throw UnwrittenException.ofOutput(of(id), new IOException(failure));
        }
    }

    /// The ids of folders that nobody has touched since then.
    public List<SessionId> untouchedSince(Instant time) {
        List<SessionId> ids = new ArrayList<>();
        for (Path folder : list(sessions, time)) {
            String name = folder.getFileName().toString();
            if (NAME.matcher(name).matches()) {
                ids.add(new SessionId(UUID.fromString(name)));
            }
        }
        return ids;
    }

    /// Deletes uploads that nobody has touched since then.
    public void forgetUploads(Instant before) {
        list(uploads, before).forEach(SessionFolders::deleteTree);
    }

    private static List<Path> list(Path folder, Instant before) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    private static void deleteTree(Path tree) {
        try {
            FileTree.delete(tree);
        } catch (IOException _) {
            // The next sweep finds what is left.
        }
    }
}
