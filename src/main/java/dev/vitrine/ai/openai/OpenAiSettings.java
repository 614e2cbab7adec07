package dev.vitrine.ai.openai;

import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.wire.Credential;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where OpenAI is, and as whom it is asked.
///
/// @param organisation to which calls are counted; absent for the key's own
/// @param project to which calls are counted; absent for the key's own
public record OpenAiSettings(
        BaseAddress base, Credential key, @Nullable String organisation, @Nullable String project) {
    /// OpenAI itself.
    public static final URI ADDRESS = URI.create("https://api.openai.com/v1");

    public OpenAiSettings {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("OpenAI is not asked without a key");
        }
        check("organisation", organisation);
        check("project", project);
    }

    /// OpenAI itself, with a key alone.
    public static OpenAiSettings of(Credential key) {
        return new OpenAiSettings(new BaseAddress(ADDRESS), key, null, null);
    }

    private static void check(String what, @Nullable String name) {
        if (name != null && !name.matches("[!-~]{1,200}")) {
            throw new IllegalArgumentException(
                    "OpenAI knows no " + what + " of that name: " + name);
        }
    }
}
