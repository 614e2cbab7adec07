package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureModelContract;
import dev.vitrine.ai.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

class StableDiffusionPicturesTests extends PictureModelContract {
    private final TestingStableDiffusion server = new TestingStableDiffusion();

    StableDiffusionPicturesTests() throws IOException {}

    @BeforeEach
    void closeTheDoor() {
        server.letsIn("me:" + key());
    }

    @Override
    protected TestingVendor vendor() {
        return server;
    }

    @Override
    protected String key() {
        return "hunter2-hunter2";
    }

    @Override
    protected PictureModel model(Wire wire) {
        var address = URI.create("http://me:" + key() + "@127.0.0.1:" + server.address().getPort());
        return new StableDiffusion(wire, address).pictures();
    }

    @Override
    protected String name() {
        return "loaded";
    }

    @Override
    protected String promptIn(Asked request) {
        return request.json().path("prompt").asString("");
    }

    @Override
    protected boolean looks() {
        return false; // at one picture, but not at two
    }

    @Override
    protected Set<String> expected(Fault fault) {
        return switch (fault) {
            // What it admits has cost nothing, and it knows neither money nor morals.
            case MODEL_GONE, CREDITS_EXHAUSTED, MODERATED, BROKEN -> Set.of("refused INVALID");
            case WRONG_SCHEMA -> Set.of("spoiled");
            default -> super.expected(fault);
        };
    }
}
