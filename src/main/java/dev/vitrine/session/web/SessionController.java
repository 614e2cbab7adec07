package dev.vitrine.session.web;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Slice;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.web.StoredResource;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionSearch;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Sessions as resources: found, ended, tried again, taken away, downloaded.
@RestController
@RequestMapping("/api/v1/sessions")
public final class SessionController {
    private static final int MOST = 100;

    private final DurableSessions sessions;
    private final Library library;
    private final Once once;

    /// The resources of these sessions, whose files are in the library.
    public SessionController(DurableSessions sessions, Library library, Once once) {
        this.sessions = sessions;
        this.library = library;
        this.once = once;
    }

    /// Sessions, newest first.
    @GetMapping
    SessionAnswers.Page list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "20") int limit) {
        if (q != null && q.indexOf('\0') >= 0) {
            throw new InvalidFieldException("q", "it holds a NUL character", "Leave it out");
        }
        Slice<SessionView> page =
                sessions.list(
                        caller.workspace().value(),
                        new SessionSearch(
                                cursor == null ? null : cursor(cursor),
                                status(status),
                                q == null || q.isBlank() ? null : q,
                                Fields.upTo(MOST, "limit", limit)));
        return new SessionAnswers.Page(
                page.entries().stream().map(SessionAnswers.Session::of).toList(), page.nextText());
    }

    /// One session.
    @GetMapping("/{session}")
    SessionAnswers.Session get(
            @AuthenticationPrincipal Caller caller, @PathVariable("session") UUID id) {
        return SessionAnswers.Session.of(
                sessions.get(caller.workspace().value(), new SessionId(id)));
    }

    /// Ends it.
    @PostMapping("/{session}/cancel")
    SessionAnswers.Session cancel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("session") UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID workspace = caller.workspace().value();
        return once.run(
                new Once.Request(workspace, key, List.of("cancel", id.toString())),
                SessionAnswers.Session.class,
                () -> SessionAnswers.Session.of(sessions.cancel(workspace, new SessionId(id))));
    }

    /// Tries it, or single networks of it, once more.
    @PostMapping("/{session}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SessionAnswers.Session retry(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("session") UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(name = "platform", required = false) @Nullable List<String> platforms) {
        UUID workspace = caller.workspace().value();
        List<String> only = platforms == null ? List.of() : platforms;
        return once.run(
                new Once.Request(
                        workspace, key, List.of("retry", id.toString(), String.join(",", only))),
                SessionAnswers.Session.class,
                () ->
                        SessionAnswers.Session.of(
                                sessions.retry(workspace, new SessionId(id), only)));
    }

    /// Takes it and all its files away.
    @DeleteMapping("/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable("session") UUID id) {
        sessions.delete(caller.workspace().value(), new SessionId(id));
    }

    /// One of its files.
    @GetMapping("/{session}/files/{*path}")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("session") UUID id,
            @PathVariable("path") String slashed) {
        UUID workspace = caller.workspace().value();
        AssetId file = sessions.file(workspace, new SessionId(id), slashed.substring(1));
        Asset asset = library.get(workspace, file);
        return ResponseEntity.ok()
                .contentType(StoredResource.typeOf(asset))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(asset.words().name())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(StoredResource.of(library.bytes(), asset));
    }

    /// Everything in one archive, written while it is read.
    @GetMapping("/{session}/archive")
    ResponseEntity<StreamingResponseBody> archive(
            @AuthenticationPrincipal Caller caller, @PathVariable("session") UUID id) {
        UUID workspace = caller.workspace().value();
        var session = new SessionId(id);
        List<ResultTable.MadeFile> files = sessions.files(workspace, session);
        if (files.isEmpty()) {
            throw new NoResultsException(sessions.get(workspace, session));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"vitrine-" + id + ".zip\"")
                .body(
                        out -> {
                            // Closed only when it is whole: a cut one must not look like a whole
                            // one.
                            var zip = new ZipOutputStream(out);
                            for (ResultTable.MadeFile file : files) {
                                add(zip, file, library.get(workspace, file.asset()));
                            }
                            zip.close();
                        });
    }

    private void add(ZipOutputStream zip, ResultTable.MadeFile made, Asset asset)
            throws IOException {
        zip.putNextEntry(new ZipEntry(made.path()));
        try (InputStream content = library.bytes().read(asset.bytes(), 0)) {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static Cursor cursor(String text) {
        try {
            return Cursor.parse(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidFieldException(
                    "cursor", "it is none of ours", "Take next_cursor of the page before");
        }
    }

    private static @Nullable SessionStatus status(@Nullable String label) {
        if (label == null) {
            return null;
        }
        try {
            return SessionStatus.parse(label);
        } catch (IllegalArgumentException failure) {
            throw new InvalidFieldException(
                    "status",
                    "no status is called that",
                    "Choose pending, processing, completed, failed or cancelled");
        }
    }
}
