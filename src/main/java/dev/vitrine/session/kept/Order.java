package dev.vitrine.session.kept;

import dev.vitrine.network.Networks;
import dev.vitrine.network.Pack;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.render.Background;
import dev.vitrine.render.logo.Logo;
import dev.vitrine.session.job.Assistance;
import dev.vitrine.session.job.SessionRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody asks of a session, in a form that can be kept.
///
/// @param sourceName what the photo is called by whoever brought it
/// @param platforms ids of networks
/// @param options how the pictures are to look, and what else was said
public record Order(
        String sourceName,
        List<String> platforms,
        @Nullable String description,
        boolean useAi,
        Options options) {
    public Order {
        platforms = List.copyOf(platforms);
    }

    /// What may be chosen.
    ///
    /// @param focus a focal point that wins over everything seen
    /// @param outputFormat absent to let the picture decide
    /// @param background behind pictures that do not fill their slot; absent for a blurred one
    /// @param everyPlacement whether every slot of a network gets a picture
    /// @param enableProductPhotography kept for when it can be done
    /// @param logo absent without one
    public record Options(
            @Nullable Point focus,
            @Nullable PictureFormat outputFormat,
            @Nullable Colour background,
            Pack pack,
            boolean everyPlacement,
            boolean enableProductPhotography,
            @Nullable LogoPlace logo) {}

    /// Where a logo stands and how.
    public record LogoPlace(Logo.Position position, double scale, double opacity, double margin) {}

    /// The same of a photo that is called so.
    public Order of(String photo) {
        return new Order(photo, platforms, description, useAi, options);
    }

    /// Who helps.
    public Assistance assistance() {
        return new Assistance(useAi);
    }

    /// The same as the main job wants it.
    public SessionRequest request(Networks networks, Path photo, @Nullable Path logo) {
        Colour colour = options.background();
        Background behind =
                colour == null ? new Background.Blurred() : new Background.Solid(colour);
        LogoPlace place = options.logo();
        Logo painted =
                place == null || logo == null
                        ? null
                        : new Logo(
                                logo,
                                place.position(),
                                place.scale(),
                                place.opacity(),
                                place.margin());
        return new SessionRequest(
                new SessionRequest.Photo(photo, sourceName),
                description,
                networks.select(platforms),
                options.everyPlacement(),
                options.pack(),
                new SessionRequest.Look(
                        options.focus(),
                        options.outputFormat(),
                        behind,
                        colour == null ? Colour.WHITE : colour,
                        painted),
                assistance());
    }
}
