import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.render.Frame;
import dev.vitrine.render.Framing;
import dev.vitrine.sight.Eyes;
import dev.vitrine.sight.SightReport;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Measures crops: the share of the subject that is kept by what we make (padded where a crop would lose
/// too much), by our crop, sharp's attention crop, the centre crop and the best possible window. `masks/NAME.png` in the folder of
/// photos is the subject of `NAME.jpg`: white or opaque where it is.
final class Crops {
    private static final int LOOK = 640;
    private static final double CLOSE = 0.02;

    /// The placements' shapes, in pixels.
    private static final Map<String, Size> SHAPES = new java.util.LinkedHashMap<>();

    static {
        SHAPES.put("1:1", new Size(1080, 1080));
        SHAPES.put("1.91:1", new Size(1200, 627));
        SHAPES.put("2:3", new Size(1000, 1500));
        SHAPES.put("16:9", new Size(1200, 675));
        SHAPES.put("9:16", new Size(1080, 1920));
        SHAPES.put("4:5", new Size(1080, 1350));
    }

    private record Window(double left, double top, double width, double height) {}

    private record Row(
            String photo,
            String shape,
            double made,
            double ours,
            double sharp,
            double centre,
            double best) {}

    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path natives = Path.of(arguments[1]);
        Path overlays = arguments.length > 2 ? Path.of(arguments[2]) : null;
        List<Path> photos = photos(folder);
        Eyes eyes = new Eyes(natives);
        Map<Path, SightReport> seen = new HashMap<>();
        for (Path photo : photos) {
            BufferedImage image = read(photo);
            Raster raster = raster(image, LOOK);
            SightReport report = eyes.look(raster);
            long start = System.nanoTime();
            report = eyes.look(raster);
            System.err.printf(
                    Locale.ROOT,
                    "%-28s look %3d ms, %d faces, product %.2f, sharpness %.0f, %s%n",
                    photo.getFileName(),
                    (System.nanoTime() - start) / 1_000_000,
                    report.focus().faces().size(),
                    report.product().score(),
                    report.sharpness(),
                    report.remarks());
            seen.put(photo, report);
            if (overlays != null) {
                Files.createDirectories(overlays);
                draw(image, report, overlays.resolve(name(photo) + ".png"));
            }
        }
        List<Path> masked = photos.stream().filter(photo -> Files.exists(mask(photo))).toList();
        Map<String, Window> attention = attention(masked);
        List<Row> rows = new ArrayList<>();
        for (Path photo : masked) {
            double[][] subject = subject(mask(photo));
            Size size = new Size(subject[0].length, subject.length);
            for (var shape : SHAPES.entrySet()) {
                Focus focus = seen.get(photo).focus();
                Region made = Framing.frame(size, focus, shape.getValue()).window();
                Region ours = Framing.crop(size, focus, shape.getValue()).window();
                Size fit = fit(size, shape.getValue());
                rows.add(
                        new Row(
                                name(photo),
                                shape.getKey(),
                                kept(subject, window(made, size)),
                                kept(subject, window(ours, size)),
                                kept(subject, attention.get(photo + shape.getKey())),
                                kept(subject, centre(size, fit)),
                                best(subject, fit)));
            }
        }
        print(rows);
    }

    private static void print(List<Row> rows) {
        System.out.printf(
                "%-22s %-7s %6s %6s %6s %6s %6s%n", "photo", "shape", "made", "crop", "sharp", "centre", "best");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %-7s %6.3f %6.3f %6.3f %6.3f %6.3f%s%n",
                    row.photo,
                    row.shape,
                    row.made,
                    row.ours,
                    row.sharp,
                    row.centre,
                    row.best,
                    row.ours < row.best - CLOSE ? "  -" + Math.round(100 * (row.best - row.ours)) : "");
        }
        System.out.printf(
                Locale.ROOT,
                "%-30s %6.3f %6.3f %6.3f %6.3f %6.3f%n",
                "mean",
                rows.stream().mapToDouble(Row::made).average().orElse(0),
                rows.stream().mapToDouble(Row::ours).average().orElse(0),
                rows.stream().mapToDouble(Row::sharp).average().orElse(0),
                rows.stream().mapToDouble(Row::centre).average().orElse(0),
                rows.stream().mapToDouble(Row::best).average().orElse(0));
        System.out.printf(
                "%-30s %6d %6d %6d %6d %6d%n",
                "within 2 % of the best, of " + rows.size(),
                rows.stream().filter(row -> row.made >= row.best - CLOSE).count(),
                rows.stream().filter(row -> row.ours >= row.best - CLOSE).count(),
                rows.stream().filter(row -> row.sharp >= row.best - CLOSE).count(),
                rows.stream().filter(row -> row.centre >= row.best - CLOSE).count(),
                rows.size());
    }

    private static List<Path> photos(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches("(?i).*\\.(jpe?g|png)"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path photo) {
        return photo.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    private static Path mask(Path photo) {
        return photo.resolveSibling("masks").resolve(name(photo) + ".png");
    }

    private static BufferedImage read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException("Not a picture that the JDK reads: " + file);
        }
        return image;
    }

    private static Raster raster(BufferedImage image, int longEdge) {
        double scale =
                Math.min(1, (double) longEdge / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.round(image.getWidth() * scale);
        int height = (int) Math.round(image.getHeight() * scale);
        BufferedImage small = image;
        while (small.getWidth() >= 2 * width) {
            small = scaled(small, small.getWidth() / 2, small.getHeight() / 2);
        }
        small = scaled(small, width, height);
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0, index = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = small.getRGB(x, y);
                rgb[index++] = (byte) (pixel >> 16);
                rgb[index++] = (byte) (pixel >> 8);
                rgb[index++] = (byte) pixel;
            }
        }
        return new Raster(new Size(width, height), rgb);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = result.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return result;
    }

    private static double[][] subject(Path file) throws IOException {
        BufferedImage image = read(file);
        boolean transparent = image.getColorModel().hasAlpha();
        double[][] subject = new double[image.getHeight()][image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                subject[y][x] =
                        transparent
                                ? image.getRGB(x, y) >>> 24
                                : image.getRaster().getSample(x, y, 0);
            }
        }
        return subject;
    }

    /// The largest window of the target's shape.
    private static Size fit(Size source, Size target) {
        return source.ratio() >= target.ratio()
                ? new Size((int) Math.round(source.height() * target.ratio()), source.height())
                : new Size(source.width(), (int) Math.round(source.width() / target.ratio()));
    }

    private static Window window(Region region, Size size) {
        return new Window(
                region.left() * size.width(),
                region.top() * size.height(),
                region.width() * size.width(),
                region.height() * size.height());
    }

    private static Window centre(Size size, Size fit) {
        return new Window(
                (size.width() - fit.width()) / 2.0,
                (size.height() - fit.height()) / 2.0,
                fit.width(),
                fit.height());
    }

    private static double best(double[][] subject, Size fit) {
        double best = 0;
        for (int left = 0; left <= subject[0].length - fit.width(); left++) {
            for (int top = 0; top <= subject.length - fit.height(); top++) {
                best = Math.max(best, kept(subject, new Window(left, top, fit.width(), fit.height())));
            }
        }
        return best;
    }

    private static double kept(double[][] subject, Window window) {
        double inside = 0;
        double all = 0;
        int left = (int) Math.round(window.left);
        int top = (int) Math.round(window.top);
        int right = (int) Math.round(window.left + window.width);
        int bottom = (int) Math.round(window.top + window.height);
        for (int y = 0; y < subject.length; y++) {
            for (int x = 0; x < subject[y].length; x++) {
                all += subject[y][x];
                if (x >= left && x < right && y >= top && y < bottom) {
                    inside += subject[y][x];
                }
            }
        }
        return all == 0 ? 1 : inside / all;
    }

    private static Map<String, Window> attention(List<Path> photos)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add("node");
        command.add(Path.of("bench/crops/attention.mjs").toString());
        command.add(
                SHAPES.values().stream()
                        .map(size -> size.width() + "x" + size.height())
                        .collect(Collectors.joining(",")));
        photos.forEach(photo -> command.add(photo.toString()));
        Process node =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Window> windows = new HashMap<>();
        for (String line : new String(node.getInputStream().readAllBytes()).lines().toList()) {
            String[] part = line.split("\t");
            String shape =
                    SHAPES.entrySet().stream()
                            .filter(
                                    each ->
                                            part[1].equals(
                                                    each.getValue().width()
                                                            + "x"
                                                            + each.getValue().height()))
                            .findFirst()
                            .orElseThrow()
                            .getKey();
            windows.put(
                    part[0] + shape,
                    new Window(
                            Double.parseDouble(part[2]),
                            Double.parseDouble(part[3]),
                            Double.parseDouble(part[4]),
                            Double.parseDouble(part[5])));
        }
        if (node.waitFor() != 0) {
            throw new IOException("sharp did not run: try `npm ci --prefix bench`");
        }
        return windows;
    }

    /// The attention in red over a grey photo, the subject in yellow, faces in green; beside it each
    /// frame.
    private static void draw(BufferedImage image, SightReport report, Path file)
            throws IOException {
        double scale = 420.0 / Math.max(image.getWidth(), image.getHeight());
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        BufferedImage sheet = new BufferedImage(1560, 440, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        BufferedImage small = scaled(image, width, height);
        Focus focus = report.focus();
        var map = focus.attention();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = small.getRGB(x, y);
                int grey =
                        ((pixel >> 16 & 0xff) * 3 + (pixel >> 8 & 0xff) * 6 + (pixel & 0xff)) / 10;
                int heat = map.at(x * map.columns() / width, y * map.rows() / height);
                int base = grey * 2 / 3;
                sheet.setRGB(
                        x,
                        y,
                        Math.min(255, base + heat * 2 / 3) << 16
                                | Math.max(0, base - heat / 5) << 8
                                | Math.max(0, base - heat / 5));
            }
        }
        canvas.setStroke(new BasicStroke(2));
        canvas.setColor(Color.YELLOW);
        box(canvas, focus.subject(), width, height);
        canvas.setColor(Color.GREEN);
        focus.faces().forEach(face -> box(canvas, face, width, height));
        int left = 430;
        for (var shape : SHAPES.entrySet()) {
            Size size = new Size(image.getWidth(), image.getHeight());
            Frame frame = Framing.frame(size, focus, shape.getValue());
            Region crop = Framing.crop(size, focus, shape.getValue()).window();
            thumbnail(canvas, image, crop, left, 0);
            if (frame instanceof Frame.Pad pad) {
                thumbnail(canvas, image, pad.window(), left, 230);
            }
            canvas.setColor(Color.WHITE);
            canvas.drawString(shape.getKey() + (frame instanceof Frame.Pad ? " pad" : ""), left, 220);
            left += 190;
        }
        canvas.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }

    private static void thumbnail(
            Graphics2D canvas, BufferedImage image, Region region, int left, int top) {
        int x = (int) Math.round(region.left() * image.getWidth());
        int y = (int) Math.round(region.top() * image.getHeight());
        int width = (int) Math.round(region.width() * image.getWidth());
        int height = (int) Math.round(region.height() * image.getHeight());
        double scale = Math.min(180.0 / width, 200.0 / height);
        canvas.drawImage(
                image,
                left,
                top,
                left + (int) (width * scale),
                top + (int) (height * scale),
                x,
                y,
                x + width,
                y + height,
                null);
    }

    private static void box(Graphics2D canvas, Region region, int width, int height) {
        canvas.drawRect(
                (int) (region.left() * width),
                (int) (region.top() * height),
                (int) (region.width() * width),
                (int) (region.height() * height));
    }
}
