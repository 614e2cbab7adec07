package dev.vitrine.render.transform;

import dev.vitrine.picture.Focus;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks for a focus when it is needed, and only once.
final class Once implements Supplier<Focus> {
    private final Supplier<Focus> source;
    private @Nullable Focus focus;

    Once(Supplier<Focus> source) {
        this.source = source;
    }

    @Override
    public Focus get() {
        Focus known = focus;
        if (known == null) {
            known = source.get();
            focus = known;
        }
        return known;
    }
}
