package dev.vitrine.ai.flux;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureModelContract;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

class FluxPicturesTests extends PictureModelContract {
    private static final int MOST_PICTURES = 8;

    private final TestingFlux labs = new TestingFlux();

    FluxPicturesTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return labs;
    }

    @Override
    protected String key() {
        return TestingFlux.KEY;
    }

    @Override
    protected PictureModel model(Wire wire) {
        return new Flux(wire, labs.address(), new Credential(key()), _ -> {}).pictures();
    }

    @Override
    protected String name() {
        return "flux-2-pro";
    }

    @Override
    protected String promptIn(Asked request) {
        return request.body().length == 0 ? "" : request.json().path("prompt").asString("");
    }

    @Override
    protected List<byte[]> picturesIn(Asked request) {
        List<byte[]> pictures = new ArrayList<>();
        for (int number = 1; number <= MOST_PICTURES && request.body().length > 0; number++) {
            JsonNode picture =
                    request.json().path("input_image" + (number == 1 ? "" : "_" + number));
            if (picture.isString()) {
                pictures.add(Base64.getDecoder().decode(picture.asString("")));
            }
        }
        return pictures;
    }

    @Override
    protected int mostRequests(Fault fault) {
        return 5; // one hands it in, three ask for it, one fetches it
    }

    @Override
    protected Set<String> expected(Fault fault) {
        // Without the address of a task nobody knows what becomes of it.
        return fault == Fault.WRONG_SCHEMA ? Set.of("unknown") : super.expected(fault);
    }
}
