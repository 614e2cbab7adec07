package dev.vitrine.cli.vendor;

import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.flux.Flux;
import dev.vitrine.ai.gemini.Gemini;
import dev.vitrine.ai.openai.OpenAiSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where vendors are.
///
/// @param organisation at OpenAI; absent for the key's own
/// @param project at OpenAI; absent for the key's own
/// @param compatible a server that speaks like OpenAI; absent for none
/// @param language which of that server's models looks and writes; absent when none does
/// @param picture which of that server's models makes pictures; absent when none does
/// @param stableDiffusion a server of Stable Diffusion; absent for none
record VendorAddresses(
        BaseAddress openAi,
        @Nullable String organisation,
        @Nullable String project,
        URI gemini,
        URI bfl,
        @Nullable BaseAddress compatible,
        @Nullable String language,
        @Nullable String picture,
        @Nullable URI stableDiffusion) {
    static final String COMPATIBLE = "OPENAI_COMPATIBLE_URL";
    static final String STABLE_DIFFUSION = "STABLE_DIFFUSION_URL";

    /// What a server that serves a single model makes of any name.
    private static final String WHICHEVER = "default";

    /// Reads the variables.
    ///
    /// @throws UnusableAddressException when one is malformed
    static VendorAddresses from(Map<String, String> environment) {
        var variables = new Variables(environment);
        String language = variables.text("OPENAI_COMPATIBLE_LANGUAGE_MODEL");
        String picture = variables.text("OPENAI_COMPATIBLE_PICTURE_MODEL");
        boolean unnamed = language == null && picture == null;
        return new VendorAddresses(
                variables.base("OPENAI_BASE_URL", OpenAiSettings.ADDRESS),
                variables.text("OPENAI_ORG_ID"),
                variables.text("OPENAI_PROJECT_ID"),
                variables.address("GEMINI_BASE_URL", Gemini.ADDRESS),
                variables.address("BFL_BASE_URL", Flux.ADDRESS),
                variables.text(COMPATIBLE) == null
                        ? null
                        : variables.base(COMPATIBLE, OpenAiSettings.ADDRESS),
                unnamed ? WHICHEVER : language,
                picture,
                variables.text(STABLE_DIFFUSION) == null
                        ? null
                        : variables.address(STABLE_DIFFUSION, OpenAiSettings.ADDRESS));
    }

    private record Variables(Map<String, String> environment) {
        @Nullable String text(String name) {
            String value = environment.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }

        URI address(String name, URI usual) {
            String value = text(name);
            if (value == null) {
                return usual;
            }
            try {
                URI address = new URI(value);
                String scheme = String.valueOf(address.getScheme());
                if (address.getHost() == null || !scheme.matches("https?")) {
                    throw new UnusableAddressException(name, "it is no address of a server", null);
                }
                return address;
            } catch (URISyntaxException failure) {
                throw new UnusableAddressException(name, "it is no address", failure);
            }
        }

        BaseAddress base(String name, URI usual) {
            try {
                return new BaseAddress(address(name, usual));
            } catch (IllegalArgumentException failure) {
                throw new UnusableAddressException(
                        name, String.valueOf(failure.getMessage()), failure);
            }
        }
    }
}
