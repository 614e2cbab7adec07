package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.session.Studios;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PhotosTests {
    @TempDir private Path folder;

    @Test
    void takesAPhotoOnceHoweverManyLinksLeadToIt() throws IOException {
        Path photo = Studios.photo(Files.createDirectory(folder.resolve("a")).resolve("p.png"));
        Files.createSymbolicLink(folder.resolve("a/q.png"), photo);
        Files.createSymbolicLink(folder.resolve("a/around"), folder.resolve("a"));
        Path other = Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
        assertThat(Photos.in(List.of(folder.resolve("a"), other, folder.resolve("a/around/p.png"))))
                .extracting(Photos.Named::path)
                .containsExactly(photo);
    }

    @Test
    void takesOutOfAFolderWhatIsCalledAPictureEvenIfItIsNone() throws IOException {
        Path words = Files.writeString(folder.resolve("words.JPG"), "no picture");
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        assertThat(Photos.in(List.of(folder)))
                .extracting(Photos.Named::path)
                .containsExactly(words);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesOnlyFilesOutOfAFolder() throws Exception {
        fillWithWhatIsNoFile();
        Path photo = Studios.photo(folder.resolve("z.jpg"));
        assertThat(Photos.in(List.of(folder)))
                .extracting(Photos.Named::path)
                .containsExactly(photo);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoFileIsNamedAndTheOthersAreFinished() throws Exception {
        fillWithWhatIsNoFile();
        Path photo = Studios.photo(folder.resolve("z.jpg"));
        Typed typed =
                Typed.run(
                        "optimize",
                        folder.resolve("dangling.jpg"),
                        folder.resolve("folder.jpg"),
                        folder.resolve("pipe.jpg"),
                        folder.resolve("socket.jpg"),
                        photo,
                        "--platforms",
                        "x",
                        "--quiet",
                        "--output",
                        folder.resolve("out"));
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.errors().replace(folder + "/", ""))
                .isEqualTo(
                        """
                        Error: dangling.jpg is a link to a file that is not there. Check the path.
                        Error: There is no picture in the folder folder.jpg. Name a folder that holds JPEG, PNG, WebP, AVIF, TIFF, BMP or GIF files.
                        Error: pipe.jpg is a device, a pipe or a socket, not a file. Save the picture to a file and name that.
                        Error: socket.jpg is a device, a pipe or a socket, not a file. Save the picture to a file and name that.
                        """);
        assertThat(typed.output().lines()).hasSize(1);
    }

    private void fillWithWhatIsNoFile() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("dangling.jpg"), folder.resolve("nothing.jpg"));
        Files.createDirectory(folder.resolve("folder.jpg"));
        Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe.jpg").toString()).start();
        assertThat(pipe.waitFor(10, TimeUnit.SECONDS)).isTrue();
        // The path of a socket is at most 108 bytes long, and stays when the socket is closed.
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.jpg")));
        }
    }
}
