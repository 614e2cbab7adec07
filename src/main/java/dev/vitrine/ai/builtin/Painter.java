package dev.vitrine.ai.builtin;

import dev.vitrine.ai.builtin.backdrop.Scenes;
import dev.vitrine.ai.builtin.backdrop.Setup;
import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Palettes;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.figure.Subject;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.print.Print;
import dev.vitrine.ai.builtin.theme.Picture;
import dev.vitrine.ai.builtin.theme.Plain;
import dev.vitrine.ai.builtin.theme.Sketch;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.util.List;
import java.util.Locale;

/// Paints pictures and backdrops by itself: no model, no network, no fonts.
///
/// The same order gives the same bytes. A painter has no state; any number of threads may share it.
public final class Painter {
    /// The picture as a PNG.
    public byte[] paint(Painting order) {
        Chance family = Chance.of(order.seed()).branch(order.theme().name());
        Subject subject = Subject.of(order.subject());
        Sketch sketch =
                new Sketch(
                        frame(order.size()),
                        scheme(order.palette(), use(order.theme()), family),
                        subject,
                        family,
                        family.branch(order.variation()).branch("take"),
                        order.variation(),
                        order.detail().amount());
        Picture picture = Plain.of(sketch);
        return Print.png(sketch.frame(), picture.layers(), picture.finish());
    }

    /// A background for the photo of a product, and where the product stands on it.
    public PaintedBackdrop backdrop(Backdrop order) {
        Chance chance = Chance.of(order.seed()).branch(order.style().name());
        Frame frame = frame(order.size());
        Scheme scheme = scheme(order.palette(), "backdrop", chance);
        Setup setup = Scenes.plain(frame, scheme, chance);
        return new PaintedBackdrop(Print.png(frame, setup.layers(), setup.finish()), setup.stage());
    }

    private static Frame frame(Size size) {
        return new Frame(size.width(), size.height());
    }

    private static String use(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static Scheme scheme(List<Colour> palette, String use, Chance chance) {
        if (palette.isEmpty()) {
            return Palettes.scheme(use, chance.branch("palette"));
        }
        return Scheme.of(palette.stream().map(Oklab::of).toList(), true);
    }
}
