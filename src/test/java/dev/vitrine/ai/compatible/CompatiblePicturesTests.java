package dev.vitrine.ai.compatible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.compatible.TestingCompatible.Manners;
import dev.vitrine.ai.port.Endings;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureModelContract;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompatiblePicturesTests extends PictureModelContract {
    private final TestingCompatible server = new TestingCompatible(Manners.BEST);

    CompatiblePicturesTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return server;
    }

    @Override
    protected String key() {
        return TestingCompatible.KEY;
    }

    @Override
    protected PictureModel model(Wire wire) {
        return model(wire, server);
    }

    @Override
    protected String name() {
        return TestingCompatible.PICTURE_MODEL;
    }

    @Override
    protected Size size() {
        return new Size(832, 1088);
    }

    @Override
    protected boolean looks() {
        return false;
    }

    @Override
    protected String promptIn(Asked request) {
        return request.json().path("prompt").asString("");
    }

    @Test
    void asksForTheModelOfTheSettingsUnlessAnotherIsNamed() {
        assertThat(Endings.of(make(server, Compatible.PICTURE))).isEqualTo("confirmed");
        assertThat(Endings.of(make(server, "another"))).isEqualTo("refused MODEL_GONE");
        assertThat(server.asked())
                .extracting(asked -> asked.json().path("model").asString(""))
                .containsExactly(TestingCompatible.PICTURE_MODEL, "another");
    }

    @Test
    void fetchesAPictureFromAServerThatOnlyHandsOutLinks() throws IOException {
        try (var worst = new TestingCompatible(Manners.WORST)) {
            Outcome<MadePicture> outcome = make(worst, Compatible.PICTURE);

            assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
            assertThat(worst.charged()).hasSize(1);
            assertThat(worst.asked())
                    .extracting(Asked::line)
                    .containsExactly(
                            "POST /v1/images/generations",
                            "POST /v1/images/generations",
                            "GET /generated-images/b641.png");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/p.png",
                "http://127.0.0.1:1/p.png",
                "http://127.0.0.1@example.org/p.png",
                "//example.org/p.png",
                "file:///etc/passwd",
                "http://[::1]/p.png",
                "not a link at all"
            })
    void fetchesNothingFromAnywhereElse(String link) {
        server.sayNext(Said.json(200, "{\"data\": [{\"url\": \"" + link + "\"}]}"));

        assertThat(Endings.of(make(server, Compatible.PICTURE))).isEqualTo("spoiled");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void losesAPictureThatCannotBeFetched() {
        server.sayNext(Said.json(200, "{\"data\": [{\"url\": \"/gone.png\"}]}"));

        Outcome<MadePicture> outcome = make(server, Compatible.PICTURE);

        assertThat(Endings.of(outcome)).isEqualTo("spoiled");
        assertThat(Endings.words(outcome)).contains("cannot be fetched");
    }

    @Test
    void takesAPictureThatIsTheLinkItself() {
        server.sayNext(
                Said.json(200, "{\"data\": [{\"url\": \"data:image/png;base64,iVBORw0=\"}]}"));

        assertThat(
                        ((Outcome.Confirmed<MadePicture>) make(server, Compatible.PICTURE))
                                .value()
                                .bytes())
                .containsExactly(0x89, 'P', 'N', 'G', '\r');
    }

    private Outcome<MadePicture> make(TestingCompatible at, String model) {
        return model(new Wire(), at).make(model, order("A teapot", List.of()), Handle.none());
    }

    private static PictureModel model(Wire wire, TestingCompatible at) {
        return Objects.requireNonNull(new Compatible(wire, at.settings()).pictures());
    }
}
