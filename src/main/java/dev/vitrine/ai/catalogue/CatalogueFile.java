package dev.vitrine.ai.catalogue;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Task;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The models of one vendor, as its file says.
///
/// @param asOf the day on which all of it was so
/// @param sources where it was read
record CatalogueFile(
        String vendor,
        LocalDate asOf,
        List<String> sources,
        @Nullable List<Entry> models,
        @Nullable List<Gone> retired) {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /// A model.
    ///
    /// @param price in dollars; absent when it costs nothing
    /// @param later what it costs from a day on
    /// @param note what is not certain
    record Entry(
            String id,
            Set<Task> tasks,
            @Nullable Skills pictures,
            @Nullable Price price,
            @Nullable Map<LocalDate, Price> later,
            @Nullable Tokens tokens,
            @Nullable LocalDate shutdown,
            @Nullable String successor,
            @Nullable String note) {}

    /// What it can do with pictures; either sizes, or bounds.
    record Skills(
            @Nullable List<String> sizes,
            @Nullable Bounds bounds,
            int references,
            boolean mask,
            boolean transparent,
            boolean seed,
            int mostAtOnce,
            int longestPrompt) {}

    /// See [Sizes.Any].
    record Bounds(int multiple, double ratio, int edge, long leastPixels, long mostPixels) {}

    /// See [Prices]; those of tokens are for a million.
    record Price(
            @Nullable BigDecimal textIn,
            @Nullable BigDecimal cachedTextIn,
            @Nullable BigDecimal imageIn,
            @Nullable BigDecimal textOut,
            @Nullable BigDecimal imageOut,
            @Nullable BigDecimal picture,
            @Nullable BigDecimal megapixel,
            @Nullable BigDecimal search) {}

    /// See [ModelCard.Tokens].
    record Tokens(
            @Nullable Map<Quality, Long> picture,
            @Nullable Map<Long, Long> pictureUpTo,
            @Nullable Map<Quality, Integer> grid,
            long reference,
            @Nullable Long thoughts) {}

    /// A model that is gone.
    record Gone(String id, LocalDate since, @Nullable String successor) {}

    static CatalogueFile read(String vendor) {
        String name = vendor + ".yaml";
        try (InputStream file = CatalogueFile.class.getResourceAsStream(name)) {
            return MAPPER.readValue(Objects.requireNonNull(file, name), CatalogueFile.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<ModelCard> cards() {
        return models == null ? List.of() : models.stream().map(this::card).toList();
    }

    List<RetiredModel> retiredModels() {
        return retired == null
                ? List.of()
                : retired.stream()
                        .map(
                                gone ->
                                        new RetiredModel(
                                                new ModelId(vendor, gone.id()),
                                                gone.since(),
                                                gone.successor()))
                        .toList();
    }

    private ModelCard card(Entry entry) {
        SortedMap<LocalDate, Prices> later = new TreeMap<>();
        if (entry.later() != null) {
            entry.later().forEach((day, price) -> later.put(day, prices(price)));
        }
        return new ModelCard(
                new ModelId(vendor, entry.id()),
                entry.tasks(),
                entry.pictures() == null ? null : skills(entry.pictures()),
                entry.price() == null ? Prices.FREE : prices(entry.price()),
                later,
                tokens(entry.tokens()),
                asOf,
                entry.shutdown(),
                entry.successor());
    }

    private static ModelCard.Tokens tokens(@Nullable Tokens tokens) {
        if (tokens == null) {
            return new ModelCard.Tokens(Map.of(), new TreeMap<>(), Map.of(), 0, 0);
        }
        Map<Quality, Grid> grids = new EnumMap<>(Quality.class);
        if (tokens.grid() != null) {
            tokens.grid().forEach((quality, steps) -> grids.put(quality, new Grid(steps)));
        }
        return new ModelCard.Tokens(
                tokens.picture() == null ? Map.of() : tokens.picture(),
                tokens.pictureUpTo() == null
                        ? new TreeMap<>()
                        : new TreeMap<>(tokens.pictureUpTo()),
                grids,
                tokens.reference(),
                tokens.thoughts() == null ? 0 : tokens.thoughts());
    }

    private static PictureSkills skills(Skills skills) {
        Bounds bounds = skills.bounds();
        Sizes sizes =
                bounds == null
                        ? new Sizes.Some(
                                Objects.requireNonNull(skills.sizes()).stream()
                                        .map(CatalogueFile::size)
                                        .toList())
                        : new Sizes.Any(
                                bounds.multiple(),
                                bounds.ratio(),
                                bounds.edge(),
                                bounds.leastPixels(),
                                bounds.mostPixels());
        return new PictureSkills(
                sizes,
                skills.references(),
                skills.mask(),
                skills.transparent(),
                skills.seed(),
                skills.mostAtOnce(),
                skills.longestPrompt());
    }

    private static Size size(String text) {
        String[] edges = text.split("x", 2);
        return new Size(Integer.parseInt(edges[0]), Integer.parseInt(edges[1]));
    }

    private static Prices prices(Price price) {
        return new Prices(
                money(price.textIn()),
                money(price.cachedTextIn()),
                money(price.imageIn()),
                money(price.textOut()),
                money(price.imageOut()),
                money(price.picture()),
                money(price.megapixel()),
                money(price.search()));
    }

    private static Money money(@Nullable BigDecimal dollars) {
        return dollars == null ? Money.ZERO : Money.ofDollars(dollars);
    }
}
