package dev.vitrine.ai.gemini;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.port.SearchModel;
import dev.vitrine.ai.port.SearchModelContract;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import java.io.IOException;
import java.util.Set;

class GeminiSearchesTests extends SearchModelContract {
    private final TestingGemini google = new TestingGemini();

    GeminiSearchesTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return google;
    }

    @Override
    protected String key() {
        return TestingGemini.KEY;
    }

    @Override
    protected SearchModel model(Wire wire) {
        return new Gemini(wire, google.address(), new Credential(key())).search();
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
    protected Set<String> expected(Fault fault) {
        // It has counted the tokens of the prompt.
        return fault == Fault.MODERATED ? Set.of("spoiled") : super.expected(fault);
    }
}
