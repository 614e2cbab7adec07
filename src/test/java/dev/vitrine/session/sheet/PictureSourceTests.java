package dev.vitrine.session.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.session.result.InvalidResultsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSourceTests {
    @TempDir private Path around;
    private Path folder = Path.of("");

    @BeforeEach
    void makeASession() throws IOException {
        folder = around.resolve("session");
        Files.createDirectories(folder.resolve("images"));
        Files.writeString(folder.resolve("images/x.jpg"), "inside");
        Files.writeString(around.resolve("secret"), "outside");
    }

    @Test
    void opensAPictureOfTheSession() throws IOException {
        try (InputStream picture = PictureSource.inFolder(folder).open("images/x.jpg")) {
            assertThat(picture).hasContent("inside");
        }
    }

    @Test
    void opensNothingOutsideByNameOrByLink() throws IOException {
        Files.createSymbolicLink(folder.resolve("images/link.jpg"), around.resolve("secret"));
        PictureSource pictures = PictureSource.inFolder(folder);
        for (String file :
                new String[] {
                    "../secret",
                    "images/../../secret",
                    "images/link.jpg",
                    around.resolve("secret").toString(),
                    "images/nothing.jpg",
                    "images/\0.jpg",
                    ""
                }) {
            assertThatThrownBy(() -> pictures.open(file))
                    .isInstanceOf(InvalidResultsException.class)
                    .hasMessage(
                            "The picture %s that the results name is not a file inside %s. Put it back, or run optimize again.",
                            file, folder);
        }
    }

    @Test
    void opensNoFolder() {
        assertThatThrownBy(() -> PictureSource.inFolder(folder).open("images"))
                .isInstanceOf(InvalidResultsException.class);
    }
}
