package dev.vitrine.session.sheet;

import dev.vitrine.caption.PostCopy;
import dev.vitrine.network.NetworkId;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One network's part of the page.
///
/// @param id the network
/// @param name as people write it
/// @param card the template that draws the post
/// @param brand the account that posts it
/// @param picture the picture of the post; absent when there is none
/// @param others the other placements
/// @param words absent when there are none
/// @param problem why there is no post; absent when there is one
/// @param made how the words were made and how long the network took
record Post(
        String id,
        String name,
        String card,
        Brand brand,
        @Nullable Picture picture,
        List<Picture> others,
        @Nullable Words words,
        @Nullable Problem problem,
        String made) {
    /// The networks whose posts have a card of their own.
    static final Set<String> DRAWN =
            Set.of(
                    "bluesky",
                    "facebook",
                    "instagram",
                    "linkedin",
                    "mastodon",
                    "pinterest",
                    "threads",
                    "tiktok",
                    "x");

    /// How much of a caption a card has room for, where the network says nothing and the text lies
    /// over the picture: about two lines.
    private static final Map<String, Integer> ROOM = Map.of("tiktok", 90);

    static Post of(NetworkId id, NetworkResult result, Brand brand, SheetRequest request) {
        Results results = request.results();
        PostCopy copy = result.post();
        PlacedRendition shown = shown(result);
        return new Post(
                id.value(),
                result.name(),
                "card/" + (DRAWN.contains(id.value()) ? id.value() : "other"),
                brand,
                shown == null ? null : Picture.of(shown, alt(copy, shown, results), results),
                result.renditions().stream()
                        .filter(placed -> !placed.equals(shown))
                        .map(placed -> Picture.of(placed, placed.label(), results))
                        .toList(),
                copy == null
                        ? null
                        : Words.of(copy, request.visible().getOrDefault(id, ROOM.get(id.value()))),
                result.problem(),
                made(result));
    }

    /// The picture in words. Not every network takes them, but this page does: then those of
    /// another network stand in, and without any the name of the placement.
    private static String alt(@Nullable PostCopy copy, PlacedRendition shown, Results results) {
        return Stream.concat(
                        Stream.ofNullable(copy),
                        results.platforms().values().stream()
                                .map(NetworkResult::post)
                                .filter(Objects::nonNull))
                .map(PostCopy::altText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(shown.label());
    }

    private static @Nullable PlacedRendition shown(NetworkResult result) {
        return result.renditions().stream()
                .filter(placed -> placed.file().equals(result.processedImage()))
                .findFirst()
                .orElse(result.renditions().isEmpty() ? null : result.renditions().getFirst());
    }

    private static String made(NetworkResult result) {
        String words =
                switch (result.tier()) {
                    case FULL -> "Words by a model";
                    case TEMPLATE -> "Built-in words";
                    case BASIC -> "Pictures only";
                };
        return words + ", " + Figures.seconds(result.processingTime());
    }
}
