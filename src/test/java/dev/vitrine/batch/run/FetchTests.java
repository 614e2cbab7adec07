package dev.vitrine.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class FetchTests {
    private static final String URL = "https://img.example/mug.jpg";
    private static final Item MUG = new Item(URL, Path.of("mug.jpg"), null, URL, Item.Remarks.NONE);
    private static final Entry.Made MADE = new Entry.Made("mug.jpg", "jpg", 4, 4, null, null);

    @TempDir private Path folder;
    private Path output;

    @BeforeEach
    void make() throws IOException {
        output = Files.createDirectory(folder.resolve("my results"));
    }

    @Test
    void whatIsFetchedIsThereForTheWorkAlone() {
        Fetch fetch = (_, file) -> write(file, "mug!");
        Entry.Made made =
                fetch.withFile(
                        MUG,
                        output,
                        file -> {
                            assertThat(file).hasParent(output).hasContent("mug!");
                            return MADE;
                        });
        assertThat(made).isEqualTo(MADE);
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void aFailureNamesTheAddressAndNotTheFile() {
        Fetch fetch =
                (_, file) -> {
                    throw UnusableBatchException.unreadable(file, new NoSuchFileException(""));
                };
        assertThatThrownBy(() -> fetch.withFile(MUG, output, _ -> MADE))
                .hasMessageStartingWith(URL + " is not there");
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNoFaultOfThePicture() {
        Fetch fetch =
                (_, file) -> {
                    throw new UnwrittenException(file, new IOException("No space left on device"));
                };
        assertThatThrownBy(() -> fetch.withFile(MUG, output, _ -> MADE))
                .isInstanceOf(UnwrittenException.class);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
