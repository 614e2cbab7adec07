package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.session.Studios;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CompileTests {
    @TempDir private Path folder;

    @Test
    void makesDeletedCaptionsAndPagesAgain() throws IOException {
        Path session = session();
        String page = Files.readString(session.resolve("index.html"));
        Files.delete(session.resolve("captions/x.txt"));
        Files.delete(session.resolve("captions"));
        Files.delete(session.resolve("index.html"));
        Typed typed = Typed.run("compile", session);
        assertThat(typed)
                .isEqualTo(
                        new Typed(0, session.resolve("index.html") + " and 1 caption file\n", ""));
        assertThat(session.resolve("captions/x.txt")).content().startsWith("READY TO POST");
        assertThat(session.resolve("index.html")).hasContent(page);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void compilesTheOthersWhateverIsNamedBesideThem() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path link = Files.createDirectory(folder.resolve("link"));
        Files.createSymbolicLink(link.resolve("results.json"), file);
        Path pipe = Files.createDirectory(folder.resolve("pipe"));
        Process made =
                new ProcessBuilder("mkfifo", pipe.resolve("results.json").toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Path inner = Files.createDirectories(folder.resolve("inner/results.json"));
        List<Path> odd =
                List.of(folder.resolve("nothing"), file, empty, link, pipe, inner.getParent());
        List<Object> words = new ArrayList<>(List.of("compile"));
        words.addAll(odd);
        words.add(session());
        Typed typed = Typed.run(words.toArray());
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors().lines())
                .containsExactlyElementsOf(
                        odd.stream()
                                .map(
                                        path ->
                                                "Error: There is no readable "
                                                        + path.resolve("results.json")
                                                        + ". Give the folder of a session, the one that holds results.json.")
                                .toList());
        assertThat(typed.output().lines())
                .singleElement()
                .asString()
                .endsWith("index.html and 1 caption file");
    }

    @Test
    void refusesResultsOfASizeThatNoSessionHas() throws IOException {
        Path session = session();
        try (var file = new RandomAccessFile(session.resolve("results.json").toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertThat(Typed.run("compile", session).errors())
                .isEqualTo(
                        "Error: %s/results.json is not a session's results: it has more than 5 MB. Run optimize again.\n"
                                .formatted(session));
    }

    private Path session() throws IOException {
        Path photo = Studios.photo(folder.resolve("mug.png"));
        Typed typed =
                Typed.run(
                        "optimize",
                        photo,
                        "--platforms",
                        "x",
                        "--quiet",
                        "--output",
                        folder.resolve("out"));
        return Path.of(typed.output().strip());
    }
}
