package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.session.Studios;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every mistake gets one line with what to do, exit code 2, its code in JSON, and leaves nothing.
class BadInputTests {
    @TempDir private Path folder;
    private Path photo = Path.of("not made yet");
    private Path output = Path.of("not made yet");

    @BeforeEach
    void makePhoto() throws IOException {
        photo = Studios.photo(folder.resolve("mug.png"));
        output = folder.resolve("out");
    }

    @Test
    void aMissingFile() throws IOException {
        refuses(
                "IMAGE_NOT_FOUND",
                "There is no file " + folder.resolve("no.jpg"),
                folder.resolve("no.jpg"));
    }

    @Test
    void aFolderWithoutAPicture() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refuses("IMAGE_NOT_FOUND", "There is no picture in the folder " + empty, empty);
    }

    @Test
    void anEmptyFile() throws IOException {
        refuses("INVALID_IMAGE_FORMAT", "is empty", Files.createFile(folder.resolve("empty.jpg")));
    }

    @Test
    void aTextFileCalledJpg() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "Dear all,");
        refuses("INVALID_IMAGE_FORMAT", "is not a picture of a supported format", text);
    }

    @Test
    void aTruncatedPicture() throws IOException {
        byte[] whole = Files.readAllBytes(photo);
        Path half = folder.resolve("half.png");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        refuses("INVALID_IMAGE_FORMAT", "is a damaged PNG", half);
    }

    @Test
    void aPictureTooSmall() throws IOException {
        Path small = folder.resolve("small.png");
        ImageIO.write(
                new BufferedImage(299, 400, BufferedImage.TYPE_INT_RGB), "png", small.toFile());
        refuses("IMAGE_TOO_SMALL", "299×400", small);
    }

    @Test
    void aHeaderThatPromisesTooManyPixels() throws IOException {
        byte[] bytes = Files.readAllBytes(photo);
        // The IHDR chunk of a PNG has width and height at 16 and 20, and its checksum at 29.
        var header = ByteBuffer.wrap(bytes);
        header.putInt(16, 60_000).putInt(20, 60_000);
        var checksum = new CRC32();
        checksum.update(bytes, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        refuses("IMAGE_TOO_LARGE", "60000×60000", Files.write(folder.resolve("bomb.png"), bytes));
    }

    @Test
    void aFileWithTooManyBytes() throws IOException {
        Path large = folder.resolve("large.jpg");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((50L << 20) + 1);
        }
        refuses("FILE_TOO_LARGE", "more than 50 MB", large);
    }

    @Test
    void anAddressInsteadOfAFile() throws IOException {
        String refusal =
                "https://example.com/a.jpg is an address, not a file. Fetch it first, then name";
        refuses("INVALID_REQUEST", refusal, "https://example.com/a.jpg");
        refuses("INVALID_REQUEST", refusal, photo, "--logo", "https://example.com/a.jpg");
    }

    @Test
    void aNameThatIsEmpty() throws IOException {
        String refusal = "named with no name at all. Name one; . is the folder you are in";
        refuses("INVALID_REQUEST", refusal, "");
        refuses("INVALID_REQUEST", refusal, photo, "--output", "");
        refuses("INVALID_REQUEST", refusal, photo, "--logo", "");
        assertThat(Typed.run("compile", "").errors()).contains(refusal);
    }

    @Test
    void aDeviceThatNeverEnds() throws IOException {
        refuses("IMAGE_NOT_FOUND", "/dev/zero is a device, a pipe or a socket", "/dev/zero");
    }

    @Test
    void aLinkThatLeadsToItself() throws IOException {
        Path loop = folder.resolve("loop.jpg");
        refuses("IMAGE_NOT_FOUND", "loop.jpg", Files.createSymbolicLink(loop, loop));
        Path dangling = folder.resolve("gone.jpg");
        refuses(
                "IMAGE_NOT_FOUND",
                dangling + " is a link to a file that is not there. Check the path",
                Files.createSymbolicLink(dangling, folder.resolve("nowhere.jpg")));
    }

    @Test
    void anUnknownNetworkAndSuggestsTheNearest() throws IOException {
        refuses("UNKNOWN_NETWORK", "Did you mean instagram?", photo, "--platforms", "instagarm");
        refuses("UNKNOWN_NETWORK", "No network was named", photo, "--platforms", "");
    }

    @Test
    void aLogoThatIsNotThereOrNoPicture() throws IOException {
        Path text = Files.writeString(folder.resolve("logo.png"), "logo");
        refuses("INVALID_LOGO", "there is no file no.png", photo, "--logo", "no.png");
        refuses("INVALID_LOGO", "The logo cannot be used", photo, "--logo", text);
    }

    @Test
    void optionsAboutALogoThatThereIsNot() throws IOException {
        for (String option :
                new String[] {
                    "--logo-position=top", "--logo-scale=0.3", "--logo-opacity=1", "--logo-margin=0"
                }) {
            String name = option.substring(0, option.indexOf('='));
            refuses(
                    "INVALID_REQUEST",
                    "%s is about a logo, and there is none. Name one with --logo FILE, or leave %s out."
                            .formatted(name, name),
                    photo,
                    option);
        }
    }

    @Test
    void anOutputThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        refuses(
                "OUTPUT_NOT_WRITABLE",
                "choose another folder with --output",
                photo,
                "--output",
                file);
    }

    @Test
    void optionsOutsideOfTheirRange() throws IOException {
        refuses("INVALID_REQUEST", "Use 1 to 64", photo, "--max-workers", "0");
        refuses(
                "INVALID_REQUEST",
                "Error: --max-workers needs a whole number, not 'many'. See ./vitrine optimize",
                photo,
                "--max-workers",
                "many");
        refuses(
                "INVALID_REQUEST",
                "--logo-scale needs a number, not 'big'",
                photo,
                "--logo-scale",
                "big");
        refuses("INVALID_REQUEST", "--use-ai is given or left out", photo, "--use-ai=perhaps");
        refuses("INVALID_REQUEST", "--focus", photo, "--focus", "2,2");
        refuses("INVALID_REQUEST", "--output-format", photo, "--output-format", "gif");
        refuses("INVALID_REQUEST", "--pack", photo, "--pack", "new");
        refuses("INVALID_REQUEST", "--placements", photo, "--placements", "some");
        refuses("INVALID_REQUEST", "--background", photo, "--background", "sky");
        refuses("INVALID_REQUEST", "--accounts", photo, "--accounts", "no.yaml");
        refuses("INVALID_REQUEST", "Did you mean --platforms?", photo, "--platform", "x");
        refuses("INVALID_REQUEST", "No photo was named", "--platforms", "x");
    }

    @Test
    void resultsThatCannotBeReadBack() throws IOException {
        for (String text :
                new String[] {
                    "",
                    "null",
                    "{",
                    "[]",
                    "{}",
                    "\ufeff{}",
                    "\u0000",
                    "{\"steps\":[],\"platforms\":{}}",
                    "{\"new\":" + "[".repeat(100_000)
                }) {
            Files.writeString(folder.resolve("results.json"), text);
            Typed typed = Typed.run("compile", folder);
            assertThat(typed.exit()).as(text).isEqualTo(2);
            assertThat(typed.errors().lines())
                    .as(text)
                    .singleElement()
                    .asString()
                    .startsWith("Error: ")
                    .contains("results.json");
        }
        assertThat(Typed.run("compile", folder.resolve("nowhere")).errors())
                .contains("Give the folder of a session, the one that holds results.json.");
    }

    @Test
    void aCommandThatThereIsNot() {
        assertThat(Typed.run("optimise").errors())
                .isEqualTo(
                        "Error: There is no command optimise. Did you mean optimize? See ./vitrine --help.\n");
        assertThat(Typed.run(photo).errors())
                .contains("To work on that file, use ./vitrine optimize " + photo);
    }

    @Test
    void colourCodesInNamesDoNotReachTheTerminal() {
        Typed typed = Typed.run("optimize", "no\u001b[31m\u009b2J\n\u202ered.jpg");
        assertThat(typed.errors()).doesNotContain("\u001b", "\u009b", "\u202e");
        assertThat(typed.errors().lines()).hasSize(2);
    }

    private void refuses(String code, String words, Object... arguments) throws IOException {
        Object[] quiet = with(arguments, "--quiet");
        Typed people = Typed.run(quiet);
        assertThat(people.exit()).isEqualTo(2);
        assertThat(people.output()).isEmpty();
        assertThat(people.errors().lines())
                .singleElement()
                .asString()
                .startsWith("Error: ")
                .contains(words);
        Typed program = Typed.run(with(arguments, "--json"));
        assertThat(program.exit()).isEqualTo(2);
        assertThat(program.json().get("error_code").asString()).isEqualTo(code);
        assertThat(program.json().get("error").asString()).isNotBlank();
        assertThat(program.json().get("message").asString()).isNotBlank();
        if (Files.exists(output)) {
            assertThat(Studios.tree(output)).isEmpty();
        }
    }

    private Object[] with(Object[] arguments, String manner) {
        Object[] all = new Object[arguments.length + 4];
        all[0] = "optimize";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        boolean elsewhere = Arrays.asList(arguments).contains("--output");
        all[arguments.length + 1] = manner;
        all[arguments.length + 2] = elsewhere ? "--description" : "--output";
        all[arguments.length + 3] = elsewhere ? "a mug" : output;
        return all;
    }
}
