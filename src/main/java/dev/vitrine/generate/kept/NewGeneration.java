package dev.vitrine.generate.kept;

import dev.vitrine.generate.prompt.Variation;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.spend.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pictures that somebody wishes for.
///
/// @param keep whether they stay in the library
/// @param likely what they cost as a rule
/// @param most what is reserved for them
public record NewGeneration(
        UUID workspace,
        UUID person,
        PictureWish wish,
        boolean keep,
        List<Picture> pictures,
        Money likely,
        Money most) {
    public NewGeneration {
        pictures = List.copyOf(pictures);
        if (pictures.size() != wish.count()) {
            throw new IllegalArgumentException(
                    "%d pictures are wished for, not %d".formatted(wish.count(), pictures.size()));
        }
    }

    /// One of them, in its place.
    ///
    /// @param prompt what the model is told
    public record Picture(String prompt, @Nullable Variation variation) {}
}
