package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.network.Networks;
import dev.vitrine.network.Pack;
import dev.vitrine.picture.Size;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.TestingResults;
import dev.vitrine.session.job.SessionRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTests {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void anUnforeseenFailureOfOnePhotoDoesNotStopTheOthers() {
        int exit =
                run(
                        Batch.Manner.QUIET,
                        photo -> {
                            if (photo.endsWith("b.jpg")) {
                                throw new IllegalStateException("two\nlines");
                            }
                        });
        assertThat(exit).isEqualTo(1);
        assertThat(text(output)).isEqualTo("out/a.jpg\nout/c.jpg\n");
        assertThat(text(errors))
                .startsWith("Error: b.jpg: something unexpected happened: ")
                .contains("IllegalStateException: two lines. Please report it")
                .hasLineCount(1);
    }

    @Test
    void anUnforeseenFailureHasItsCodeInJson() {
        run(
                Batch.Manner.JSON,
                _ -> {
                    throw new IllegalStateException("broken");
                });
        assertThat(text(output)).contains("\"error_code\" : \"INTERNAL_ERROR\"");
    }

    @Test
    void aFullDiskIsForTheUserToSolve() {
        int exit =
                run(
                        Batch.Manner.QUIET,
                        photo -> {
                            throw new UnwrittenException(
                                    photo, new IOException("No space left on device"));
                        });
        assertThat(exit).isEqualTo(2);
        assertThat(text(errors))
                .contains("a.jpg cannot be written: the disk is full. Free some space");
    }

    @Test
    void saysHowManyPhotosAreDone() {
        run(Batch.Manner.PEOPLE, _ -> {});
        assertThat(text(errors)).contains("[2/3] b.jpg").endsWith("3 of 3 photos done.\n");
    }

    @Test
    void namesThePhotoAboveEachOfSeveralTables() {
        run(Batch.Manner.PEOPLE, _ -> {});
        assertThat(text(output))
                .startsWith("\n[1/3] a.jpg\nNetwork ")
                .contains("\n[2/3] b.jpg\nNetwork ", "\n[3/3] c.jpg\nNetwork ");
    }

    private int run(Batch.Manner manner, Trouble trouble) {
        var terminal =
                new Terminal(
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        Screen.plain());
        Batch.Job job =
                (request, folder, _) -> {
                    trouble.happen(request.photo().file());
                    return new Sessions.Finished(
                            folder.resolve(request.photo().file()),
                            TestingResults.ofAllNetworks()
                                    .from(request.photo().file().toString(), new Size(4000, 3000))
                                    .build());
                };
        return new Batch(terminal, manner, job)
                .run(
                        List.of(named("a.jpg"), named("b.jpg"), named("c.jpg")),
                        photo ->
                                new SessionRequest(
                                        SessionRequest.Photo.of(photo),
                                        null,
                                        Networks.load().all(),
                                        false,
                                        Pack.CLASSIC,
                                        SessionRequest.Look.automatic()),
                        Path.of("out"));
    }

    private static Photos.Named named(String name) {
        return new Photos.Named(Path.of(name), null);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private interface Trouble {
        void happen(Path photo);
    }
}
