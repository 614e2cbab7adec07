package dev.vitrine.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.Pack;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Size;
import dev.vitrine.render.Source;
import dev.vitrine.session.Studios;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.result.ResultJson;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepInputTests {
    private static final List<Step<?>> STEPS =
            List.of(new Ingest(), new Understand(), new Render(), new Write());

    @Test
    void theSameStateGivesTheSameInputAsJson() {
        for (Step<?> step : STEPS) {
            assertThat(json(step, state("A mug", null)))
                    .as(step.name())
                    .isEqualTo(json(step, state("A mug", null)));
        }
    }

    @Test
    void theInputIsEqualToItselfMadeAgain() {
        for (Step<?> step : STEPS) {
            assertThat(step.input(state("A mug", null)))
                    .as(step.name())
                    .isEqualTo(step.input(state("A mug", null)));
        }
    }

    @Test
    void anotherDescriptionChangesTheInputOfTheWordsAlone() {
        assertThat(json(new Write(), state("A bowl", null)))
                .isNotEqualTo(json(new Write(), state("A mug", null)));
        assertThat(json(new Render(), state("A bowl", null)))
                .isEqualTo(json(new Render(), state("A mug", null)));
    }

    @Test
    void anotherFocusChangesTheInputOfThePicturesAlone() {
        Point corner = new Point(0.1, 0.1);
        assertThat(json(new Render(), state("A mug", corner)))
                .isNotEqualTo(json(new Render(), state("A mug", null)));
        assertThat(json(new Write(), state("A mug", corner)))
                .isEqualTo(json(new Write(), state("A mug", null)));
    }

    @Test
    void controlCharactersAreLeftOutOfTheDescription() {
        SessionRequest request =
                request(
                        "red \u001b[31mmug\u001b[0m\u0007 \u009b2Jand\u001b]0;title\u0007\tbowl\n",
                        null);
        assertThat(request.description()).isEqualTo("red mug and\tbowl");
    }

    @Test
    void aBlankDescriptionIsNone() {
        assertThat(request(" \n", null).description()).isNull();
        assertThat(request("", null).description()).isNull();
    }

    private static String json(Step<?> step, SessionState state) {
        return ResultJson.pretty(step.input(state));
    }

    private static SessionState state(String description, @Nullable Point focus) {
        var source =
                new Source(
                        PictureFormat.PNG,
                        new Size(480, 360),
                        1234,
                        "abc",
                        false,
                        "RGB",
                        List.of());
        return SessionState.of(request(description, focus)).with(source);
    }

    private static SessionRequest request(String description, @Nullable Point focus) {
        SessionRequest.Look plain = SessionRequest.Look.automatic();
        return new SessionRequest(
                SessionRequest.Photo.of(Path.of("mug.jpg")),
                description,
                Studios.NETWORKS.select(List.of("instagram", "x")),
                false,
                Pack.CLASSIC,
                new SessionRequest.Look(
                        focus, plain.format(), plain.background(), plain.ground(), plain.logo()));
    }
}
