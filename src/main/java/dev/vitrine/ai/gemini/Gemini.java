package dev.vitrine.ai.gemini;

import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.ModelList;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.SearchModel;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import java.net.URI;

/// Google's Gemini API, the one for developers.
public final class Gemini {
    /// Where it is.
    public static final URI ADDRESS = URI.create("https://generativelanguage.googleapis.com");

    private final Calls calls;

    /// Asks over a wire.
    ///
    /// @param base [#ADDRESS], or whatever speaks like it
    public Gemini(Wire wire, URI base, Credential key) {
        calls = new Calls(wire, base, key);
    }

    /// Makes and changes pictures.
    public PictureModel pictures() {
        return new Pictures(calls);
    }

    /// Looks and writes.
    public LanguageModel language() {
        return new Answers(calls);
    }

    /// Searches with Google.
    public SearchModel search() {
        return new Searches(calls);
    }

    /// Says what there is.
    public ModelList models() {
        return new Listing(calls);
    }
}
