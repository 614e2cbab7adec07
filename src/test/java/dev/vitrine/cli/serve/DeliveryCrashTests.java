package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.render.vips.TestingPictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real process, killed while it makes and keeps pictures.
@Timeout(300)
class DeliveryCrashTests {
    private static final int WIDTHS = 60;
    private static final int VISITORS = 4;

    @TempDir private Path folder;

    @Test
    void whatItKeptIsWholeWheneverItDied() throws Exception {
        Path data = folder.resolve("data");
        Path photo =
                TestingPictures.save(
                        folder.resolve("photo.jpg"),
                        TestingPictures.photo(1600, 1200),
                        "jpegsave",
                        Map.of("Q", 85));
        RunningService first = start(data);
        String key = first.firstKey();
        assertThat(first.bring(key, photo)).isEqualTo(201);
        String asset = first.get(key, "/api/v1/assets").at("/assets/0/asset_id").asString();
        Map<Integer, byte[]> delivered = new ConcurrentHashMap<>();

        visitUntil(WIDTHS / 4, first, asset, delivered);
        RunningService second = start(data);
        visitUntil(WIDTHS / 2, second, asset, delivered);

        try (RunningService third = start(data)) {
            for (int width = 200; width < 200 + WIDTHS; width++) {
                byte[] picture = third.picture(path(asset, width));
                assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth())
                        .isEqualTo(width);
                assertThat(picture).isEqualTo(delivered.getOrDefault(width, picture));
            }
        }
    }

    private static RunningService start(Path data) throws IOException {
        return RunningService.start(
                data.resolveSibling("home"), "--data", data.toString(), "--unsigned-delivery");
    }

    /// Kills it as soon as so many have been delivered.
    private static void visitUntil(
            int enough, RunningService service, String asset, Map<Integer, byte[]> delivered)
            throws InterruptedException {
        List<Thread> visitors = new ArrayList<>();
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            int from = visitor;
            visitors.add(
                    Thread.ofVirtual().start(() -> visit(service, asset, 200 + from, delivered)));
        }
        while (delivered.size() < enough) {
            Thread.sleep(Duration.ofMillis(2));
        }
        service.kill();
        for (Thread visitor : visitors) {
            visitor.join();
        }
    }

    private static void visit(
            RunningService service, String asset, int first, Map<Integer, byte[]> delivered) {
        for (int width = first; width < 200 + WIDTHS; width += VISITORS) {
            byte[] picture = service.picture(path(asset, width));
            if (picture.length > 0) {
                delivered.putIfAbsent(width, picture);
            }
        }
    }

    private static String path(String asset, int width) {
        return "/i/unsigned/w_" + width + "/f_jpg/" + asset;
    }
}
