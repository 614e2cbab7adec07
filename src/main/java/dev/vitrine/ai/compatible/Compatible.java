package dev.vitrine.ai.compatible;

import dev.vitrine.ai.dialect.Listing;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.ModelList;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.ai.wire.Wire;
import org.jspecify.annotations.Nullable;

/// A server that speaks like OpenAI.
public final class Compatible {
    /// What the catalogue calls the model that makes pictures, whatever the server calls it.
    public static final String PICTURE = "picture";

    /// What the catalogue calls the model that looks and writes, whatever the server calls it.
    public static final String LANGUAGE = "language";

    /// What stands in front of the names of its models.
    public static final String NAME = "compatible";

    private final Calls calls;
    private final CompatibleSettings settings;

    /// Asks over a wire.
    public Compatible(Wire wire, CompatibleSettings settings) {
        calls = new Calls(wire, settings);
        this.settings = settings;
    }

    /// Makes pictures out of words; absent when no model for that is named.
    public @Nullable PictureModel pictures() {
        String named = settings.pictureModel();
        if (named == null) {
            return null;
        }
        var pictures = new Pictures(calls);
        return (model, order, handle) ->
                pictures.make(model.equals(PICTURE) ? named : model, order, handle);
    }

    /// Looks and writes; absent when no model for that is named.
    public @Nullable LanguageModel language() {
        String named = settings.languageModel();
        if (named == null) {
            return null;
        }
        var answers = new Answers(calls);
        return (model, question) -> answers.ask(model.equals(LANGUAGE) ? named : model, question);
    }

    /// Says what there is.
    public ModelList models() {
        return () -> calls.models(Listing::read);
    }

    /// All that it is able to do.
    public Vendor vendor() {
        return new Vendor(NAME, pictures(), language(), null, models());
    }
}
