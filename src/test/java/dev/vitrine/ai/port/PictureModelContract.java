package dev.vitrine.ai.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every adapter does that makes pictures.
public abstract class PictureModelContract extends ModelContract {
    /// The model under test, over a wire.
    protected abstract PictureModel model(Wire wire);

    /// Under which name the vendor knows it.
    protected abstract String name();

    /// The prompt in a request; empty in one that has none, such as a look whether it is done.
    protected abstract String promptIn(Asked request);

    /// A size that the vendor makes.
    protected Size size() {
        return new Size(1024, 1024);
    }

    /// Whether it looks at pictures.
    protected boolean looks() {
        return true;
    }

    /// The pictures in a request that makes one, as they were handed in.
    protected List<byte[]> picturesIn(Asked request) {
        return List.of();
    }

    @Override
    protected Outcome<?> asked(Wire wire) {
        return model(wire).make(name(), order("A teapot", List.of()), Handle.none());
    }

    @Test
    public void makesAPictureOfTheSizeThatIsAskedFor() throws IOException {
        Outcome<MadePicture> outcome =
                model(new Wire()).make(name(), order("A teapot", List.of()), Handle.none());

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        BufferedImage image = image(outcome);
        assertThat(new Size(image.getWidth(), image.getHeight())).isEqualTo(size());
        assertThat(vendor().charged()).containsExactly(name());
        assertThat(((Outcome.Confirmed<MadePicture>) outcome).usage().pictures()).isEqualTo(1);
    }

    @Test
    public void handsOverAPromptAsItIs() {
        String prompt = "\"Tea\" & 茶\n\t</prompt>\\n {\"model\": \"other\"} 🫖 \u0001 --boundary--";

        model(new Wire()).make(name(), order(prompt, List.of()), Handle.none());

        assertThat(vendor().asked()).extracting(this::promptIn).contains(prompt);
    }

    @Test
    public void handsOverALongPromptWithNothingCutOff() {
        String prompt = "teapot ".repeat(PictureOrder.LONGEST_PROMPT / 7).strip();

        model(new Wire()).make(name(), order(prompt, List.of()), Handle.none());

        assertThat(vendor().asked()).extracting(this::promptIn).contains(prompt);
    }

    @Test
    public void showsThePicturesThatAreToBeChangedOrSaysThatItCannot() throws IOException {
        List<Reference> references =
                List.of(
                        reference(PictureFormat.JPEG, new Size(640, 480), 1),
                        reference(PictureFormat.PNG, new Size(300, 400), 2));

        Outcome<MadePicture> outcome =
                model(new Wire()).make(name(), order("On marble", references), Handle.none());

        if (!looks()) {
            assertThat(Endings.of(outcome)).isEqualTo("refused INVALID");
            assertThat(vendor().asked()).isEmpty();
            return;
        }
        assertThat(image(outcome)).isNotNull();
        assertThat(vendor().asked().stream().flatMap(asked -> picturesIn(asked).stream()))
                .containsExactly(references.get(0).bytes(), references.get(1).bytes());
    }

    /// An order like any other.
    protected final PictureOrder order(String prompt, List<Reference> references) {
        return order(prompt, references, null);
    }

    /// An order with a mask.
    protected final PictureOrder order(
            String prompt, List<Reference> references, @Nullable Reference mask) {
        return new PictureOrder(
                prompt,
                size(),
                Quality.MEDIUM,
                false,
                null,
                references,
                mask,
                new PictureOrder.Look(Theme.PROFESSIONAL, List.of(), "teapot"));
    }

    /// A picture to be looked at.
    protected static Reference reference(PictureFormat format, Size size, long number) {
        return new Reference(format, size, TestingPictures.picture(format, size, number));
    }

    private static BufferedImage image(Outcome<MadePicture> outcome) throws IOException {
        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        byte[] bytes = ((Outcome.Confirmed<MadePicture>) outcome).value().bytes();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
