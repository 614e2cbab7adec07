package dev.vitrine.render.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.Size;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoNativeLeaks.class)
class LoaderTests {
    private static final Map<String, BiFunction<Loader, Path, VipsImage>> FORMATS =
            Map.of(
                    "jpegsave", (loader, file) -> loader.jpeg(file, 1),
                    "pngsave", Loader::png,
                    "webpsave", (loader, file) -> loader.webp(file, 1),
                    "tiffsave", (loader, file) -> loader.tiff(loader.bytes(file)),
                    "gifsave", Loader::gif);

    @TempDir Path folder;

    @Test
    void outlivesAFileThatIsCutShortWhileItIsDecoded() throws IOException {
        for (var format : FORMATS.entrySet()) {
            Path file = picture("photo", format.getKey());
            try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
                VipsImage image = format.getValue().apply(new Loader(scope), file);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(100);
                }
                assertThat(image.samples()).as(format.getKey()).hasSizeGreaterThan(400 * 300 * 2);
            }
        }
    }

    @Test
    void opensAFileWhoseNameIsNoText() throws Exception {
        Path file = picture("photo.png", "pngsave");
        // Not every file system takes such a name; the picture itself is there in any case.
        String copy = "cp \"$1\" \"$(dirname \"$1\")/$(printf 'a\\200b').png\"";
        Process shell = new ProcessBuilder("sh", "-c", copy, "sh", file.toString()).start();
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.toList();
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(
                        each -> {
                            try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
                                assertThat(new Loader(scope).png(each).size())
                                        .isEqualTo(new Size(400, 300));
                            }
                        });
    }

    private Path picture(String name, String saver) {
        return TestingPictures.save(
                folder.resolve(name), TestingPictures.photo(400, 300), saver, Map.of());
    }
}
