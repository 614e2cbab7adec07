package dev.vitrine.render.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.render.vips.TestingTiff;
import dev.vitrine.render.vips.VipsScope;
import java.awt.Color;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoNativeLeaks.class)
class RefusalTests {
    private final Decoder decoder =
            new Decoder(NoNativeLeaks.library(), new DecodeLimits(50L << 20, 100_000_000, 300));
    @TempDir Path folder;

    @Test
    void refusesAMissingFile() {
        Path file = folder.resolve("nothing.jpg");
        refuses(file, ErrorCode.IMAGE_NOT_FOUND, "There is no file " + file);
    }

    @Test
    void refusesAFolder() {
        refuses(folder, ErrorCode.IMAGE_NOT_FOUND, "cannot be read");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses(file("empty.jpg", new byte[0]), ErrorCode.INVALID_IMAGE_FORMAT, "is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear diary",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "%PDF-1.7",
                "B",
                "BM"
            })
    void refusesWhatIsNoPictureWhateverItsName(String text) {
        refuses(
                file("text.jpg", text.getBytes(StandardCharsets.UTF_8)),
                ErrorCode.INVALID_IMAGE_FORMAT,
                "is not a picture of a supported format");
    }

    @ParameterizedTest
    @CsvSource({
        "jpegsave, 0.5", "pngsave, 0.5", "webpsave, 0.5", "tiffsave, 0.5", "gifsave, 0.2",
                "heifsave, 0.5",
        "jpegsave, 0.02", "pngsave, 0.002", "webpsave, 0.01", "tiffsave, 0.0001", "gifsave, 0.001",
                "heifsave, 0.02"
    })
    void refusesATruncatedFile(String saver, double share) throws IOException {
        Path whole =
                TestingPictures.save(
                        folder.resolve("whole"),
                        TestingPictures.photo(400, 400),
                        saver,
                        saver.equals("heifsave") ? Map.of("compression", 4) : Map.of());
        byte[] bytes = Files.readAllBytes(whole);
        int length = Math.max(70, (int) (bytes.length * share));
        refuses(
                file("cut", Arrays.copyOf(bytes, length)),
                ErrorCode.INVALID_IMAGE_FORMAT,
                "is a damaged");
    }

    @Test
    void refusesATruncatedBitmap() throws IOException {
        Path whole =
                TestingPictures.write(
                        folder.resolve("w.bmp"), TestingPictures.photo(400, 400), "bmp");
        byte[] bytes = Files.readAllBytes(whole);
        refuses(
                file("cut.bmp", Arrays.copyOf(bytes, bytes.length / 2)),
                ErrorCode.INVALID_IMAGE_FORMAT,
                "is damaged");
    }

    @Test
    void refusesABitmapThatLies() throws IOException {
        Path whole =
                TestingPictures.write(
                        folder.resolve("w.bmp"), TestingPictures.photo(400, 400), "bmp");
        byte[] bytes = Files.readAllBytes(whole);
        bytes[28] = 77;
        refuses(file("lie.bmp", bytes), ErrorCode.INVALID_IMAGE_FORMAT, "is damaged");
    }

    @Test
    void refusesAPngWithDamagedData() throws IOException {
        Path whole =
                TestingPictures.save(
                        folder.resolve("w.png"),
                        TestingPictures.photo(400, 400),
                        "pngsave",
                        Map.of());
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 200, (byte) 0);
        refuses(file("bad.png", bytes), ErrorCode.INVALID_IMAGE_FORMAT, "is a damaged PNG");
    }

    @Test
    void refusesAFileOfTooManyBytesWithoutReadingIt() throws IOException {
        Path file = folder.resolve("huge.jpg");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((50L << 20) + 1);
        }
        refuses(file, ErrorCode.FILE_TOO_LARGE, "more than 50 MB");
    }

    @ParameterizedTest
    @CsvSource({"299, 400", "400, 299", "1, 1"})
    void refusesAPictureWithAnEdgeBelowTheLimit(int width, int height) {
        Path file =
                TestingPictures.save(
                        folder.resolve("small.png"),
                        TestingPictures.plain(width, height, Color.RED),
                        "pngsave",
                        Map.of());
        refuses(file, ErrorCode.IMAGE_TOO_SMALL, "less than 300×300");
    }

    @ParameterizedTest
    @CsvSource({
        "65536, 65536, 65536×65536 pixels (4295 megapixels)",
        "2147483647, 300, 2147483647×300 pixels (644245 megapixels)",
        "-2147483648, -2147483648, 2147483648×2147483648 pixels (4611686018427 megapixels)",
        "-1, -1, 4294967295×4294967295 pixels"
    })
    void refusesAPngOfTooManyPixelsByItsHeader(int width, int height, String words) {
        refusesWithoutMemory(file("bomb.png", png(width, height)), words);
    }

    @Test
    void refusesAPngOfNoPixelsAtAll() {
        refuses(
                file("nothing.png", png(0, 400)),
                ErrorCode.INVALID_IMAGE_FORMAT,
                "nothing.png is a damaged PNG. Save the picture again");
    }

    @Test
    void refusesAJpegOfTooManyPixelsByItsHeader() throws IOException {
        Path whole =
                TestingPictures.save(
                        folder.resolve("w.jpg"),
                        TestingPictures.photo(400, 400),
                        "jpegsave",
                        Map.of());
        byte[] bytes = Files.readAllBytes(whole);
        for (int at = 0; at < bytes.length; at++) {
            if ((bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(bytes)
                        .putShort(at + 5, (short) 65000)
                        .putShort(at + 7, (short) 65000);
                break;
            }
        }
        refusesWithoutMemory(file("bomb.jpg", bytes), "65000×65000 pixels (4225 megapixels)");
    }

    @Test
    void refusesABitmapOfTooManyPixelsByItsHeader() {
        ByteBuffer bitmap = ByteBuffer.allocate(100).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bitmap.put((byte) 'B').put((byte) 'M').putInt(14, 40).putInt(18, 40000).putInt(22, -40000);
        refusesWithoutMemory(file("bomb.bmp", bitmap.array()), "40000×40000 pixels");
    }

    @Test
    void refusesARunLengthBitmapThatTheHeapCannotHold() {
        ByteBuffer bitmap = ByteBuffer.allocate(100).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bitmap.put((byte) 'B').put((byte) 'M').putInt(14, 40).putInt(18, 9000).putInt(22, 9000);
        refusesWithoutMemory(
                file("runs.bmp", bitmap.putInt(30, 1).array()),
                "9000×9000 pixels (81 megapixels), more than 50 megapixels in run-length coding");
    }

    @Test
    void refusesABitmapWithoutPixels() {
        ByteBuffer bitmap = ByteBuffer.allocate(100).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bitmap.put((byte) 'B').put((byte) 'M').putInt(14, 40).putInt(22, 400);
        refuses(file("thin.bmp", bitmap.array()), ErrorCode.INVALID_IMAGE_FORMAT, "is damaged");
    }

    @Test
    void refusesATiffInCielabThatEndsEarly() throws IOException {
        Path whole = TestingTiff.lab(folder.resolve("lab.tif"), 400, 8, 8, 3, 52, 42, 38);
        byte[] bytes = Files.readAllBytes(whole);
        for (int end = 20; end < 150; end += 7) {
            refuses(
                    file("cut.tif", Arrays.copyOf(bytes, bytes.length - end)),
                    ErrorCode.INVALID_IMAGE_FORMAT,
                    "is a damaged TIFF");
        }
    }

    private void refusesWithoutMemory(Path file, String words) {
        long before = NoNativeLeaks.highestPixelBytes();
        refuses(file, ErrorCode.IMAGE_TOO_LARGE, words);
        assertThat(NoNativeLeaks.highestPixelBytes() - before).isLessThan(1 << 20);
    }

    private void refuses(Path file, ErrorCode code, String words) {
        assertThatExceptionOfType(UnusableImageException.class)
                .isThrownBy(
                        () -> {
                            try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
                                decoder.decode(scope, file, decoder.inspect(file), 1);
                            }
                        })
                .satisfies(
                        refusal -> {
                            assertThat(refusal.problem().code()).isEqualTo(code);
                            assertThat(refusal.problem().line())
                                    .contains(file.toString())
                                    .contains(words)
                                    .hasLineCount(1)
                                    .hasSizeLessThan(400);
                        });
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static byte[] png(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(4000);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(png, "IHDR", header.put((byte) 8).put((byte) 2).array());
        chunk(png, "IDAT", new byte[2000]);
        chunk(png, "IEND", new byte[0]);
        return png.array();
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
    }
}
