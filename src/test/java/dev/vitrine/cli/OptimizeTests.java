package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.session.Studios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OptimizeTests {
    @TempDir private Path folder;
    private Path photo = Path.of("not made yet");
    private Path output = Path.of("not made yet");

    @BeforeEach
    void makePhoto() throws IOException {
        photo = Studios.photo(folder.resolve("mug.png"));
        output = folder.resolve("out");
    }

    @Test
    void answersWithJsonAndNothingElse() {
        Typed typed = optimize(photo, "--platforms", "x", "--json");
        assertThat(typed.exit()).isZero();
        assertThat(typed.errors()).isEmpty();
        assertThat(typed.json().at("/platforms/x/status").asString()).isEqualTo("success");
    }

    @Test
    void quietlyNamesOnlyTheFolderOfEachSession() {
        Typed typed = optimize(photo, "--platforms", "x", "--quiet", "--use-ai");
        assertThat(typed.errors()).isEmpty();
        assertThat(typed.output().lines())
                .singleElement()
                .satisfies(line -> assertThat(Path.of(line)).isDirectory().hasParent(output));
    }

    @Test
    void tellsWhatIsWorthALookOnceAndForWhichNetworks() {
        Typed typed = optimize(photo, "--platforms", "x", "pinterest");
        String small = "The photo is too small for this post and looks soft: use a larger one";
        String words = typed.output().replaceAll("\\s+", " ");
        assertThat(words).containsOnlyOnce("All networks: " + small);
        typed = optimize(photo, "--platforms", "x", "pinterest", "--json");
        for (String network : List.of("x", "pinterest")) {
            assertThat(
                            typed.json()
                                    .at("/platforms/" + network + "/renditions/0/warnings/0")
                                    .asString())
                    .isEqualTo(small);
        }
    }

    @Test
    void takesNetworksApartBySpacesCommasAliasesAndOnce() {
        assertThat(networks("--platforms", "instagram", "facebook"))
                .containsExactly("instagram", "facebook");
        assertThat(networks("--platforms=x.com")).containsExactly("x");
        assertThat(networks("--platforms", "Twitter,X,instagram"))
                .containsExactly("x", "instagram");
        assertThat(networks("--platforms", "all,instagram")).hasSize(9).startsWith("instagram");
        assertThat(networks()).hasSize(9);
    }

    @Test
    void takesAPhotoAfterTheNetworksAsAPhoto() {
        Typed typed =
                Typed.run("optimize", "--platforms", "x", photo, "--output", output, "--json");
        assertThat(typed.json().get("source_image").asString()).isEqualTo(photo.toString());
    }

    @Test
    void takesSeveralPhotosAndAFolderEachOnce() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Studios.photo(photos.resolve("b.png"));
        Studios.photo(photos.resolve("a.png"));
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        Files.createSymbolicLink(photos.resolve("itself"), photos);
        Files.createSymbolicLink(photos.resolve("loop.png"), photos.resolve("loop.png"));
        Typed typed =
                optimize(
                        photo,
                        photos,
                        photos.resolve("a.png"),
                        folder.resolve("./mug.png"),
                        "--platforms",
                        "x",
                        "--json");
        assertThat(typed.exit()).isZero();
        assertThat(typed.json().valueStream().map(OptimizeTests::source))
                .containsExactly("mug.png", "a.png", "b.png");
    }

    @Test
    void finishesTheOthersWhenOnePhotoIsBroken() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "text");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Typed typed = optimize(broken, empty, photo, "--platforms", "x", "--json");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors().lines()).hasSize(2).allMatch(line -> line.startsWith("Error: "));
        assertThat(typed.json().get(0).get("error_code").asString())
                .isEqualTo("INVALID_IMAGE_FORMAT");
        assertThat(typed.json().get(0).get("source_image").asString()).isEqualTo(broken.toString());
        assertThat(typed.json().get(1).get("error_code").asString()).isEqualTo("IMAGE_NOT_FOUND");
        assertThat(typed.json().get(2).at("/platforms/x/status").asString()).isEqualTo("success");
    }

    @Test
    void writesIntoTheFolderThatPhotosComeFromWithoutReadingItsOwnPictures() throws IOException {
        Path inside = folder.resolve("posts");
        for (int i = 0; i < 2; i++) {
            Typed typed =
                    Typed.run(
                            "optimize", folder, "--platforms", "x", "--output", inside, "--quiet");
            assertThat(typed.output().lines()).hasSize(1);
        }
        try (var sessions = Files.list(inside)) {
            assertThat(sessions).hasSize(2);
        }
    }

    @Test
    void takesOddFileNames() throws IOException {
        for (String name : List.of("two\nlines.png", "cup ☕.png", "-dash.png", "%s.png")) {
            Path odd = Studios.photo(folder.resolve(name));
            Typed typed = Typed.run("optimize", "--platforms", "x", "--output", output, "--", odd);
            assertThat(typed.exit()).as(name).isZero();
            assertThat(typed.errors().lines().findFirst())
                    .hasValue(odd.toString().replace('\n', ' '));
        }
    }

    @Test
    void takesDescriptionsThatAreEmptyLongOrFullOfControlCharacters() {
        String steering = "red \u001b[31mmug\u001b[0m \u0007bell";
        for (String words : List.of("", " ", "stoneware mug ".repeat(7000), steering)) {
            Typed typed = optimize(photo, "--platforms", "x", "--description", words);
            assertThat(typed.exit()).isZero();
            assertThat(typed.output() + typed.errors()).doesNotContain("\u001b", "\u0007");
        }
    }

    @Test
    void appendsALineForEachStepAndPictureWhereNoTerminalIs() {
        Typed typed = optimize(photo, "--platforms", "x");
        assertThat(typed.errors().lines().map(line -> line.replaceAll("\\d+\\.\\d\\d s.*", "…")))
                .contains("  ✓ ingest       …", "  ✓ understand   …", "  ✓ render       …")
                .anyMatch(line -> line.startsWith("  · X           landscape 1200×675, "))
                .doesNotContain("\u001b");
    }

    @Test
    void rewritesABoardOnATerminalAndClearsIt() {
        Typed typed =
                Typed.on(
                        new Screen(true, false, 60, 24),
                        "optimize",
                        photo,
                        "--platforms",
                        "x,instagram",
                        "--output",
                        output);
        assertThat(typed.errors()).contains("  … understand\n", "2/2", "    · Instagram\n");
        assertThat(typed.errors()).endsWith("A\r\u001b[J");
        assertThat(typed.errors().lines().map(line -> line.replaceAll(".*\u001b\\[J", "")))
                .allMatch(line -> line.length() < 60 || line.contains("mug.png"));
    }

    @Test
    void leavesColumnsOutOfTheTableWhereItIsNarrow() {
        assertThat(table(80)).contains("Network", "File", "Pixels", "Bytes", "Caption", "Tags");
        assertThat(table(60)).contains("Network", "File", "Bytes", "Caption");
        for (int columns : List.of(80, 60)) {
            assertThat(table(columns).lines().takeWhile(line -> !line.contains("ready")))
                    .allMatch(line -> line.length() <= columns);
        }
    }

    private String table(int columns) {
        return Typed.on(
                        new Screen(false, false, columns, 24),
                        "optimize",
                        photo,
                        "--output",
                        output)
                .output();
    }

    private List<String> networks(String... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = photo;
        all[1] = "--json";
        System.arraycopy(options, 0, all, 2, options.length);
        return List.copyOf(optimize(all).json().get("platforms").propertyNames());
    }

    private Typed optimize(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "optimize";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--output";
        all[arguments.length + 2] = output;
        return Typed.run(all);
    }

    private static String source(JsonNode results) {
        String source = results.get("source_image").asString();
        return source.substring(source.lastIndexOf('/') + 1);
    }
}
