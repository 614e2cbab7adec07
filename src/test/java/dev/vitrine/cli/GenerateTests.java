package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.render.TestingXmp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GenerateTests {
    @TempDir private Path folder;

    @Test
    void makesAPictureWithoutKeysDatabaseOrService() throws IOException {
        Path file = folder.resolve("picture.png");
        Typed typed =
                Typed.run(
                        "generate",
                        "A growing investment portfolio",
                        "--size",
                        "card",
                        "--theme",
                        "professional",
                        "--brand",
                        "#0066CC,#00AA66",
                        "--seed",
                        7,
                        "--out",
                        file);
        assertThat(typed.exit()).as(typed.errors()).isZero();
        assertThat(typed.output()).isEqualTo(file + "\n");
        assertThat(typed.errors())
                .matches(
                        """
                        A growing investment portfolio
                          builtin/painter, free
                          ✓ picture.png  512×512, \\d+ kB, builtin/painter, seed 7, free
                        """);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(512);
        assertThat(picture.getHeight()).isEqualTo(512);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(TestingXmp.in(bytes).source()).endsWith("/algorithmicMedia");
        assertThat(
                        run(
                                        "A growing investment portfolio",
                                        "--size",
                                        "card",
                                        "--theme",
                                        "professional",
                                        "--brand",
                                        "#0066cc,#00aa66",
                                        "--seed",
                                        7,
                                        "--force",
                                        "--out",
                                        file)
                                .exit())
                .isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void replacesNothingUnlessItIsForcedTo() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "mine");
        Typed typed = run("A mug", "--out", file);
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors())
                .isEqualTo(
                        "Error: "
                                + file
                                + " is there already. Choose another name with --out, or replace it"
                                + " with --force.\n");
        assertThat(file).hasContent("mine");
        Path second = Files.writeString(folder.resolve("set-2.jpg"), "mine");
        assertThat(run("A mug", "--count", 2, "--out", folder.resolve("set.jpg")).exit())
                .isEqualTo(2);
        assertThat(second).hasContent("mine");
        assertThat(folder.resolve("set-1.jpg")).doesNotExist();
    }

    @Test
    void numbersThePicturesOfASetAndTellsProgramsOfEach() throws IOException {
        Typed typed =
                run(
                        "Travel destinations around the world",
                        "--carousel",
                        "--size",
                        "64x64",
                        "--json",
                        "--out",
                        folder.resolve("travel.webp"));
        assertThat(typed.exit()).as(typed.errors()).isZero();
        assertThat(typed.errors()).isEmpty();
        JsonNode pictures = typed.json().get("pictures");
        assertThat(pictures).hasSize(3);
        for (int place = 0; place < 3; place++) {
            JsonNode picture = pictures.get(place);
            Path file = folder.resolve("travel-" + (place + 1) + ".webp");
            assertThat(picture.get("file").asString()).isEqualTo(file.toString());
            assertThat(picture.get("bytes").asLong()).isEqualTo(Files.size(file));
            assertThat(picture.get("format").asString()).isEqualTo("webp");
            assertThat(picture.get("ai_source").asString()).isEqualTo("algorithmicMedia");
            assertThat(picture.get("cost").asDouble(1)).isZero();
            assertThat(picture.at("/variation/composition").asString()).isNotEmpty();
        }
        assertThat(typed.json().get("prompt").asString())
                .isEqualTo("Travel destinations around the world");
    }

    @Test
    void showsWhatWouldBeAskedBeforeAnythingIsMade() {
        Typed typed =
                run(
                        "Fresh",
                        "bread",
                        "--size",
                        "1600x900",
                        "--domain",
                        "food",
                        "--seed",
                        3,
                        "--dry-run");
        assertThat(typed.exit()).isZero();
        assertThat(typed.errors()).isEmpty();
        assertThat(typed.output())
                .isEqualTo(
                        """
                        file       fresh-bread.png
                        size       1600×900
                        model      builtin/painter
                        price      free
                        seed       3
                        prompt
                          Fresh bread

                          Style: a photograph as a good camera takes it, natural light, true colours, real textures; clear, with good detail.
                          Use: for food and drink, so it looks fresh and appetising, with honest portions, steam and gloss where they belong.
                          Leave out: written words, letters or numbers, logos, watermarks, signatures or frames, half-eaten plates, artificial colours.

                        Nothing was made. This picture costs nothing.
                        """);
        assertThat(Path.of("fresh-bread.png")).doesNotExist();
        JsonNode plan = run("Fresh bread", "--no-enhance", "--dry-run", "--json").json();
        assertThat(plan.at("/pictures/0/prompt").asString()).isEqualTo("Fresh bread");
        assertThat(plan.at("/pictures/0/model").asString()).isEqualTo("builtin/painter");
        assertThat(plan.get("cost").asDouble(1)).isZero();
    }

    @Test
    void saysWhyAModelCannotBeAsked() {
        Typed typed =
                run(
                        "A mug",
                        "--model",
                        "openai/gpt-image-2",
                        "--json",
                        "--out",
                        folder.resolve("mug.png"));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.errors())
                .isEqualTo(
                        "Error: The vendor of openai/gpt-image-2 is not switched on. Set its key or"
                                + " address; ./vitrine doctor says which.\n");
        assertThat(typed.json().at("/pictures/0/error_code").asString()).isEqualTo("NO_MODEL");
        assertThat(folder.resolve("mug.png")).doesNotExist();
    }

    @Test
    void writesIntoAFolderUnderANameOutOfTheWords() {
        Typed typed =
                run(
                        "Crème brûlée, 2 × für Zwölf & more of the words that are far too long for a name",
                        "--size",
                        "64x64",
                        "--quiet",
                        "--out",
                        folder);
        assertThat(typed.errors()).isEmpty();
        assertThat(typed.output())
                .isEqualTo(
                        folder.resolve(
                                        "creme-brulee-2-fur-zwolf-more-of-the-words-that-are-far-too.png")
                                + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--size|10x10|--size: An edge has 64 to 4096 pixels, not 10",
                "--size|huge|--size: No size is called huge",
                "--theme|gothic|--theme: No theme is called gothic",
                "--quality|best|--quality: A quality is low, medium or high, not best",
                "--brand|red|--brand: A colour looks like #0066cc, not: red",
                "--domain|banking|No domain is called banking",
                "--domain|../etc|--domain: A domain is one word such as finance",
                "--count|11|--count cannot be 11",
                "--count|x|--count needs a whole number, not 'x'",
                "--seed|-1|--seed cannot be -1",
                "--model|painter|--model: A model is written vendor/model",
                "--format|gif|--format cannot be gif",
                "--format|doc|--format: No picture format is called doc",
                "--jpeg-quality|90|--jpeg-quality: A quality is for JPEG, WebP and AVIF",
                "--compression|10|--compression: The compression is 0 (fast) to 9 (small), not 10",
                "--out|a.gif|--out cannot be gif"
            })
    void refusesWhatCannotBe(String option, String value, String message) {
        Typed typed = run("A mug", option, value);
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors()).startsWith("Error: " + message);
    }

    @Test
    void refusesToMakeNothing() {
        assertThat(run().errors())
                .isEqualTo(
                        "Error: Nothing was said about the picture. Say it in words: ./vitrine"
                                + " generate \"A mug on a table\".\n");
        assertThat(run(" \t ").errors())
                .isEqualTo(
                        "Error: PROMPT: A prompt says in words what is to be seen. Use other"
                                + " words.\n");
        assertThat(run("x".repeat(32_001)).errors())
                .contains("A prompt has at most 32,000 characters, not 32,001");
    }

    @Test
    void countsWhatIsOpenOnATerminal() {
        Typed typed =
                Typed.on(
                        new Screen(true, false, 80, 24),
                        "generate",
                        "A mug",
                        "--count",
                        2,
                        "--size",
                        "64x64",
                        "--out",
                        folder.resolve("mug.png"));
        assertThat(typed.errors())
                .contains("  … 2 pictures\n", "  … 1 picture\n")
                .contains("✓ mug-1.png  64×64, ")
                .contains("✓ mug-2.png  64×64, ");
    }

    private Typed run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("generate"));
        all.addAll(List.of(words));
        return Typed.run(all.toArray());
    }
}
