package dev.vitrine.generate.wish;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.picture.PictureFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wishes for.
///
/// @param seed the same gives the same again, where a model knows seeds; absent to take one from
///   the wish itself
/// @param count how many pictures: more than one are a set, each a variation
/// @param models in the order in which they are to be asked; empty for the workspace's own order
public record PictureWish(
        Idea idea,
        PictureSize size,
        Look look,
        Encoding encoding,
        Enhancement enhancement,
        @Nullable Long seed,
        int count,
        List<ModelId> models) {
    /// As many as Instagram takes for a carousel over its API
    /// (developers.facebook.com/docs/instagram-platform/content-publishing).
    public static final int MOST = 10;

    /// What all models that know seeds take.
    public static final long LARGEST_SEED = Integer.MAX_VALUE;

    private static final int MOST_MODELS = 10;

    public PictureWish {
        models = List.copyOf(models);
        if (seed != null && (seed < 0 || seed > LARGEST_SEED)) {
            throw new IllegalArgumentException(
                    "A seed is 0 to %d, not %d".formatted(LARGEST_SEED, seed));
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "There are 1 to " + MOST + " pictures, not " + count);
        }
        if (models.size() > MOST_MODELS) {
            throw new IllegalArgumentException(
                    "At most " + MOST_MODELS + " models are named, not " + models.size());
        }
        if (look.transparent() && encoding.format() == PictureFormat.JPEG) {
            throw new IllegalArgumentException(
                    "JPEG cannot be transparent; choose png, webp or avif");
        }
    }

    /// One picture of an idea, with nothing else chosen.
    public static PictureWish of(String words) {
        return new PictureWish(
                Idea.of(words),
                PictureSize.STANDARD,
                Look.USUAL,
                Encoding.USUAL,
                Enhancement.USUAL,
                null,
                1,
                List.of());
    }
}
