package dev.vitrine.library.web;

import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.form.Parts;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The library as resources: pictures are brought, found, described, deleted and restored.
@RestController
@RequestMapping("/api/v1/assets")
public final class AssetController {
    private static final Parts.Names PARTS = new Parts.Names(Set.of("file"), Set.of("tags"));
    private static final int MOST_ALIKE = 50;

    private final Library library;
    private final Reception reception;
    private final Once once;

    /// The resources of this library.
    public AssetController(Library library, Reception reception, Once once) {
        this.library = library;
        this.reception = reception;
        this.once = once;
    }

    /// Takes pictures in, one or many. Each stands alone.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AssetAnswers.Uploaded upload(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        ObjectNode fields = Parts.fields(form, files.keySet(), PARTS);
        var said = new AssetForm(fields);
        List<MultipartFile> sent = files.getOrDefault("file", List.of());
        List<String> fingerprint = new ArrayList<>(List.of("assets", fields.toString()));
        sent.forEach(file -> fingerprint.add(Parts.hash(file)));
        var request = new Once.Request(caller.workspace().value(), key, fingerprint);
        AssetAnswers.Uploaded before = once.before(request, AssetAnswers.Uploaded.class);
        if (before != null) {
            return before;
        }
        AssetAnswers.Uploaded uploaded = reception.received(caller.workspace().value(), sent, said);
        return once.run(request, AssetAnswers.Uploaded.class, () -> uploaded);
    }

    /// Takes a picture in from an address.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AssetAnswers.Uploaded fetch(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        var said = new AssetForm(body);
        UUID workspace = caller.workspace().value();
        var request = new Once.Request(workspace, key, List.of("assets", body.toString()));
        AssetAnswers.Uploaded before = once.before(request, AssetAnswers.Uploaded.class);
        if (before != null) {
            return before;
        }
        AssetAnswers.Uploaded fetched = reception.fetched(workspace, said);
        return once.run(request, AssetAnswers.Uploaded.class, () -> fetched);
    }

    /// Assets, newest first.
    @GetMapping
    AssetAnswers.Page list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam MultiValueMap<String, String> query) {
        return AssetAnswers.Page.of(
                library.list(caller.workspace().value(), SearchQuery.parse(query)));
    }

    /// One of them, in the bin or not.
    @GetMapping("/{asset}")
    AssetAnswers.Shown get(@AuthenticationPrincipal Caller caller, @PathVariable("asset") UUID id) {
        return AssetAnswers.Shown.of(library.get(caller.workspace().value(), new AssetId(id)));
    }

    /// Says something else about it.
    @PutMapping(path = "/{asset}", consumes = MediaType.APPLICATION_JSON_VALUE)
    AssetAnswers.Shown describe(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("asset") UUID id,
            @RequestBody JsonNode body) {
        UUID workspace = caller.workspace().value();
        Asset asset = library.get(workspace, new AssetId(id));
        var said = new AssetForm(body);
        if (said.url() != null) {
            throw new InvalidFieldException(
                    "url", "the bytes of an asset never change", "Bring it as a new one");
        }
        return AssetAnswers.Shown.of(
                library.describe(
                        workspace,
                        asset.id(),
                        said.wordsInstead(asset.words()),
                        said.modelInstead(asset)));
    }

    /// Moves it into the bin, or takes it away for good.
    @DeleteMapping("/{asset}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("asset") UUID id,
            @RequestParam(defaultValue = "false") boolean forever) {
        UUID workspace = caller.workspace().value();
        if (forever) {
            library.bin().purge(workspace, new AssetId(id));
        } else {
            library.bin().delete(workspace, new AssetId(id));
        }
    }

    /// Takes it out of the bin.
    @PostMapping("/{asset}/restore")
    AssetAnswers.Shown restore(
            @AuthenticationPrincipal Caller caller, @PathVariable("asset") UUID id) {
        return AssetAnswers.Shown.of(
                library.bin().restore(caller.workspace().value(), new AssetId(id)));
    }

    /// Pictures like this one, the most alike first.
    @GetMapping("/{asset}/similar")
    AssetAnswers.Similars similar(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("asset") UUID id,
            @RequestParam(defaultValue = "10") int limit) {
        int most = Fields.upTo(MOST_ALIKE, "limit", limit);
        Asset asset = library.look(library.get(caller.workspace().value(), new AssetId(id)));
        return new AssetAnswers.Similars(
                library.alike(asset, most).stream().map(AssetAnswers.Similar::of).toList());
    }

    /// Its bytes, as they came in.
    @GetMapping("/{asset}/file")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal Caller caller, @PathVariable("asset") UUID id) {
        Asset asset = library.get(caller.workspace().value(), new AssetId(id));
        if (asset.deletedAt() != null) {
            throw AssetException.notFound(asset.id());
        }
        return ResponseEntity.ok()
                .contentType(StoredResource.typeOf(asset))
                .eTag('"' + asset.bytes().key().sha256() + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(asset.words().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(StoredResource.of(library.bytes(), asset));
    }
}
