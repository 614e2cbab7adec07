package dev.vitrine.ai.openai;

import dev.vitrine.ai.dialect.Listing;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.ModelList;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.limit.Allowance;
import java.util.function.Consumer;

/// OpenAI.
public final class OpenAi {
    /// What stands in front of the names of its models.
    public static final String NAME = "openai";

    private final Calls calls;

    /// Asks over a wire.
    ///
    /// @param ear hears what each answer says about a limit
    public OpenAi(Wire wire, OpenAiSettings settings, Consumer<Allowance> ear) {
        calls = new Calls(wire.heardBy(new Limits(ear)), settings);
    }

    /// Makes pictures, and changes them.
    public PictureModel pictures() {
        return new Pictures(calls);
    }

    /// Looks and writes.
    public LanguageModel language() {
        return new Answers(calls);
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
