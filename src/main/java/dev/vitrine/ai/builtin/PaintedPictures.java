package dev.vitrine.ai.builtin;

import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;

/// The painter as a model among others: it costs nothing, and always answers the same.
public final class PaintedPictures implements PictureModel {
    private final Painter painter = new Painter();

    @Override
    public Outcome<MadePicture> make(String model, PictureOrder order, Handle handle) {
        PictureOrder.Look look = order.look();
        PictureOrder.Series series = look.series();
        long own = order.seed() == null ? 0 : order.seed();
        try {
            byte[] picture =
                    painter.paint(
                            new Painting(
                                    order.size(),
                                    look.theme(),
                                    look.palette(),
                                    series == null ? own : series.seed(),
                                    Detail.valueOf(order.quality().name()),
                                    look.subject(),
                                    series == null ? 0 : series.place()));
            // What comes later in a series is not painted again by its seed alone.
            boolean again = series == null || series.place() == 0;
            return new Outcome.Confirmed<>(
                    new MadePicture(picture, again ? order.seed() : null),
                    Usage.NONE.withPictures(1));
        } catch (VitrineException failure) {
            return new Outcome.Refused<>(
                    Refusal.of(Refusal.Kind.INVALID, failure.problem().message()));
        }
    }
}
