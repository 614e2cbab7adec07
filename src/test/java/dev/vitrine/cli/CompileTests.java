package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.session.Studios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
    void compilesTheOthersWhenOneFolderHoldsNoResults() throws IOException {
        Path session = session();
        Typed typed = Typed.run("compile", folder.resolve("nothing"), session);
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors().lines()).hasSize(1);
        assertThat(typed.output()).contains("and 1 caption file");
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
