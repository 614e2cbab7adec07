package dev.vitrine.session.sheet;

import dev.vitrine.caption.Hashtag;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Pack;
import dev.vitrine.network.PostingTimes;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.render.Frame;
import dev.vitrine.render.Rendition;
import dev.vitrine.render.Source;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.Tier;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Results of a session that never was: enough to pass through every template once.
final class Rehearsal {
    private static final Size SIZE = new Size(3, 2);

    private Rehearsal() {}

    static SheetRequest request() {
        var platforms = new LinkedHashMap<NetworkId, NetworkResult>();
        for (String id : Post.DRAWN) {
            platforms.put(new NetworkId(id), result(new NetworkId(id)));
        }
        return new SheetRequest(
                new Results(
                        "rehearsal",
                        "nobody",
                        "19700101_000000",
                        "source.jpg",
                        platforms,
                        null,
                        Pack.CURRENT,
                        new Source(PictureFormat.JPEG, SIZE, 1, "", false, "sRGB", List.of()),
                        null,
                        List.of(),
                        new Results.Metadata(Instant.EPOCH, platforms.size(), platforms.size())),
                _ -> new ByteArrayInputStream(new byte[1]),
                null,
                Map.of());
    }

    private static NetworkResult result(NetworkId id) {
        var rendition =
                new Rendition(
                        "source.jpg",
                        SIZE,
                        1,
                        PictureFormat.JPEG,
                        80,
                        1,
                        1,
                        new Frame.Crop(Region.WHOLE, 1, "Nothing is cut"),
                        List.of());
        var placed =
                new PlacedRendition("square", "Square", "images/source.jpg", rendition, List.of());
        var other = new PlacedRendition("wide", "Wide", "images/wide.jpg", rendition, List.of());
        var times =
                new PostingTimes(
                        List.of(DayOfWeek.MONDAY), List.of(LocalTime.NOON), "Monday", "none");
        var copy =
                new PostCopy(
                        id,
                        "Title",
                        "Caption #tag",
                        12,
                        100,
                        List.of(new Hashtag("#tag", "a reason")),
                        "#tag",
                        "Alt text",
                        times,
                        List.of());
        return new NetworkResult(
                NetworkResult.Status.SUCCESS,
                placed.file(),
                List.of("niche"),
                "#tag",
                new NetworkResult.ProfileResults(List.of(), 0),
                0,
                false,
                id.value(),
                Tier.TEMPLATE,
                List.of(placed, other),
                copy,
                null);
    }
}
