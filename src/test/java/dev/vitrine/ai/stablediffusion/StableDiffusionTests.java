package dev.vitrine.ai.stablediffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingOrders;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.ModelList;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StableDiffusionTests {
    private static final Size WIDE = new Size(896, 640);

    private TestingStableDiffusion server;

    @BeforeEach
    void open() throws IOException {
        server = new TestingStableDiffusion();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void makesAPictureOfTheSizeForNothing() throws IOException {
        var made = confirmed(make("loaded", TestingOrders.seeded(WIDE, 1L << 40 | 5)));
        var image = ImageIO.read(new ByteArrayInputStream(made.value().bytes()));
        assertThat(new Size(image.getWidth(), image.getHeight())).isEqualTo(WIDE);
        assertThat(made.value().seed()).isEqualTo(5);
        assertThat(made.usage()).isEqualTo(Usage.NONE.withPictures(1));
        JsonNode asked = server.asked().getLast().json();
        assertThat(asked.path("steps").asInt()).isEqualTo(24);
        assertThat(asked.has("override_settings")).isFalse();
    }

    @Test
    void readsWhatStableDiffusionCppAnswers() {
        server.speaksLikeStableDiffusionCpp();
        assertThat(confirmed(make("loaded", TestingOrders.picture(WIDE))).value().seed()).isNull();
        assertThat(confirmed(make("loaded", TestingOrders.seeded(WIDE, 9))).value().seed())
                .isEqualTo(9);
    }

    @Test
    void takesAnotherModelWhereItLiesOnTheServer() {
        confirmed(make("sd_xl_base_1.0", TestingOrders.picture(WIDE)));
        assertThat(make("unheard-of", TestingOrders.picture(WIDE)))
                .isEqualTo(
                        new Outcome.Refused<>(
                                Refusal.of(
                                        Refusal.Kind.INVALID,
                                        "HTTP 500 RuntimeError Unknown checkpoint")));
    }

    @Test
    void turnsMasksRoundWhiteWhereThePictureMayChange() throws IOException {
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 32; y++) {
                image.setRGB(x, y, 0xff336699);
            }
        }
        confirmed(make("loaded", TestingOrders.masked(WIDE, mask(image))));
        JsonNode asked = server.asked().getLast().json();
        byte[] sent = Base64.getDecoder().decode(asked.path("mask").asString(""));
        BufferedImage stencil = ImageIO.read(new ByteArrayInputStream(sent));
        assertThat(stencil.getColorModel().hasAlpha()).isFalse();
        assertThat(stencil.getRGB(10, 10)).as("kept").isEqualTo(0xff000000);
        assertThat(stencil.getRGB(50, 10)).as("changed").isEqualTo(0xffffffff);
        assertThat(asked.path("denoising_strength").asDouble()).isEqualTo(0.9);
    }

    @Test
    void asksNothingWithAMaskThatIsNone() {
        byte[] opaque = TestingPictures.picture(PictureFormat.PNG, new Size(64, 32), 1);
        for (Reference mask :
                List.of(
                        new Reference(PictureFormat.PNG, new Size(64, 32), opaque),
                        new Reference(PictureFormat.PNG, new Size(64, 32), new byte[] {1}),
                        new Reference(PictureFormat.PNG, new Size(64, 32), TestingPictures.bomb()),
                        TestingOrders.photo(new Size(64, 32), 1))) {
            assertThat(make("loaded", TestingOrders.masked(WIDE, mask)))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void changesAPicture() {
        confirmed(make("loaded", TestingOrders.edit(WIDE, 1)));
        assertThat(server.asked(TestingStableDiffusion.CHANGED)).isEqualTo(1);
        assertThat(make("loaded", TestingOrders.edit(WIDE, 2)))
                .isEqualTo(
                        new Outcome.Refused<>(
                                Refusal.of(
                                        Refusal.Kind.INVALID,
                                        "It looks at one picture, not at 2")));
    }

    @Test
    void showsUserAndPasswordToTheServerAndToNobodyElse() {
        server.letsIn("me:hunter2hunter2");
        URI address = server.address();
        var wrong = make(address, "loaded", TestingOrders.picture(WIDE));
        assertThat(((Outcome.Refused<MadePicture>) wrong).refusal().kind())
                .isEqualTo(Refusal.Kind.KEY_REFUSED);
        var known = URI.create("http://me:hunter2hunter2@127.0.0.1:" + address.getPort() + "/");
        confirmed(make(known, "loaded", TestingOrders.picture(WIDE)));
        server.close();
        var gone = make(known, "loaded", TestingOrders.picture(WIDE));
        assertThat(gone.toString()).doesNotContain("hunter2").doesNotContain("me:");
        assertThat(WireRequest.get(known).toString()).doesNotContain("hunter2");
    }

    @Test
    void saysWhichModelsLieOnTheServer() {
        var listed =
                (Outcome.Confirmed<List<ModelList.Listed>>)
                        new StableDiffusion(new Wire(), server.address()).models().list();
        assertThat(listed.value())
                .extracting(ModelList.Listed::model)
                .containsExactly("loaded", "sd_xl_base_1.0", "v1-5-pruned-emaonly");
    }

    @Test
    void saysWhatToDoWhereTheInterfaceForProgramsIsOff() {
        server.fail(Fault.MODEL_GONE);
        assertThat(make("loaded", TestingOrders.picture(WIDE)))
                .isEqualTo(
                        new Outcome.Refused<>(
                                Refusal.of(
                                        Refusal.Kind.INVALID,
                                        "The server has no /sdapi; start AUTOMATIC1111 with"
                                                + " --api")));
    }

    private static Reference mask(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new Reference(
                PictureFormat.PNG,
                new Size(image.getWidth(), image.getHeight()),
                bytes.toByteArray());
    }

    private Outcome<MadePicture> make(String model, PictureOrder order) {
        return make(server.address(), model, order);
    }

    private static Outcome<MadePicture> make(URI address, String model, PictureOrder order) {
        return new StableDiffusion(new Wire(), address)
                .pictures()
                .make(model, order, Handle.none());
    }

    private static Outcome.Confirmed<MadePicture> confirmed(Outcome<MadePicture> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        return (Outcome.Confirmed<MadePicture>) outcome;
    }
}
