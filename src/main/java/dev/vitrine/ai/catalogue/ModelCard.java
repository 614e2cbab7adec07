package dev.vitrine.ai.catalogue;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Task;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Usage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of a model.
///
/// @param tasks what it can be used for
/// @param pictures what it can do with pictures; absent when it makes none
/// @param prices of the day that was asked for; those of [#asOf()] where none was
/// @param later prices that begin on a day that is known beforehand
/// @param tokens how many tokens things take
/// @param asOf the day on which all of this was so
/// @param shutdown the day from which it is gone; absent when none is known
/// @param successor what to use instead; absent when none is known
public record ModelCard(
        ModelId id,
        Set<Task> tasks,
        @Nullable PictureSkills pictures,
        Prices prices,
        SortedMap<LocalDate, Prices> later,
        Tokens tokens,
        LocalDate asOf,
        @Nullable LocalDate shutdown,
        @Nullable String successor) {
    public ModelCard {
        tasks = Set.copyOf(tasks);
        later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
    }

    /// The same with the prices of a day.
    public ModelCard on(LocalDate day) {
        SortedMap<LocalDate, Prices> begun = later.headMap(day.plusDays(1));
        return begun.isEmpty()
                ? this
                : new ModelCard(
                        id,
                        tasks,
                        pictures,
                        begun.lastEntry().getValue(),
                        later,
                        tokens,
                        asOf,
                        shutdown,
                        successor);
    }

    /// The same of another model of the vendor.
    ModelCard named(ModelId other) {
        return new ModelCard(other, tasks, pictures, prices, later, tokens, asOf, null, null);
    }

    /// How many tokens things take, to tell prices beforehand.
    ///
    /// @param picture that come out for a picture of 1024×1024, by quality; empty where pictures
    ///   are not counted in tokens
    /// @param pictureUpTo that come out for a picture of up to so many pixels, whatever its
    ///   quality; empty where they grow with the picture
    /// @param grid by which they are counted, by quality; empty where they are not
    /// @param reference that go in for a picture of the size that we send, at most
    /// @param thoughts that come out before an answer, at most
    public record Tokens(
            Map<Quality, Long> picture,
            SortedMap<Long, Long> pictureUpTo,
            Map<Quality, Grid> grid,
            long reference,
            long thoughts) {
        private static final double SQUARE = 1024.0 * 1024;

        public Tokens {
            picture = Map.copyOf(picture);
            grid = Map.copyOf(grid);
            pictureUpTo = Collections.unmodifiableSortedMap(new TreeMap<>(pictureUpTo));
        }

        /// More for a larger picture, fewer for a smaller one.
        long of(Quality quality, Size size) {
            Grid counted = grid.get(quality);
            if (counted != null) {
                return counted.tokens(size);
            }
            if (!pictureUpTo.isEmpty()) {
                SortedMap<Long, Long> enough = pictureUpTo.tailMap(size.pixels());
                return enough.isEmpty()
                        ? pictureUpTo.lastEntry().getValue()
                        : enough.firstEntry().getValue();
            }
            return (long) Math.ceil(picture.getOrDefault(quality, 0L) * size.pixels() / SQUARE);
        }
    }

    /// What a call is going to cost.
    ///
    /// @param likely what people are told
    /// @param most what is reserved
    public record Estimate(Money likely, Money most) {}

    /// What a picture is going to cost.
    public Estimate estimate(PictureOrder order) {
        long drawn = tokens.of(order.quality(), order.size());
        long references =
                tokens.reference * (order.references().size() + (order.mask() == null ? 0 : 1));
        Usage likely =
                Usage.NONE
                        .withInput(likelyTokens(order.prompt()), 0, references)
                        .withOutput(0, drawn)
                        .withPictures(1)
                        .withPixels(order.size().pixels());
        // Models that think before they draw, and calculators that are a little off.
        Usage most =
                likely.withInput(mostTokens(order.prompt()), 0, references)
                        .withOutput(drawn, drawn + drawn / 4)
                        .withPixels(order.size().pixels() * (1 + order.references().size()));
        return new Estimate(prices.of(likely), prices.of(most));
    }

    /// What an answer is going to cost.
    public Estimate estimate(Question question) {
        String said = question.instructions() + question.material() + question.schema().json();
        long seen = tokens.reference * question.pictures().size();
        Usage likely =
                Usage.NONE
                        .withInput(likelyTokens(said) + seen, 0, 0)
                        .withOutput(question.mostTokens() / 3, 0);
        Usage most =
                likely.withInput(mostTokens(said) + seen, 0, 0)
                        .withOutput(question.mostTokens() + tokens.thoughts(), 0);
        return new Estimate(prices.of(likely), prices.of(most));
    }

    /// What a search is going to cost.
    ///
    /// @param said question and material
    /// @param mostTokens how long the answer may be
    public Estimate estimateSearch(String said, int mostTokens) {
        Usage likely =
                Usage.NONE
                        .withInput(likelyTokens(said), 0, 0)
                        .withOutput(mostTokens / 3, 0)
                        .withSearches(1);
        Usage most =
                likely.withInput(mostTokens(said), 0, 0)
                        .withOutput(mostTokens + tokens.thoughts(), 0)
                        .withSearches(4); // a model may search more than once for one answer
        return new Estimate(prices.of(likely), prices.of(most));
    }

    /// Four characters a token in ordinary English, by the rule of thumb of OpenAI's documentation.
    private static long likelyTokens(String text) {
        return text.length() / 4 + 1L;
    }

    /// No tokeniser makes more tokens than there are bytes.
    private static long mostTokens(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + 64L;
    }
}
