package dev.vitrine.library.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.database.Slice;
import dev.vitrine.library.asset.AiSource;
import dev.vitrine.library.asset.Alike;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Seen;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.Problem;
import dev.vitrine.sight.Swatch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What programs are answered about assets.
final class AssetAnswers {
    private AssetAnswers() {}

    /// An asset as a resource.
    ///
    /// @param palette the colours that cover most of it, largest share first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String assetId,
            String kind,
            String name,
            String mediaType,
            long bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean transparent,
            String sha256,
            String store,
            Lineage lineage,
            @Nullable String altText,
            @Nullable String description,
            List<String> tags,
            @Nullable List<Colour> palette,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant deletedAt,
            String fileUrl) {
        static Shown of(Asset asset) {
            Size size = asset.size();
            Seen seen = asset.seen();
            return new Shown(
                    asset.id().toString(),
                    asset.kind().label(),
                    asset.words().name(),
                    asset.bytes().mediaType(),
                    asset.bytes().bytes(),
                    size == null ? null : size.width(),
                    size == null ? null : size.height(),
                    asset.transparent(),
                    asset.bytes().key().sha256(),
                    asset.bytes().store(),
                    Lineage.of(asset.origin()),
                    asset.words().altText(),
                    asset.words().description(),
                    asset.words().tags(),
                    seen == null ? null : seen.palette().stream().map(Colour::of).toList(),
                    asset.createdAt(),
                    asset.updatedAt(),
                    asset.deletedAt(),
                    "/api/v1/assets/" + asset.id() + "/file");
        }
    }

    /// Where an asset comes from.
    ///
    /// @param placement what it was made for: the path among the session's files
    /// @param aiSource what part machines have in it, as IPTC spells it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lineage(
            String source,
            @Nullable String sourceUrl,
            @Nullable String parentId,
            @Nullable String sessionId,
            @Nullable String placement,
            @Nullable String prompt,
            @Nullable String model,
            @Nullable Long seed,
            @Nullable String aiSource) {
        static Lineage of(Origin origin) {
            AssetId parent = origin.parent();
            Origin.Model model = origin.model();
            AiSource source = model == null ? null : model.source();
            return new Lineage(
                    origin.way().name().toLowerCase(Locale.ROOT),
                    origin.url(),
                    parent == null ? null : parent.toString(),
                    origin.session() == null ? null : origin.session().toString(),
                    origin.session() == null ? null : origin.placement(),
                    model == null ? null : model.prompt(),
                    model == null ? null : model.name(),
                    model == null ? null : model.seed(),
                    source == null ? null : source.label());
        }
    }

    /// A colour and how much of the picture it covers, from 0 to 1.
    record Colour(String colour, String name, double share) {
        static Colour of(Swatch swatch) {
            return new Colour(swatch.colour().toString(), swatch.name(), swatch.share());
        }
    }

    /// What became of an upload.
    record Uploaded(List<Arrived> assets, List<Failed> failures) {}

    /// A picture that has come in.
    ///
    /// @param existing whether the very same bytes were there before
    /// @param similar pictures that look like it, the most alike first
    record Arrived(Shown asset, boolean existing, List<Similar> similar) {}

    /// A file that could not be taken.
    record Failed(String name, String errorCode, String message, String nextStep) {
        static Failed of(String name, Problem problem) {
            return new Failed(name, problem.code().name(), problem.message(), problem.nextStep());
        }
    }

    /// A picture that looks like another.
    ///
    /// @param likeness from 0 to 1, the same picture
    /// @param nearDuplicate whether it is the same but for size, compression or light
    record Similar(Shown asset, double likeness, boolean nearDuplicate) {
        static Similar of(Alike alike) {
            return new Similar(Shown.of(alike.asset()), alike.likeness(), alike.nearDuplicate());
        }
    }

    /// Pictures that look like one.
    record Similars(List<Similar> similar) {}

    /// A page of assets.
    ///
    /// @param nextCursor asks for the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Shown> assets, @Nullable String nextCursor) {
        static Page of(Slice<Asset> page) {
            return new Page(page.entries().stream().map(Shown::of).toList(), page.nextText());
        }
    }
}
