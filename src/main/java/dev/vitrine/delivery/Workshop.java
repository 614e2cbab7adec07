package dev.vitrine.delivery;

import dev.vitrine.delivery.cache.Picture.Made;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Seen;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Size;
import dev.vitrine.render.transform.TransformRequest;
import dev.vitrine.render.transform.Transformed;
import dev.vitrine.render.transform.Transformer;
import dev.vitrine.transformation.step.Layer;
import dev.vitrine.transformation.step.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Makes pictures out of what the library has.
final class Workshop {
    private final Library library;
    private final Sources sources;
    private final Transformer transformer;
    private final DeliveryWatcher watcher;

    Workshop(Library library, Sources sources, Transformer transformer, DeliveryWatcher watcher) {
        this.library = library;
        this.sources = sources;
        this.transformer = transformer;
        this.watcher = watcher;
    }

    /// The ids of all pictures that are laid over another, those over layers included.
    static List<String> layers(List<Step> steps) {
        List<String> ids = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Overlay overlay) {
                if (overlay.layer() instanceof Layer.Image(String id)) {
                    ids.add(id);
                }
                ids.addAll(layers(overlay.steps()));
            }
        }
        return ids;
    }

    Made make(Rendition rendition, Function<String, Asset> layers) {
        long start = System.nanoTime();
        Asset asset = rendition.asset();
        List<Step> steps = rendition.transformation().steps();
        Focus focus = needsFocus(steps) ? focus(asset) : Focus.unknown();
        Map<String, Asset> laid = new HashMap<>();
        layers(steps).forEach(id -> laid.put(id, layers.apply(id)));
        List<Asset> all = new ArrayList<>(laid.values());
        all.add(asset);
        Transformed made =
                sources.withFiles(
                        all,
                        files ->
                                transformer.transform(
                                        new TransformRequest(
                                                files.of(asset),
                                                rendition.transformation(),
                                                rendition.accepted(),
                                                () -> focus,
                                                id ->
                                                        Optional.ofNullable(laid.get(id))
                                                                .map(files::of),
                                                files)));
        watcher.made((System.nanoTime() - start) / 1e9);
        return new Made(made.format(), made.bytes(), false);
    }

    /// How large a picture gets at some widths, what stands for it meanwhile, and its colours.
    Responsive.Measured measure(Asset asset, Responsive.Wish wish) {
        Asset seen = library.look(asset);
        Size size = Objects.requireNonNull(asset.size());
        return sources.withFile(
                asset.bytes(),
                file -> {
                    List<Responsive.Width> widths =
                            transformer
                                    .responsive(
                                            file,
                                            wish.probes(size.width()),
                                            wish.formats().getFirst(),
                                            Responsive.quality(wish.formats().getFirst()))
                                    .stream()
                                    .map(
                                            made ->
                                                    new Responsive.Width(
                                                            made.size().width(),
                                                            made.bytes().length))
                                    .toList();
                    return new Responsive.Measured(
                            widths, transformer.placeholder(file).bytes(), seen.seen());
                });
    }

    private static boolean needsFocus(List<Step> steps) {
        return steps.stream()
                .anyMatch(
                        step ->
                                step instanceof Step.Resize resize
                                        && resize.placement().gravity().needsFocus());
    }

    private Focus focus(Asset asset) {
        Seen seen = library.look(asset).seen();
        return seen == null ? Focus.unknown() : seen.focus();
    }
}
