import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.render.OpenedSource;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.RenditionOrder;
import dev.vitrine.render.RenditionStyle;
import dev.vitrine.sight.Eyes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Vitrine through the front doors of `render` and `sight`: one decode, one look for what matters,
/// five crops around it. Arguments: the folder of native libraries, the JPEG quality, the targets.
final class Worker {
    private static final int PREVIEW_EDGE = 640;

    private final Renderer renderer;
    private final Eyes eyes;
    private final int quality;
    private final List<RenditionOrder> orders;

    private Worker(Renderer renderer, Eyes eyes, int quality, List<RenditionOrder> orders) {
        this.renderer = renderer;
        this.eyes = eyes;
        this.quality = quality;
        this.orders = orders;
    }

    public static void main(String[] arguments) throws IOException {
        Path natives = Path.of(arguments[0]);
        var orders = new ArrayList<RenditionOrder>();
        for (String target : List.of(arguments).subList(2, arguments.length)) {
            orders.add(order(target));
        }
        int workers = Runtime.getRuntime().availableProcessors();
        try (Renderer renderer = Renderer.create(RenderSettings.defaults(natives, workers))) {
            var worker =
                    new Worker(
                            renderer, new Eyes(natives), Integer.parseInt(arguments[1]), orders);
            System.out.println(
                    "ready\tlibvips %s, JDK %s, %d workers"
                            .formatted(
                                    renderer.describe().getFirst(), Runtime.version(), workers));
            worker.answer();
        }
    }

    private static RenditionOrder order(String target) {
        int separator = target.lastIndexOf('=');
        String[] edges = target.substring(separator + 1).split("x");
        return new RenditionOrder(
                target.substring(0, separator),
                new Size(Integer.parseInt(edges[0]), Integer.parseInt(edges[1])),
                List.of(PictureFormat.JPEG),
                null);
    }

    private void answer() throws IOException {
        var questions =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] parts = line.split("\t");
            long start = System.nanoTime();
            try {
                render(Path.of(parts[0]), Path.of(parts[1]));
                System.out.printf(Locale.ROOT, "%.3f%n", (System.nanoTime() - start) / 1e6);
            } catch (RuntimeException failure) {
                String reason = String.valueOf(failure.getMessage());
                System.out.println("error\t" + reason.lines().findFirst().orElse(""));
            }
        }
    }

    private void render(Path photo, Path folder) {
        List<Size> sizes = orders.stream().map(RenditionOrder::size).toList();
        try (OpenedSource source = renderer.open(photo, sizes)) {
            Focus seen = eyes.look(source.preview(PREVIEW_EDGE)).focus();
            // A focal point that is given is always cropped around, never padded.
            RenditionStyle automatic =
                    RenditionStyle.automatic(seen.withChosen(seen.subject().centre()));
            var style =
                    new RenditionStyle(
                            automatic.focus(),
                            automatic.background(),
                            automatic.ground(),
                            PictureFormat.JPEG,
                            quality,
                            null);
            for (OpenedSource.Outcome outcome :
                    source.render(orders, style, folder, _ -> {})) {
                if (outcome instanceof OpenedSource.Outcome.Failed(_, var problem)) {
                    throw new IllegalStateException(problem.line());
                }
            }
        }
    }
}
