package dev.vitrine.ai.gemini;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.LanguageModelContract;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Set;

class GeminiAnswersTests extends LanguageModelContract {
    private final TestingGemini google = new TestingGemini();

    GeminiAnswersTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return google;
    }

    @Override
    protected String key() {
        return TestingGemini.KEY;
    }

    @Override
    protected LanguageModel model(Wire wire) {
        return new Gemini(wire, google.address(), new Credential(key())).language();
    }

    @Override
    protected String name() {
        return "gemini-3.8-flash";
    }

    @Override
    protected String instructionsIn(Asked request) {
        return TestingGemini.instructionsIn(request);
    }

    @Override
    protected String materialIn(Asked request) {
        return TestingGemini.textIn(request);
    }

    @Override
    protected List<byte[]> picturesIn(Asked request) {
        return TestingGemini.picturesIn(request);
    }

    @Override
    protected Set<String> expected(Fault fault) {
        // It has counted the tokens of the prompt.
        return fault == Fault.MODERATED ? Set.of("spoiled") : super.expected(fault);
    }
}
