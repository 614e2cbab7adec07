package dev.vitrine.sight.onnx;

import static dev.vitrine.sight.onnx.TestingOnnx.BOOLEANS;
import static dev.vitrine.sight.onnx.TestingOnnx.BYTES;
import static dev.vitrine.sight.onnx.TestingOnnx.FLOATS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.sight.matte.Matte;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MattingNetTests {
    private static final Path NATIVES = Path.of(System.getProperty("vitrine.home"), "native");
    private static final int EDGE = 32;
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;
    @TempDir Path folder;

    @BeforeAll
    static void load() {
        OpenCv.load(NATIVES);
    }

    @Test
    void everyPixelGoesToItsPlaceWithItsChannelsInOrder() throws IOException {
        Path redness = write("net.onnx", fixed().channel(0, "input", "mask"));

        Matte matte = find(redness, EDGE, EDGE, (x, y) -> x < 16 && y < 8 ? RED : BLUE);

        assertThat(matte.width()).isEqualTo(EDGE);
        assertThat(matte.height()).isEqualTo(EDGE);
        for (int index = 0; index < matte.share().length; index++) {
            boolean red = index % EDGE < 16 && index / EDGE < 8;
            assertThat(matte.share()[index]).isCloseTo(red ? 1 : 0, within(1e-6f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The least red that, less the mean and divided by the deviation, is above the limit.
        "u2net.onnx, 0, 124",
        "u2net.onnx, 1, 183",
        "BiRefNet-general.onnx, 1, 183",
        "isnet-general-use.onnx, 0, 128",
        "isnet-general-use.onnx, 0.25, 192",
        "RMBG-1.4.onnx, 0.25, 192",
        "RMBG-2.0.onnx, 1, 183",
        "modnet/onnx/net.onnx, 0.5, 192",
        "net.onnx, 1, 183",
    })
    void theNameOfAFileSaysHowItsNetWantsPixels(String name, float limit, int least)
            throws IOException {
        Path net = write(name, fixed().channel(0, "input", "red").above(limit, "red", "mask"));

        Matte matte = find(net, EDGE, EDGE, (x, y) -> (y < EDGE / 2 ? least : least - 1) << 16);

        assertThat(matte.share()[0]).isEqualTo(1);
        assertThat(matte.share()[EDGE * EDGE - 1]).isZero();
    }

    @Test
    void aPictureOfAnyShapeIsStretchedToWhatTheNetReads() throws IOException {
        Path redness = write("net.onnx", fixed().channel(0, "input", "mask"));

        Matte matte = find(redness, 300, 70, (x, y) -> x < 150 ? RED : BLUE);

        assertThat(matte.width()).isEqualTo(EDGE);
        assertThat(matte.share()[EDGE / 2 - 2]).isEqualTo(1);
        assertThat(matte.share()[EDGE / 2 + 2]).isZero();
    }

    @Test
    void aNetThatReadsAnySizeIsAskedAtItsUsualOne() throws IOException {
        TestingOnnx any =
                new TestingOnnx()
                        .input("input", FLOATS, 0, 3, 0, 0)
                        .mean("input", "mask", 1)
                        .output("mask", FLOATS, 0, 1, 0, 0);

        assertThat(find(write("modnet.onnx", any), 64, 64, (x, y) -> x << 18).width())
                .isEqualTo(512);
        assertThat(find(write("rmbg.onnx", any), 64, 64, (x, y) -> x << 18).width())
                .isEqualTo(1024);
    }

    @Test
    void anAnswerMayBeSmallerThanThePictureAndComeFirstOfSeveral() throws IOException {
        Path net =
                write(
                        "net.onnx",
                        new TestingOnnx()
                                .input("input", FLOATS, 1, 3, EDGE, EDGE)
                                .channel(0, "input", "red")
                                .channel(2, "input", "other")
                                .smaller(2, "red", "mask")
                                .output("mask", FLOATS, 1, 1, EDGE / 2, EDGE / 2)
                                .output("other", FLOATS, 1, 1, EDGE, EDGE));

        Matte matte = find(net, EDGE, EDGE, (x, y) -> y < 16 ? RED : BLUE);

        assertThat(matte.height()).isEqualTo(EDGE / 2);
        assertThat(matte.share()[0]).isEqualTo(1);
        assertThat(matte.share()[matte.share().length - 1]).isZero();
    }

    @Test
    void logitsBecomeShares() throws IOException {
        Path net =
                write(
                        "isnet.onnx",
                        fixed().channel(0, "input", "red")
                                .constant("times", 8)
                                .operator("Mul", List.of("red", "times"), "mask"));

        // From -4 to 4 in three steps, with a quarter of black in the middle.
        Matte matte = find(net, EDGE, EDGE, (x, y) -> (y < 8 ? 255 : y < 16 ? 191 : 0) << 16);

        assertThat(matte.share()[0]).isEqualTo(1);
        double sigmoid = 1 / (1 + Math.exp(-8 * (191 / 255.0 - 0.5)));
        double lowest = 1 / (1 + Math.exp(4));
        assertThat((double) matte.share()[10 * EDGE])
                .isCloseTo((sigmoid - lowest) / (1 - 2 * lowest), within(1e-4));
    }

    @Test
    void anAnswerWithoutAnySubjectIsNotStretchedToOne() throws IOException {
        Path redness = write("net.onnx", fixed().channel(0, "input", "mask"));

        Matte matte = find(redness, EDGE, EDGE, (x, y) -> x == 0 ? 0x7c0000 : 0x7b0000);

        float[] shares = matte.share().clone();
        Arrays.sort(shares);
        assertThat(shares[shares.length - 1] - shares[0]).isLessThan(0.1f);
    }

    @Test
    void saysWhatItIs() throws IOException {
        Path file = write("u2net.onnx", fixed().channel(0, "input", "mask"));
        try (MattingNet net = new MattingNet(file, NATIVES, 1)) {
            assertThat(net.describe()).isEqualTo("u2net.onnx, reading 32×32 pixels");
        }
    }

    static Stream<Arguments> nothingOfUse() {
        return Stream.of(
                Arguments.of(
                        "its input \"input\" has the shape [1, 1, 32, 32], not [1, 3, height, width]",
                        new TestingOnnx()
                                .input("input", FLOATS, 1, 1, EDGE, EDGE)
                                .mean("input", "mask", 1)
                                .output("mask", FLOATS, 1, 1, EDGE, EDGE)),
                Arguments.of(
                        "has the shape [1, 32, 32, 3], not [1, 3, height, width]",
                        new TestingOnnx()
                                .input("input", FLOATS, 1, EDGE, EDGE, 3)
                                .mean("input", "mask", 3)
                                .output("mask", FLOATS, 1, EDGE, EDGE, 1)),
                Arguments.of(
                        "has the shape [4, 3, 32, 32]",
                        new TestingOnnx()
                                .input("input", FLOATS, 4, 3, EDGE, EDGE)
                                .mean("input", "mask", 1)
                                .output("mask", FLOATS, 4, 1, EDGE, EDGE)),
                Arguments.of(
                        "it takes 2 inputs, not one picture",
                        fixed().input("hint", FLOATS, 1, 3, EDGE, EDGE)
                                .operator("Add", List.of("input", "hint"), "sum")
                                .mean("sum", "mask", 1)),
                Arguments.of(
                        "its input \"input\" is UINT8, not floats",
                        new TestingOnnx()
                                .input("input", BYTES, 1, 3, EDGE, EDGE)
                                .operator("Identity", List.of("input"), "mask")
                                .output("mask", BYTES, 1, 3, EDGE, EDGE)),
                Arguments.of(
                        "its output \"mask\" is BOOL, not floats",
                        new TestingOnnx()
                                .input("input", FLOATS, 1, 3, EDGE, EDGE)
                                .isAbove(0, "input", "mask")
                                .output("mask", BOOLEANS, 1, 3, EDGE, EDGE)),
                Arguments.of(
                        "its input's width is 100000, more than 4096",
                        new TestingOnnx()
                                .input("input", FLOATS, 1, 3, EDGE, 100_000)
                                .mean("input", "mask", 1)
                                .output("mask", FLOATS, 1, 1, EDGE, 100_000)),
                Arguments.of(
                        "it answers with the shape [1, 3, 32, 32], not [1, 1, height, width]",
                        fixed(3).operator("Identity", List.of("input"), "mask")),
                Arguments.of(
                        "it answers with the shape [1, 3, 1, 1]",
                        new TestingOnnx()
                                .input("input", FLOATS, 1, 3, EDGE, EDGE)
                                .mean("input", "mask", 2, 3)
                                .output("mask", FLOATS, 1, 3, 1, 1)),
                Arguments.of(
                        "it answers with NaN among its numbers",
                        fixed().mean("input", "grey", 1).operator("Log", List.of("grey"), "mask")),
                Arguments.of(
                        "ONNX Runtime says: ",
                        fixed().operator("NoSuchOperator", List.of("input"), "mask")),
                Arguments.of(
                        "asked, it fails: ",
                        new TestingOnnx()
                                .input("input", FLOATS, 0, 3, 0, 0)
                                .constant("seven", 1, 2, 3, 4, 5, 6, 7)
                                .operator("Add", List.of("input", "seven"), "mask")
                                .output("mask", FLOATS, 0, 0, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("nothingOfUse")
    void aNetOfAnotherShapeIsRefusedWithItsNameAndWhatToDo(String reason, TestingOnnx graph)
            throws IOException {
        refuses(write("strange.onnx", graph), reason);
    }

    @Test
    void aFileThatIsNoNetIsRefused() throws IOException {
        byte[] whole = fixed().channel(0, "input", "mask").bytes();
        refuses(folder.resolve("nowhere.onnx"), "there is no such file");
        refuses(folder, "there is no such file");
        refuses(Files.write(folder.resolve("empty.onnx"), new byte[0]), "ONNX Runtime says: ");
        refuses(Files.writeString(folder.resolve("page.onnx"), "<html>404</html>"), "ONNX");
        refuses(
                Files.write(folder.resolve("torn.onnx"), Arrays.copyOf(whole, whole.length / 2)),
                "ONNX Runtime says: ");
    }

    private static void refuses(Path file, String reason) {
        assertThatExceptionOfType(ModelNotUsable.class)
                .isThrownBy(() -> find(file, EDGE, EDGE, (x, y) -> RED))
                .withMessageContaining("The model for cut-outs, " + file + ", cannot be used: ")
                .withMessageContaining(reason)
                .withMessageContaining("Point to an ONNX file that takes one picture")
                .satisfies(
                        refused ->
                                assertThat(refused.problem().code())
                                        .isEqualTo(ErrorCode.CUT_OUT_MODEL_UNUSABLE));
    }

    private static TestingOnnx fixed() {
        return fixed(1);
    }

    private static TestingOnnx fixed(int channels) {
        return new TestingOnnx()
                .input("input", FLOATS, 1, 3, EDGE, EDGE)
                .output("mask", FLOATS, 1, channels, EDGE, EDGE);
    }

    private Path write(String name, TestingOnnx graph) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, graph.bytes());
    }

    private static Matte find(Path file, int width, int height, IntBinaryOperator colours) {
        byte[] rgb = new byte[3 * width * height];
        for (int index = 0; index < width * height; index++) {
            int colour = colours.applyAsInt(index % width, index / width);
            rgb[3 * index] = (byte) (colour >> 16);
            rgb[3 * index + 1] = (byte) (colour >> 8);
            rgb[3 * index + 2] = (byte) colour;
        }
        try (MattingNet net = new MattingNet(file, NATIVES, 1);
                View view = new View(new Raster(new Size(width, height), rgb))) {
            return net.find(view);
        }
    }
}
