package dev.vitrine.workspace.web;

import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.secret.KnownSecret;
import dev.vitrine.workspace.secret.SecretException;
import dev.vitrine.workspace.secret.Secrets;
import dev.vitrine.workspace.secret.VendorSecret;
import dev.vitrine.workspace.setting.Author;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Keys for the services of others as resources: written, deleted, never read.
@RestController
@RequestMapping("/api/v1/settings/secrets")
public final class SecretsController {
    private final Secrets secrets;

    /// The resources of these secrets.
    public SecretsController(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What may be known of all.
    @GetMapping
    SecretsAnswers.All list(@AuthenticationPrincipal Caller caller) {
        return SecretsAnswers.All.of(secrets.all(caller.workspace()));
    }

    /// What may be known of one.
    @GetMapping("/{name}")
    SecretsAnswers.Shown get(
            @AuthenticationPrincipal Caller caller, @PathVariable("name") String name) {
        return SecretsAnswers.Shown.of(secrets.one(caller.workspace(), name));
    }

    /// Keeps one, in place of the one before.
    @PutMapping("/{name}")
    SecretsAnswers.Shown put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("name") String name,
            @RequestBody JsonNode body) {
        KnownSecret secret = secrets.named(name);
        VendorSecret value = value(body);
        return SecretsAnswers.Shown.of(
                secrets.put(caller.workspace(), Author.of(caller), secret, value));
    }

    /// Forgets one.
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable("name") String name) {
        secrets.delete(caller.workspace(), Author.of(caller), secrets.named(name));
    }

    private static VendorSecret value(JsonNode body) {
        JsonNode value = Fields.ofBody(body, Set.of("value")).node().path("value");
        try {
            return VendorSecret.parse(value.isString() ? value.asString() : "");
        } catch (SecretException malformed) {
            throw new InvalidFieldException("value", malformed.problem());
        }
    }
}
