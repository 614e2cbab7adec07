package dev.vitrine.ai.builtin;

import dev.vitrine.ai.builtin.backdrop.Above;
import dev.vitrine.ai.builtin.backdrop.Order;
import dev.vitrine.ai.builtin.backdrop.Sets;
import dev.vitrine.ai.builtin.backdrop.Setup;
import dev.vitrine.ai.builtin.backdrop.Sweeps;
import dev.vitrine.ai.builtin.backdrop.Tables;
import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Palettes;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.figure.Subject;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.print.Print;
import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.theme.abstraction.Abstraction;
import dev.vitrine.ai.builtin.theme.futurism.Futurism;
import dev.vitrine.ai.builtin.theme.illustration.Illustration;
import dev.vitrine.ai.builtin.theme.infographic.Infographic;
import dev.vitrine.ai.builtin.theme.minimalism.Minimalism;
import dev.vitrine.ai.builtin.theme.profession.Profession;
import dev.vitrine.ai.builtin.theme.realism.Realism;
import dev.vitrine.ai.builtin.theme.vintage.Vintage;
import dev.vitrine.ai.port.Theme;
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
        Picture picture =
                switch (order.theme()) {
                    case REALISTIC -> Realism.of(sketch);
                    case PROFESSIONAL -> Profession.of(sketch);
                    case ILLUSTRATION -> Illustration.of(sketch);
                    case ABSTRACT -> Abstraction.of(sketch);
                    case MINIMALIST -> Minimalism.of(sketch);
                    case FUTURISTIC -> Futurism.of(sketch);
                    case INFOGRAPHIC -> Infographic.of(sketch);
                    case VINTAGE -> Vintage.of(sketch);
                };
        return Print.png(sketch.frame(), picture.layers(), picture.finish());
    }

    /// A background for the photo of a product, and where the product stands on it.
    public PaintedBackdrop backdrop(Backdrop order) {
        Chance chance = Chance.of(order.seed()).branch(order.style().name());
        Frame frame = frame(order.size());
        Scheme scheme = scheme(order.palette(), "backdrop", chance);
        Order scene = new Order(frame, scheme, chance.branch("scene"), order.detail().amount());
        Setup setup =
                switch (order.style()) {
                    case FLOATING -> Sweeps.floating(scene);
                    case FLAT_LAY -> Above.flatLay(scene);
                    case LIFESTYLE -> Tables.lifestyle(scene);
                    case PRODUCT_ART -> Sets.art(scene);
                    case MACRO -> Tables.macro(scene);
                    case DARK_AND_MOODY -> Tables.dark(scene);
                    case SOLID_BACKGROUND -> Sweeps.solid(scene);
                };
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
