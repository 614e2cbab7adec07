package dev.vitrine.ai.gemini;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureModelContract;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Set;

class GeminiPicturesTests extends PictureModelContract {
    private final TestingGemini google = new TestingGemini();

    GeminiPicturesTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return google;
    }

    @Override
    protected String key() {
        return TestingGemini.KEY;
    }

    @Override
    protected PictureModel model(Wire wire) {
        return new Gemini(wire, google.address(), new Credential(key())).pictures();
    }

    @Override
    protected String name() {
        return "gemini-nano-banana-2.1";
    }

    @Override
    protected String promptIn(Asked request) {
        return TestingGemini.textIn(request);
    }

    @Override
    protected List<byte[]> picturesIn(Asked request) {
        return TestingGemini.picturesIn(request);
    }

    @Override
    protected Set<String> expected(Fault fault) {
        return switch (fault) {
            // It has counted tokens, and so they are paid for.
            case MODERATED, WRONG_SCHEMA -> Set.of("spoiled");
            default -> super.expected(fault);
        };
    }
}
