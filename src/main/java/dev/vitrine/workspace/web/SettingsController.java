package dev.vitrine.workspace.web;

import dev.vitrine.database.Cursor;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.setting.Author;
import dev.vitrine.workspace.setting.SettingException;
import dev.vitrine.workspace.setting.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Settings as resources: read, changed, and who changed them.
@RestController
@RequestMapping("/api/v1/settings")
public final class SettingsController {
    private static final String MERGE_PATCH = "application/merge-patch+json"; // RFC 7396
    private static final int MOST = 100;

    /// An entity tag as we give it, which a proxy may have made weak.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final Settings settings;

    /// The resources of these settings.
    public SettingsController(Settings settings) {
        this.settings = settings;
    }

    /// All of them.
    @GetMapping
    ResponseEntity<SettingsAnswers.All> list(@AuthenticationPrincipal Caller caller) {
        return answer(settings.all(caller.workspace()));
    }

    /// One of them.
    @GetMapping("/{key}")
    SettingsAnswers.Shown get(
            @AuthenticationPrincipal Caller caller, @PathVariable("key") String key) {
        return SettingsAnswers.Shown.of(settings.one(caller.workspace(), key));
    }

    /// Changes some of them, or none.
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ResponseEntity<SettingsAnswers.All> change(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidFieldException(
                    "body", "it is no object", "Send a JSON object such as {\"spend.cap.day\": 5}");
        }
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        body.forEachEntry(changes::put);
        try {
            return answer(
                    settings.change(caller.workspace(), Author.of(caller), version(seen), changes));
        } catch (SettingException refused) {
            String key = refused.key();
            throw key == null ? refused : new InvalidFieldException(key, refused.problem());
        }
    }

    /// Who changed what, newest first.
    @GetMapping("/history")
    SettingsAnswers.Page history(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return SettingsAnswers.Page.of(
                settings.history(
                        caller.workspace(), behind(cursor), Fields.upTo(MOST, "limit", limit)));
    }

    private static ResponseEntity<SettingsAnswers.All> answer(Settings.State state) {
        return ResponseEntity.ok()
                .eTag("\"" + state.version() + "\"")
                .body(SettingsAnswers.All.of(state));
    }

    private static @Nullable Long version(@Nullable String tag) {
        if (tag == null || tag.strip().equals("*")) {
            return null;
        }
        Matcher version = TAG.matcher(tag.strip());
        if (!version.matches()) {
            throw new InvalidFieldException(
                    HttpHeaders.IF_MATCH,
                    "it is no version of the settings",
                    "Send the ETag of GET /api/v1/settings as it came, quotes included");
        }
        return Long.valueOf(version.group(1));
    }

    private static @Nullable Cursor behind(@Nullable String cursor) {
        try {
            return cursor == null ? null : Cursor.parse(cursor);
        } catch (IllegalArgumentException _) {
            throw new InvalidFieldException(
                    "cursor", "it is none", "Send the next_cursor of the page before");
        }
    }
}
