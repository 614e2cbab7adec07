package dev.vitrine.session.step;

import dev.vitrine.caption.Copy;
import dev.vitrine.caption.Hashtag;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.caption.SuggestedAccount;
import dev.vitrine.network.Network;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Placement;
import dev.vitrine.picture.Point;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.draft.Thumbnail;
import dev.vitrine.session.job.MadeRendition;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.ResultsFile;
import dev.vitrine.session.result.Spent;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.session.result.Tier;
import dev.vitrine.session.sheet.CaptionFile;
import dev.vitrine.session.sheet.ContactSheet;
import dev.vitrine.session.sheet.PictureSource;
import dev.vitrine.session.sheet.SheetRequest;
import dev.vitrine.sight.SightReport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts everything a session has made together: the results, the caption files, the page.
public final class Compile {
    /// The longest edge of the source on the page.
    private static final int THUMBNAIL_EDGE = 480;

    private final ContactSheet sheet = new ContactSheet();

    /// Does what a first page would otherwise wait for.
    public void warmUp() {
        sheet.warmUp();
    }

    /// Puts the results together.
    public static Results results(SessionState state, Identity identity, Instant ended) {
        Map<NetworkId, NetworkResult> platforms = new LinkedHashMap<>();
        for (Network network : state.request().networks()) {
            platforms.put(network.id(), result(network, state));
        }
        long successful =
                platforms.values().stream()
                        .filter(result -> result.status() == NetworkResult.Status.SUCCESS)
                        .count();
        return new Results(
                identity.sessionId(),
                identity.userUuid(),
                identity.timestamp(),
                state.request().photo().givenAs(),
                platforms,
                state.request().description(),
                state.request().pack(),
                state.ingested(),
                seen(state),
                state.depiction(),
                state.found() == null ? null : state.found().suggestions(),
                state.steps(),
                new Results.Metadata(ended, platforms.size(), (int) successful, cost(state)));
    }

    /// What was seen, with the focal point that a person has given.
    private static @Nullable SightReport seen(SessionState state) {
        SightReport sight = state.sight();
        Point chosen = state.request().look().focus();
        return sight == null || chosen == null ? sight : sight.withChosen(chosen);
    }

    /// Who and when, as the results tell it.
    public record Identity(String sessionId, String userUuid, String timestamp) {
        private static final DateTimeFormatter TIMESTAMP =
                DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC);

        /// A session that began at that time.
        public static Identity of(UUID sessionId, String userUuid, Instant began) {
            return new Identity(sessionId.toString(), userUuid, TIMESTAMP.format(began));
        }
    }

    /// Writes everything that people read into the session's folder.
    ///
    /// @param thumbnail the source as a small JPEG; empty when it is not at hand
    public void write(Results results, byte[] thumbnail, Path folder, List<Network> networks) {
        Map<NetworkId, Integer> visible =
                networks.stream()
                        .filter(network -> network.text().visible() != null)
                        .collect(
                                Collectors.toMap(
                                        Network::id,
                                        network ->
                                                Objects.requireNonNull(network.text().visible())));
        String picture =
                thumbnail.length == 0
                        ? null
                        : "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(thumbnail);
        CaptionFile.writeAll(results, folder);
        sheet.write(
                new SheetRequest(results, PictureSource.inFolder(folder), picture, visible),
                folder.resolve("index.html"));
    }

    /// Writes everything that a session leaves besides its pictures, into the folder on the bench.
    public void finish(Results results, Workbench workbench, List<Network> networks) {
        byte[] thumbnail = workbench.source().thumbnail(THUMBNAIL_EDGE);
        Thumbnail.write(thumbnail, workbench.folder().resolve(Render.FOLDER));
        write(results, thumbnail, workbench.folder(), networks);
        ResultsFile.write(results, workbench.folder());
    }

    private static NetworkResult result(Network network, SessionState state) {
        List<MadeRendition> made =
                state.renditions().stream()
                        .filter(rendition -> rendition.network().equals(network.id()))
                        .toList();
        PostCopy post = post(network, state);
        SightReport sight = seen(state);
        List<PlacedRendition> placed = new ArrayList<>();
        Problem problem = null;
        for (MadeRendition rendition : made) {
            problem = problem == null ? rendition.problem() : problem;
            if (rendition.rendition() != null) {
                Verdict verdict =
                        Verdict.on(
                                rendition,
                                rendition.rendition(),
                                network,
                                post,
                                state.request().pack(),
                                sight == null ? null : sight.focus(),
                                state.copy() == null
                                        ? null
                                        : Write.hint(
                                                state.request(), state.depiction(), state.copy()));
                problem = problem == null ? verdict.problem() : problem;
                placed.add(
                        placed(rendition.placement(), rendition.rendition(), verdict.warnings()));
            }
        }
        List<String> handles =
                post == null
                        ? List.of()
                        : post.accounts().stream().map(SuggestedAccount::handle).toList();
        return new NetworkResult(
                problem == null ? NetworkResult.Status.SUCCESS : NetworkResult.Status.FAILED,
                processedImage(network, placed),
                state.copy() == null ? List.of() : state.copy().niches(),
                post == null
                        ? ""
                        : post.hashtags().stream()
                                .map(Hashtag::tag)
                                .collect(Collectors.joining(" ")),
                new NetworkResult.ProfileResults(handles, handles.size()),
                made.stream().mapToDouble(MadeRendition::seconds).max().orElse(0),
                false,
                network.name(),
                post == null ? Tier.BASIC : wordsTier(state),
                placed,
                post,
                problem);
    }

    /// The words of a network, with the accounts that were found for it behind the user's own.
    private static @Nullable PostCopy post(Network network, SessionState state) {
        Copy copy = state.copy();
        PostCopy post =
                copy == null
                        ? null
                        : copy.posts().stream()
                                .filter(words -> words.network().equals(network.id()))
                                .findFirst()
                                .orElse(null);
        return post == null || state.found() == null
                ? post
                : post.withMore(state.found().of(network.id()));
    }

    private static Tier wordsTier(SessionState state) {
        return state.steps().stream()
                .filter(step -> step.step().equals(Write.NAME))
                .map(StepReport::tier)
                .findFirst()
                .orElse(Tier.TEMPLATE);
    }

    private static @Nullable BigDecimal cost(SessionState state) {
        return state.steps().stream()
                .map(StepReport::spent)
                .filter(Objects::nonNull)
                .map(Spent::costUsd)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static @Nullable String processedImage(Network network, List<PlacedRendition> placed) {
        String standard = network.standardPlacement().id();
        return placed.stream()
                .filter(rendition -> rendition.placement().equals(standard))
                .map(PlacedRendition::file)
                .findFirst()
                .orElse(null);
    }

    private static PlacedRendition placed(
            Placement placement, Rendition rendition, List<String> warnings) {
        return new PlacedRendition(
                placement.id(),
                placement.label(),
                Render.FOLDER + "/" + rendition.fileName(),
                rendition,
                warnings);
    }
}
