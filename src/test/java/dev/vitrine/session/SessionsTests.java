package dev.vitrine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.network.Network;
import dev.vitrine.network.NetworkId;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.draft.StoppedException;
import dev.vitrine.session.job.Assistance;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.ResultsFile;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.session.result.Tier;
import dev.vitrine.session.step.MainJob;
import dev.vitrine.session.step.UnreadablePhotoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionsTests {
    private final Sessions sessions = Studios.sessions(Studios.NATIVES);
    @TempDir private Path folder;
    private Path photo = Path.of("not made yet");
    private Path output = Path.of("not made yet");

    @BeforeEach
    void makePhoto() throws IOException {
        photo = Studios.photo(folder.resolve("stoneware-mug.png"));
        output = folder.resolve("out");
    }

    @Test
    void aDescriptionThatShowsNothingIsAnsweredWithAHint() {
        Results results =
                sessions.run(
                                Studios.request(
                                        photo,
                                        "New arrivals",
                                        Studios.NETWORKS.select(List.of("x"))),
                                output,
                                _ -> {})
                        .results();
        assertThat(results.steps())
                .filteredOn(step -> step.step().equals("write"))
                .singleElement()
                .satisfies(step -> assertThat(step.note()).contains("does not say what"));
    }

    @Test
    void eachStepWaitsOnlyForWhatItNeeds() {
        assertThat(MainJob.steps(new Assistance(true)))
                .containsExactly(
                        new MainJob.Place("ingest", List.of()),
                        new MainJob.Place("understand", List.of("ingest")),
                        new MainJob.Place("describe", List.of("ingest")),
                        new MainJob.Place("render", List.of("understand")),
                        new MainJob.Place("write", List.of("understand", "describe")),
                        new MainJob.Place("discover", List.of("describe")));
    }

    @Test
    void stepsForModelsAreNotTakenWithoutThem() {
        assertThat(MainJob.steps(Assistance.NONE))
                .extracting(MainJob.Place::step)
                .containsExactly("ingest", "understand", "render", "write");
    }

    @Test
    void reportsEveryStepInItsOrder() {
        Results results = run("x").results();
        assertThat(results.steps())
                .extracting(StepReport::step)
                .containsExactly("ingest", "understand", "render", "write");
        assertThat(results.steps()).extracting(StepReport::tier).containsOnly(Tier.TEMPLATE);
    }

    @Test
    void leavesOneFolderWithResultsPicturesCaptionsAndAPage() throws IOException {
        assertThat(Studios.tree(run("instagram", "x").folder()))
                .containsExactly(
                        "captions",
                        "captions/instagram.txt",
                        "captions/x.txt",
                        "images",
                        "images/instagram-square.jpg",
                        "images/source.jpg",
                        "images/x-landscape.jpg",
                        "index.html",
                        "results.json");
        assertThat(Studios.tree(output)).noneMatch(path -> path.contains(".part"));
    }

    @Test
    void namesTheFolderAfterTheSession() {
        Sessions.Finished finished = run("x");
        assertThat(finished.folder())
                .isEqualTo(output.resolve("00000000-0000-0000-0000-000000000001"));
        assertThat(finished.results().sessionId())
                .isEqualTo("00000000-0000-0000-0000-000000000001");
    }

    @Test
    void writesEveryKeyOfThePublishedResultFormat() throws IOException {
        JsonNode json = json(run("instagram", "x").folder());
        assertThat(json.get("session_id").asString()).startsWith("00000000-");
        assertThat(json.get("user_uuid").asString()).isEqualTo(Studios.USER.toString());
        assertThat(json.get("timestamp").asString()).isEqualTo("20260301_102030");
        assertThat(json.get("source_image").asString()).isEqualTo(photo.toString());
        assertThat(json.get("platforms").propertyNames()).containsExactly("instagram", "x");
        JsonNode instagram = json.get("platforms").get("instagram");
        assertThat(instagram.get("status").asString()).isEqualTo("success");
        assertThat(instagram.get("processed_image").asString())
                .isEqualTo("images/instagram-square.jpg");
        assertThat(instagram.get("niches").get(0).asString()).isEqualTo("ceramics");
        assertThat(instagram.get("hashtags").asString()).startsWith("#").contains(" #");
        assertThat(instagram.get("profile_results").get("extracted_usernames").isArray()).isTrue();
        assertThat(instagram.get("profile_results").get("total_usernames").asInt()).isZero();
        assertThat(instagram.get("processing_time").isNumber()).isTrue();
        assertThat(instagram.get("product_photography_used").asBoolean()).isFalse();
        JsonNode sums = json.get("optimization_metadata");
        assertThat(sums.get("generated_at").asString()).isEqualTo("2026-03-01T10:20:30Z");
        assertThat(sums.get("total_platforms").asInt()).isEqualTo(2);
        assertThat(sums.get("successful_platforms").asInt()).isEqualTo(2);
    }

    @Test
    void readsItsResultsBackAsTheyWere() {
        Sessions.Finished finished = run("all");
        assertThat(ResultsFile.read(finished.folder())).isEqualTo(finished.results());
    }

    @Test
    void aNetworkThatFailsLeavesTheOthersAlone() throws IOException {
        List<Network> networks = new ArrayList<>(Studios.NETWORKS.select(List.of("x,facebook")));
        networks.add(Studios.withOneByte(Studios.NETWORKS.find("instagram")));
        Sessions.Finished finished =
                sessions.run(Studios.request(photo, null, networks), output, _ -> {});
        NetworkResult failed = result(finished, "instagram");
        assertThat(failed.status()).isEqualTo(NetworkResult.Status.FAILED);
        assertThat(Objects.requireNonNull(failed.problem()).code())
                .isEqualTo(ErrorCode.RULE_NOT_MET);
        assertThat(result(finished, "x").status()).isEqualTo(NetworkResult.Status.SUCCESS);
        assertThat(finished.results().optimizationMetadata().successfulPlatforms()).isEqualTo(2);
        assertThat(Studios.tree(finished.folder())).noneMatch(path -> path.contains(".part"));
        assertThat(json(finished.folder()).at("/platforms/instagram/status").asString())
                .isEqualTo("failed");
    }

    @Test
    void goesOnWithPicturesAloneWhenNothingCanBeSeen() {
        Results results =
                Studios.sessions(folder.resolve("no-natives"))
                        .run(Studios.request(photo, "x"), output, _ -> {})
                        .results();
        assertThat(results.sight()).isNull();
        assertThat(results.steps())
                .filteredOn(step -> step.step().equals("understand"))
                .extracting(StepReport::tier)
                .containsExactly(Tier.BASIC);
        assertThat(results.optimizationMetadata().successfulPlatforms()).isEqualTo(1);
    }

    @Test
    void makesTheSameWordsAndPicturesOfTheSamePhoto() throws IOException {
        Path first = run("instagram", "x").folder();
        Path second = run("instagram", "x").folder();
        for (String file : Studios.tree(first)) {
            if (file.startsWith("images/") || file.startsWith("captions/")) {
                assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
            }
        }
    }

    @Test
    void leavesNothingBehindWhenThePhotoIsNoPicture() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "not a picture");
        assertThatThrownBy(() -> sessions.run(Studios.request(text, "x"), output, _ -> {}))
                .isInstanceOf(VitrineException.class);
        assertThat(Studios.tree(output)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenAListenerBreaks() throws IOException {
        assertThatThrownBy(
                        () ->
                                sessions.run(
                                        Studios.request(photo, "x"),
                                        output,
                                        event -> {
                                            if (event instanceof SessionEvent.RenditionMade) {
                                                throw new IllegalStateException("listener");
                                            }
                                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(Studios.tree(output)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItIsStoppedAndBeginsNothingNew() throws IOException {
        assertThatThrownBy(
                        () ->
                                sessions.run(
                                        Studios.request(photo, "all"),
                                        output,
                                        event -> {
                                            if (event instanceof SessionEvent.RenditionMade) {
                                                sessions.stop();
                                            }
                                        }))
                .isInstanceOf(StoppedException.class);
        assertThat(Studios.tree(output)).isEmpty();
        assertThatThrownBy(() -> run("x")).isInstanceOf(StoppedException.class);
        assertThat(Studios.tree(output)).isEmpty();
    }

    @Test
    void refusesAFolderAsAPhoto() {
        assertThatThrownBy(() -> sessions.run(Studios.request(folder, "x"), output, _ -> {}))
                .isInstanceOf(UnreadablePhotoException.class)
                .hasMessageContaining("is a folder, not a file. Save the picture to a file");
    }

    @Test
    void saysWhenTheOutputIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> sessions.run(Studios.request(photo, "x"), file, _ -> {}))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE))
                .hasMessageContaining("choose another folder with --output");
    }

    @Test
    void tellsEventsOneAtATime() {
        List<String> heard = new ArrayList<>();
        sessions.run(
                Studios.request(photo, "all"),
                output,
                event -> heard.add(event.getClass().getSimpleName()));
        assertThat(heard).startsWith("StepStarted", "StepFinished").hasSize(8 + 9);
    }

    private Sessions.Finished run(String... networks) {
        return sessions.run(Studios.request(photo, networks), output, _ -> {});
    }

    private static NetworkResult result(Sessions.Finished finished, String network) {
        return Objects.requireNonNull(finished.results().platforms().get(new NetworkId(network)));
    }

    private static JsonNode json(Path session) throws IOException {
        return JsonMapper.shared()
                .readTree(
                        Files.readString(session.resolve("results.json"), StandardCharsets.UTF_8));
    }
}
