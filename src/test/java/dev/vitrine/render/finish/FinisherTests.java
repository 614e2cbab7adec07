package dev.vitrine.render.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Provenance;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Source;
import dev.vitrine.render.TestingXmp;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(NoNativeLeaks.class)
class FinisherTests {
    private static final Provenance TRAINED =
            new Provenance("trainedAlgorithmicMedia", "Vitrine", "openai/gpt-image-2");

    @AutoClose
    private final Renderer renderer =
            Renderer.create(RenderSettings.defaults(NoNativeLeaks.natives(), 1));

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP", "AVIF"})
    void saysInEveryFormatHowThePictureCameAbout(PictureFormat format) throws IOException {
        byte[] bytes = finished(photo(300, 200), finish(new Size(120, 80), format, null));
        assertThat(TestingXmp.in(bytes).text()).isEmpty();
        byte[] labelled = finished(photo(300, 200), finish(new Size(120, 80), format, TRAINED));
        TestingXmp xmp = TestingXmp.in(labelled);
        assertThat(xmp.source())
                .isEqualTo(
                        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
        assertThat(xmp.value("xmp:CreatorTool")).isEqualTo("Vitrine");
        assertThat(xmp.value("Iptc4xmpExt:AISystemUsed")).isEqualTo("openai/gpt-image-2");
        assertThat(inspected(labelled).format()).isEqualTo(format);
        assertThat(inspected(labelled).size()).isEqualTo(new Size(120, 80));
    }

    @Test
    void replacesWhatTheSourceSaysOfItself() throws IOException {
        byte[] camera =
                finished(
                        photo(300, 200),
                        finish(
                                new Size(300, 200),
                                PictureFormat.JPEG,
                                new Provenance("digitalCapture", "Camera <&>", null)));
        assertThat(TestingXmp.in(camera).value("xmp:CreatorTool"))
                .isEqualTo("Camera &lt;&amp;&gt;");
        Path file = Files.write(folder.resolve("camera.jpg"), camera);
        byte[] silent = finished(file, finish(new Size(300, 200), PictureFormat.JPEG, null));
        assertThat(TestingXmp.in(silent).text()).isEmpty();
        byte[] labelled = finished(file, finish(new Size(300, 200), PictureFormat.PNG, TRAINED));
        assertThat(TestingXmp.in(labelled).text())
                .contains("trainedAlgorithmicMedia")
                .doesNotContain("Camera");
    }

    @Test
    void makesTheSameBytesEveryTime() {
        for (PictureFormat format : PictureFormat.values()) {
            if (format.writable()) {
                Finish finish = finish(new Size(200, 200), format, TRAINED);
                Path photo = photo(300, 200);
                assertThat(finished(photo, finish)).isEqualTo(finished(photo, finish));
            }
        }
    }

    @Test
    void cutsWhatHasAnotherShapeAroundWhatMatters() throws IOException {
        BufferedImage halves = TestingPictures.plain(400, 200, Color.RED);
        halves.createGraphics().fillRect(200, 0, 200, 200);
        Path file = TestingPictures.write(folder.resolve("halves.png"), halves, "png");
        Finish right =
                new Finish(
                        new Size(100, 100),
                        Focus.unknown().withChosen(new Point(0.8, 0.5)),
                        PictureFormat.PNG,
                        null,
                        null,
                        null);
        BufferedImage made = read(renderer.finisher().finish(file, right));
        assertThat(made.getWidth()).isEqualTo(100);
        assertThat(made.getHeight()).isEqualTo(100);
        assertThat(made.getRGB(2, 50)).isEqualTo(Color.WHITE.getRGB());
        assertThat(made.getRGB(97, 50)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void saysHowMuchAPictureWasEnlarged() {
        Finished made =
                renderer.finisher()
                        .finish(photo(64, 64), finish(new Size(256, 256), PictureFormat.PNG, null));
        assertThat(made.scale()).isEqualTo(4);
        assertThat(made.notes()).isEmpty();
    }

    @Test
    void putsTransparencyOntoWhiteWhereTheFormatHasNone() throws IOException {
        var nothing = new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB);
        nothing.setRGB(1, 1, Color.BLACK.getRGB());
        Path file = TestingPictures.write(folder.resolve("nothing.png"), nothing, "png");
        Finished kept =
                renderer.finisher().finish(file, finish(new Size(80, 80), PictureFormat.PNG, null));
        assertThat(kept.transparent()).isTrue();
        assertThat(kept.notes()).isEmpty();
        Finished flat =
                renderer.finisher()
                        .finish(file, finish(new Size(80, 80), PictureFormat.JPEG, null));
        assertThat(flat.transparent()).isFalse();
        assertThat(flat.notes())
                .containsExactly("Transparency put onto white, since JPEG has none");
        assertThat(new Color(read(flat).getRGB(40, 40)).getRed()).isCloseTo(255, within(2));
    }

    @Test
    void compressesAsHardAndKeepsAsMuchAsIsAsked() {
        Path photo = photo(300, 200);
        Size size = new Size(300, 200);
        assertThat(finished(photo, png(size, 9)))
                .hasSizeLessThan(finished(photo, png(size, 1)).length);
        assertThat(finished(photo, png(size, 1)))
                .hasSizeLessThan(finished(photo, png(size, 0)).length);
        assertThat(finished(photo, jpeg(size, 40)))
                .hasSizeLessThan(finished(photo, jpeg(size, 95)).length);
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        Path file = Files.writeString(folder.resolve("page.png"), "<html>");
        assertThatThrownBy(
                        () ->
                                renderer.finisher()
                                        .finish(
                                                file,
                                                finish(new Size(9, 9), PictureFormat.PNG, null)))
                .isInstanceOf(VitrineException.class)
                .hasMessageContaining("is not a picture of a supported format");
    }

    @Test
    void refusesNumbersThatNoEncoderKnows() {
        Size size = new Size(9, 9);
        assertThatIllegalArgumentException().isThrownBy(() -> png(size, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> jpeg(size, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finish(size, PictureFormat.GIF, null))
                .withMessage("Vitrine does not write GIF");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance("trained media", "Vitrine", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance("trainedAlgorithmicMedia", "two\nlines", null));
    }

    private Path photo(int width, int height) {
        return TestingPictures.write(
                folder.resolve("photo-" + width + ".png"),
                TestingPictures.photo(width, height),
                "png");
    }

    private byte[] finished(Path file, Finish finish) {
        return renderer.finisher().finish(file, finish).bytes();
    }

    private Source inspected(byte[] bytes) throws IOException {
        return renderer.inspect(Files.write(folder.resolve("made"), bytes));
    }

    private static BufferedImage read(Finished made) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(made.bytes()));
    }

    private static Finish finish(Size size, PictureFormat format, @Nullable Provenance provenance) {
        return new Finish(size, Focus.unknown(), format, null, null, provenance);
    }

    private static Finish png(Size size, int compression) {
        return new Finish(size, Focus.unknown(), PictureFormat.PNG, null, compression, null);
    }

    private static Finish jpeg(Size size, int quality) {
        return new Finish(size, Focus.unknown(), PictureFormat.JPEG, quality, null, null);
    }
}
