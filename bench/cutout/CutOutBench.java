import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import dev.vitrine.sight.cutout.Cut;
import dev.vitrine.sight.cutout.CutOutSettings;
import dev.vitrine.sight.cutout.CutOuts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/// Measures cut-outs: what ours and plain GrabCut have in common with the subject (intersection over union), what we think of
/// ours, and how long both take. `masks/NAME.png` in the folder of photos is the subject of `NAME.jpg`: white where it is.
///
/// Plain GrabCut starts with a rectangle that leaves a twentieth of the picture on each side and takes five rounds, at 640
/// pixels; on all pixels of a large photo it takes minutes. Ours is timed from the photo's pixels to a mask of the same size.
final class CutOutBench {
    private static final int PLAIN_EDGE = 640;
    private static final int PLAIN_ROUNDS = 5;
    private static final int ROUNDS = 3;
    private static final int TILE = 360;
    private static final int COLUMNS = 4;

    private record Row(
            String photo, double ours, double plain, Cut cut, double milliseconds, double ratio) {}

    static void main(String[] arguments) throws IOException {
        Path natives = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path sheets = arguments.length > 2 && !arguments[2].equals("-") ? Path.of(arguments[2]) : null;
        Path model = arguments.length > 3 ? Path.of(arguments[3]) : null;
        List<Row> rows = new ArrayList<>();
        List<BufferedImage> tiles = new ArrayList<>();
        try (CutOuts cutOuts = new CutOuts(natives, new CutOutSettings(model, 1))) {
            System.out.println("by " + cutOuts.describe());
            System.out.printf(
                    "%-24s %6s %6s %8s %7s %8s %7s%n",
                    "photo", "ours", "plain", "quality", "usable", "ms", "x plain");
            for (Path photo : photos(folder)) {
                BufferedImage image = read(photo);
                Row row = measure(cutOuts, photo, raster(image));
                print(row);
                rows.add(row);
                if (sheets != null) {
                    tiles.add(tile(image, row));
                }
            }
        }
        summarise(rows);
        if (sheets != null) {
            sheet(tiles, sheets);
        }
    }

    private static Row measure(CutOuts cutOuts, Path photo, Raster picture) throws IOException {
        Cut cut = cutOuts.cut(picture, null);
        List<Double> times = new ArrayList<>();
        List<Double> plainTimes = new ArrayList<>();
        boolean[] plain = {};
        int width = Math.max(1, (int) Math.round(picture.size().width() * scale(picture)));
        int height = Math.max(1, (int) Math.round(picture.size().height() * scale(picture)));
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            cut = cutOuts.cut(picture, null);
            times.add((System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            plain = plain(picture, width, height);
            plainTimes.add((System.nanoTime() - start) / 1e6);
        }
        double ours = median(times.stream().mapToDouble(Double::doubleValue));
        double ratio = ours / median(plainTimes.stream().mapToDouble(Double::doubleValue));
        Path mask = photo.resolveSibling("masks").resolve(name(photo) + ".png");
        if (!Files.exists(mask)) {
            return new Row(name(photo), Double.NaN, Double.NaN, cut, ours, ratio);
        }
        BufferedImage truth = read(mask);
        boolean[] cutMask = new boolean[cut.alpha().length];
        for (int index = 0; index < cutMask.length; index++) {
            cutMask[index] = (cut.alpha()[index] & 0xff) > 127;
        }
        return new Row(
                name(photo),
                common(cutMask, cut.size().width(), cut.size().height(), truth),
                common(plain, width, height, truth),
                cut,
                ours,
                ratio);
    }

    private static double scale(Raster picture) {
        return Math.min(
                1,
                (double) PLAIN_EDGE / Math.max(picture.size().width(), picture.size().height()));
    }

    private static boolean[] plain(Raster picture, int width, int height) {
        try (PointerScope _ = new PointerScope()) {
            Mat rgb =
                    new Mat(picture.size().height(), picture.size().width(), opencv_core.CV_8UC3);
            rgb.data().put(picture.rgb(), 0, picture.rgb().length);
            Mat small = new Mat();
            opencv_imgproc.resize(
                    rgb,
                    small,
                    new org.bytedeco.opencv.opencv_core.Size(width, height),
                    0,
                    0,
                    opencv_imgproc.INTER_AREA);
            Mat mask = new Mat(height, width, opencv_core.CV_8U);
            opencv_core.setRNGSeed(1);
            opencv_imgproc.grabCut(
                    small,
                    mask,
                    new Rect(width / 20, height / 20, width * 9 / 10, height * 9 / 10),
                    new Mat(),
                    new Mat(),
                    PLAIN_ROUNDS,
                    opencv_imgproc.GC_INIT_WITH_RECT);
            byte[] classes = new byte[width * height];
            mask.data().get(classes);
            boolean[] subject = new boolean[classes.length];
            for (int index = 0; index < subject.length; index++) {
                subject[index] = (classes[index] & 1) == 1;
            }
            return subject;
        }
    }

    /// Intersection over union, at the size of the true mask.
    private static double common(boolean[] cut, int width, int height, BufferedImage truth) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < truth.getHeight(); y++) {
            for (int x = 0; x < truth.getWidth(); x++) {
                boolean is = truth.getRaster().getSample(x, y, 0) > 127;
                boolean says = cut[y * height / truth.getHeight() * width + x * width / truth.getWidth()];
                both += is && says ? 1 : 0;
                either += is || says ? 1 : 0;
            }
        }
        return either == 0 ? 1 : (double) both / either;
    }

    private static void print(Row row) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %6s %6s %8.3f %7s %8.0f %7.2f  %s%n",
                row.photo,
                Double.isNaN(row.ours) ? "-" : String.format(Locale.ROOT, "%.3f", row.ours),
                Double.isNaN(row.plain) ? "-" : String.format(Locale.ROOT, "%.3f", row.plain),
                row.cut.quality(),
                row.cut.usable() ? "yes" : "no",
                row.milliseconds,
                row.ratio,
                row.cut.reason());
    }

    private static void summarise(List<Row> rows) {
        List<Row> masked = rows.stream().filter(row -> !Double.isNaN(row.ours)).toList();
        if (masked.isEmpty()) {
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %6.3f %6.3f%n%-24s %6.3f%n%-24s %6.3f%n%-24s %37.2f%n",
                "median",
                median(masked.stream().mapToDouble(Row::ours)),
                median(masked.stream().mapToDouble(Row::plain)),
                "median of the usable",
                median(masked.stream().filter(row -> row.cut.usable()).mapToDouble(Row::ours)),
                "worst of the usable",
                masked.stream()
                        .filter(row -> row.cut.usable())
                        .mapToDouble(Row::ours)
                        .min()
                        .orElse(Double.NaN),
                "time, median",
                median(rows.stream().mapToDouble(Row::ratio)));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
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

    private static BufferedImage read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException("Not a picture that the JDK reads: " + file);
        }
        return image;
    }

    private static Raster raster(BufferedImage image) {
        int width = image.getWidth();
        byte[] rgb = new byte[width * image.getHeight() * 3];
        int[] row = new int[width];
        for (int y = 0, index = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                rgb[index++] = (byte) (pixel >> 16);
                rgb[index++] = (byte) (pixel >> 8);
                rgb[index++] = (byte) pixel;
            }
        }
        return new Raster(new Size(width, image.getHeight()), rgb);
    }

    /// The photo beside its subject on magenta.
    private static BufferedImage tile(BufferedImage image, Row row) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage subject = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                subject.setRGB(x, y, row.cut.at(x, y) << 24 | image.getRGB(x, y) & 0xffffff);
            }
        }
        double scale = (double) TILE / Math.max(width, height);
        BufferedImage tile = new BufferedImage(2 * TILE, TILE + 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = tile.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int wide = (int) (width * scale);
        int high = (int) (height * scale);
        canvas.drawImage(image.getScaledInstance(wide, high, java.awt.Image.SCALE_AREA_AVERAGING), 0, 20, null);
        canvas.setColor(Color.MAGENTA);
        canvas.fillRect(TILE, 20, wide, high);
        canvas.drawImage(subject.getScaledInstance(wide, high, java.awt.Image.SCALE_AREA_AVERAGING), TILE, 20, null);
        canvas.setColor(Color.WHITE);
        canvas.drawString(
                String.format(
                        Locale.ROOT,
                        "%s: quality %.2f%s%s",
                        row.photo,
                        row.cut.quality(),
                        row.cut.usable() ? ", usable" : "",
                        Double.isNaN(row.ours) ? "" : String.format(Locale.ROOT, ", IoU %.2f", row.ours)),
                4,
                14);
        canvas.dispose();
        return tile;
    }

    private static void sheet(List<BufferedImage> tiles, Path folder) throws IOException {
        Files.createDirectories(folder);
        int perSheet = 4 * COLUMNS;
        for (int first = 0; first < tiles.size(); first += perSheet) {
            List<BufferedImage> part = tiles.subList(first, Math.min(tiles.size(), first + perSheet));
            int lines = (part.size() + COLUMNS - 1) / COLUMNS;
            BufferedImage sheet =
                    new BufferedImage(COLUMNS * 2 * TILE, lines * (TILE + 20), BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = sheet.createGraphics();
            for (int index = 0; index < part.size(); index++) {
                canvas.drawImage(
                        part.get(index), index % COLUMNS * 2 * TILE, index / COLUMNS * (TILE + 20), null);
            }
            canvas.dispose();
            ImageIO.write(sheet, "png", folder.resolve("cut-outs-" + (first / perSheet + 1) + ".png").toFile());
        }
    }
}
