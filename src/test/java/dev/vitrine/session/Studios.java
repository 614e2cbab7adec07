package dev.vitrine.session;

import dev.vitrine.caption.Writer;
import dev.vitrine.network.Network;
import dev.vitrine.network.Networks;
import dev.vitrine.network.Pack;
import dev.vitrine.network.PictureRules;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.sight.Eyes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Sessions with real rooms, small pictures for them, and what is needed around them.
public final class Studios {
    public static final Networks NETWORKS = Networks.load();
    static final Instant NOW = Instant.parse("2026-03-01T10:20:30Z");
    static final UUID USER = new UUID(7, 7);
    public static final Path NATIVES = Path.of(System.getProperty("vitrine.home"), "native");

    private static final Writer WRITER = Writer.open(null);

    private Studios() {}

    /// Every session gets the next id, at a time that stands still.
    static Sessions sessions(Path natives) {
        Renderer renderer = Renderer.create(RenderSettings.defaults(NATIVES, 2));
        var ids = new AtomicInteger();
        var origin = new Sessions.Origin(() -> NOW, () -> new UUID(0, ids.incrementAndGet()), USER);
        return Sessions.create(
                renderer, new Eyes(natives), WRITER, origin, Executors.newCachedThreadPool());
    }

    /// A request for those networks.
    public static SessionRequest request(Path photo, String... networks) {
        return request(photo, "Hand-thrown stoneware mug", NETWORKS.select(List.of(networks)));
    }

    /// A request for those networks.
    public static SessionRequest request(
            Path photo, @Nullable String description, List<Network> networks) {
        return new SessionRequest(
                SessionRequest.Photo.of(photo),
                description,
                networks,
                false,
                Pack.CLASSIC,
                SessionRequest.Look.automatic());
    }

    /// A mug-like shape on a calm ground.
    public static Path photo(Path file) throws IOException {
        var image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xE8E2D8));
        graphics.fillRect(0, 0, 480, 360);
        graphics.setColor(new Color(0x35566E));
        graphics.fillRoundRect(180, 110, 110, 150, 24, 24);
        graphics.drawOval(280, 140, 50, 70);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// The network with room for one byte.
    static Network withOneByte(Network network) {
        PictureRules rules = network.pictures();
        return new Network(
                network.id(),
                network.name(),
                network.aliases(),
                network.placements(),
                new PictureRules(
                        rules.formats(),
                        1L,
                        null,
                        null,
                        null,
                        null,
                        null,
                        4,
                        "nobody's rule",
                        0,
                        null,
                        false),
                network.text(),
                network.altText(),
                network.hashtags(),
                network.firstComment(),
                network.times(),
                network.advice());
    }

    /// Every file and folder within, relative, with `/`, sorted.
    public static List<String> tree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
