package dev.vitrine.library;

import dev.vitrine.database.Database;
import dev.vitrine.library.Library.Brought;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.library.kept.BlobTable;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.Studios;
import dev.vitrine.sight.Eyes;
import dev.vitrine.store.Store;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.store.local.LocalStore;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.Workspaces;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/// A library with a real database and a folder, and a clock that tests turn.
public final class TestingLibrary {
    /// What looks at pictures and makes others of them.
    public static final Renderer RENDERER =
            Renderer.create(RenderSettings.defaults(Studios.NATIVES, 2));

    private static final Library.Looking LOOKING =
            new Library.Looking(RENDERER, new Eyes(Studios.NATIVES));

    public final Library library;
    public final Store store;
    final BlobTable blobs;
    public final UUID workspace;
    public final UUID other;
    private final Path folder;
    private Instant now = Instant.parse("2026-03-01T10:20:30Z");

    /// A library over that database, with bytes in that folder.
    public TestingLibrary(Database database, Path folder) {
        this.folder = folder;
        InstantSource clock = () -> now;
        store = new LocalStore(folder.resolve("store"), InstantSource.system());
        library =
                of(
                        database,
                        new Stores(
                                StoreSettings.local(folder.resolve("store")),
                                InstantSource.system(),
                                new SecureRandom()),
                        folder,
                        clock);
        blobs = new BlobTable(database);
        var workspaces = new Workspaces(database, InstantSource.system(), UUID::randomUUID);
        workspace = workspace(workspaces, "main");
        other = workspace(workspaces, "other");
    }

    /// A library with those stores.
    public static Library of(Database database, Stores stores, Path folder, InstantSource clock) {
        return Library.create(
                database,
                stores,
                LOOKING,
                LibrarySettings.usual(folder.resolve("scratch"), clock, UUID::randomUUID));
    }

    private static UUID workspace(Workspaces workspaces, String name) {
        String secret = workspaces.createKey(name, "test", EnumSet.allOf(Scope.class)).secret();
        return Objects.requireNonNull(workspaces.authenticate(secret)).workspace().value();
    }

    /// Lets time pass.
    public void later(Duration time) {
        now = now.plus(time);
    }

    /// Brings a picture that no other is like.
    public Brought bring(int seed) {
        return library.bring(
                workspace, picture(seed), Words.named("picture-" + seed + ".png"), Origin.upload());
    }

    Asset bring(Path file, String name) {
        return library.bring(workspace, file, Words.named(name), Origin.upload()).asset();
    }

    /// Brings a picture and says something about it.
    Asset bring(int seed, Words words) {
        return library.bring(workspace, picture(seed), words, Origin.upload()).asset();
    }

    /// A picture of coloured shapes, another for each seed.
    public Path picture(int seed) {
        return write(shapes(seed), "picture-" + seed + ".png");
    }

    Path write(BufferedImage image, String name) {
        return write(image, folder.resolve(name));
    }

    /// Writes a picture as PNG or, by its name, as JPEG.
    public static Path write(BufferedImage image, Path file) {
        try {
            ImageIO.write(image, file.toString().endsWith("png") ? "png" : "jpg", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /// A picture of coloured shapes, another for each seed.
    public static BufferedImage shapes(int seed) {
        var image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        var chance = new Random(seed);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour(chance), 480, 360, colour(chance)));
        graphics.fillRect(0, 0, 480, 360);
        for (int shape = 0; shape < 6; shape++) {
            graphics.setColor(colour(chance));
            int x = chance.nextInt(400);
            int y = chance.nextInt(300);
            if (chance.nextBoolean()) {
                graphics.fillOval(x, y, 60 + chance.nextInt(160), 60 + chance.nextInt(120));
            } else {
                graphics.fillRect(x, y, 60 + chance.nextInt(160), 60 + chance.nextInt(120));
            }
        }
        graphics.dispose();
        return image;
    }

    private static Color colour(Random chance) {
        return new Color(chance.nextInt(256), chance.nextInt(256), chance.nextInt(256));
    }
}
