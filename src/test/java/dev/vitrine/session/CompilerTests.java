package dev.vitrine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.picture.Size;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.result.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTests {
    private final Compiler compiler = new Compiler(Studios.NETWORKS);
    @TempDir private Path around;
    private Path session = Path.of("not made yet");

    @BeforeEach
    void makeASession() throws IOException {
        Path photo = Studios.photo(around.resolve("stoneware-mug.png"));
        session =
                Studios.sessions(Studios.NATIVES)
                        .run(Studios.request(photo, "instagram", "x"), around, _ -> {})
                        .folder();
        Files.delete(photo);
    }

    @Test
    void makesCaptionsAndPageAgainAsTheyWere() throws IOException {
        Path caption = session.resolve("captions/instagram.txt");
        Path page = session.resolve("index.html");
        byte[] captionBefore = Files.readAllBytes(caption);
        byte[] pageBefore = Files.readAllBytes(page);
        Files.delete(caption);
        Files.delete(page);
        compiler.compile(session);
        assertThat(caption).hasBinaryContent(captionBefore);
        assertThat(page).hasBinaryContent(pageBefore);
    }

    @Test
    void leavesTheResultsAsTheyAre() throws IOException {
        Path file = session.resolve("results.json");
        String ofALaterVersion = Files.readString(file).replaceFirst("\\{", "{\"new\":1,");
        Files.writeString(file, ofALaterVersion);
        compiler.compile(session);
        assertThat(file).content().isEqualTo(ofALaterVersion);
    }

    @Test
    void makesThePageWithoutTheSourceWhereItIsGone() throws IOException {
        Files.delete(session.resolve("images/source.jpg"));
        compiler.compile(session);
        assertThat(session.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void showsPostsOfNetworksThatItDoesNotKnow() {
        var post = TestingResults.post("pixelfed").build();
        var picture = TestingResults.rendition("instagram", "square", new Size(1080, 1080));
        ResultsFile.write(TestingResults.empty().with(post, List.of(picture)).build(), session);
        compiler.compile(session);
        assertThat(session.resolve("captions/pixelfed.txt")).content().contains("PIXELFED");
    }

    @Test
    void saysWhichPictureIsOutsideOfTheFolder() throws IOException {
        Path secret = Files.writeString(around.resolve("secret"), "secret");
        Path results = session.resolve("results.json");
        String outside = Files.readString(results).replace("images/x-landscape.jpg", "../secret");
        Files.writeString(results, outside);
        assertThatThrownBy(() -> compiler.compile(session))
                .isInstanceOf(VitrineException.class)
                .hasMessage(
                        "The picture ../secret that the results name is not a file inside %s."
                                + " Put it back, or run optimize again.",
                        session);
        assertThat(secret).hasContent("secret");
        assertThat(Studios.tree(session)).noneMatch(file -> file.contains(".part"));
    }

    @Test
    void writesNoCaptionsThroughALink() throws IOException {
        Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));
        Path captions = session.resolve("captions");
        Files.delete(captions.resolve("x.txt"));
        Files.delete(captions.resolve("instagram.txt"));
        Files.delete(captions);
        Files.createSymbolicLink(captions, elsewhere);
        assertThatThrownBy(() -> compiler.compile(session))
                .isInstanceOf(VitrineException.class)
                .hasMessage(
                        "%s cannot be written: it is a link or a file, not a folder."
                                + " Check that you may write there.",
                        captions);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void replacesLinksInsteadOfWritingThroughThem() throws IOException {
        Path victim = Files.writeString(around.resolve("victim"), "untouched");
        for (String name : List.of("index.html", "captions/x.txt")) {
            Files.delete(session.resolve(name));
            Files.createSymbolicLink(session.resolve(name), victim);
        }
        compiler.compile(session);
        assertThat(victim).hasContent("untouched");
        assertThat(session.resolve("index.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(session.resolve("captions/x.txt")).content().startsWith("READY TO POST");
    }
}
