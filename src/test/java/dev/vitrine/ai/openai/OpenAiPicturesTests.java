package dev.vitrine.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.port.Endings;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureModelContract;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiPicturesTests extends PictureModelContract {
    private static final Size SIZE = new Size(736, 896);

    private final TestingOpenAi openAi = new TestingOpenAi();

    OpenAiPicturesTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return openAi;
    }

    @Override
    protected String key() {
        return TestingOpenAi.KEY;
    }

    @Override
    protected PictureModel model(Wire wire) {
        return new OpenAi(wire, openAi.settings(), _ -> {}).pictures();
    }

    @Override
    protected String name() {
        return "gpt-image-2.6-flare";
    }

    @Override
    protected Size size() {
        return SIZE;
    }

    @Override
    protected String promptIn(Asked request) {
        return request.header("content-type").startsWith("multipart")
                ? EditRules.options(request).path("prompt").asString("")
                : request.json().path("prompt").asString("");
    }

    @Override
    protected List<byte[]> picturesIn(Asked request) {
        return EditRules.pictures(request).stream().map(Asked.Part::bytes).toList();
    }

    @Test
    void countsWhatGoesInAndWhatComesOut() {
        Outcome<MadePicture> outcome =
                make(
                        order(
                                "On marble",
                                List.of(reference(PictureFormat.JPEG, new Size(640, 480), 1))));

        assertThat(usage(outcome))
                .isEqualTo(
                        Usage.NONE
                                .withInput("On marble".length() / 4 + 1, 0, 1500)
                                .withOutput(0, SIZE.pixels() / 600)
                                .withPictures(1));
    }

    @Test
    void saysForWhomItAsks() {
        make(order("A teapot", List.of()));

        assertThat(openAi.asked().getFirst().header("openai-organization"))
                .isEqualTo("org-vitrine");
        assertThat(openAi.asked().getFirst().header("openai-project")).isEqualTo("proj_vitrine");
    }

    @Test
    void leavesTheGroundOutWhenAsked() throws IOException {
        Outcome<MadePicture> outcome =
                make(
                        new PictureOrder(
                                "A teapot",
                                SIZE,
                                Quality.HIGH,
                                true,
                                7L,
                                List.of(),
                                null,
                                new PictureOrder.Look(Theme.REALISTIC, List.of(), "teapot")));

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        byte[] bytes = ((Outcome.Confirmed<MadePicture>) outcome).value().bytes();
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getColorModel().hasAlpha())
                .isTrue();
    }

    @Test
    void sendsAMaskBesideThePictureItIsFor() {
        var size = new Size(640, 480);
        var mask = new Reference(PictureFormat.PNG, size, TestingPictures.transparent(size, 3));

        Outcome<MadePicture> outcome =
                make(order("On marble", List.of(reference(PictureFormat.JPEG, size, 1)), mask));

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        assertThat(openAi.asked().getFirst().parts())
                .filteredOn(part -> part.name().equals("mask"))
                .singleElement()
                .satisfies(part -> assertThat(part.bytes()).isEqualTo(mask.bytes()));
    }

    @Test
    void handsOverAPromptAsItIsBesidePictures() {
        String prompt = "On \"marble\" 茶\r\n--vitrine-0\r\nContent-Disposition: form-data; \u0001";

        make(order(prompt, List.of(reference(PictureFormat.PNG, new Size(64, 64), 1))));

        assertThat(openAi.charged()).hasSize(1);
        assertThat(promptIn(openAi.asked().getFirst())).isEqualTo(prompt);
    }

    @Test
    void doesNotSendAMaskOfAnotherSize() {
        var mask =
                new Reference(
                        PictureFormat.PNG,
                        new Size(64, 64),
                        TestingPictures.transparent(new Size(64, 64), 3));

        Outcome<MadePicture> outcome =
                make(
                        order(
                                "On marble",
                                List.of(reference(PictureFormat.PNG, new Size(640, 480), 1)),
                                mask));

        assertThat(Endings.of(outcome)).isEqualTo("refused INVALID");
        assertThat(Endings.words(outcome)).contains("64×64");
        assertThat(openAi.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dall-e-3, refused MODEL_GONE",
        "gpt-image-1, refused MODEL_GONE",
        "gpt-image-3, refused MODEL_GONE",
        "gpt-image-2, confirmed"
    })
    void asksForAnyModelByItsName(String model, String ending) {
        assertThat(
                        Endings.of(
                                model(new Wire())
                                        .make(model, order("A teapot", List.of()), Handle.none())))
                .isEqualTo(ending);
    }

    @Test
    void readsAPictureOfManyMegabytes() {
        String picture = "A".repeat(28 << 20);
        openAi.sayNext(Said.json(200, "{\"data\": [{\"b64_json\": \"" + picture + "\"}]}"));

        Outcome<MadePicture> outcome = make(order("A teapot", List.of()));

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        assertThat(((Outcome.Confirmed<MadePicture>) outcome).value().bytes()).hasSize(21 << 20);
    }

    @Test
    void bookedAsTheDearestWhenNobodyCounts() {
        openAi.sayNext(Said.json(200, "{\"data\": [{\"b64_json\": \"AAAA\"}]}"));

        assertThat(usage(make(order("A teapot", List.of()))).imageOut()).isEqualTo(5043);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"data\": []} | spoiled | no picture",
                "200 | {\"data\": [{\"url\": \"https://example.org/p.png\"}]} | spoiled | no picture",
                "200 | {\"data\": [{\"b64_json\": \"***\"}]} | spoiled | no Base64",
                "200 | {\"data\": [{\"b64_json\": null}]} | spoiled | no picture",
                "200 | {\"error\": {\"message\": \"Try later\"}} | spoiled | Try later",
                "200 | {} | spoiled | no picture",
                "200 | [] | spoiled | no picture",
                "200 | \"a picture\" | unknown | no readable JSON",
                "200 | 42 | unknown | no readable JSON",
                "301 | {} | refused INVALID | leads elsewhere",
                "400 | {\"error\": {\"code\": \"content_policy_violation\", \"message\": \"No\"}} | refused MODERATED | No",
                "400 | {\"error\": {\"code\": \"billing_hard_limit_reached\"}} | refused CREDITS_EXHAUSTED | HTTP 400",
                "400 | {\"error\": {\"code\": \"model_not_found\", \"message\": \"Gone\"}} | refused MODEL_GONE | Gone",
                "400 | {\"error\": {\"code\": \"invalid_value\", \"param\": \"size\"}} | refused INVALID | size",
                "400 | <html> | refused INVALID | HTTP 400",
                "402 | {} | refused CREDITS_EXHAUSTED | HTTP 402",
                "403 | {\"error\": {\"code\": \"model_not_found\"}} | refused MODEL_GONE | HTTP 403",
                "403 | {\"error\": {\"code\": \"unsupported_country_region_territory\"}} | refused NOT_ALLOWED | HTTP 403",
                "404 | {\"error\": {\"message\": \"Invalid URL (POST /images)\"}} | refused INVALID | Invalid URL",
                "408 | {} | unknown | 408",
                "409 | {} | unknown | 409",
                "413 | {} | refused INVALID | HTTP 413",
                "429 | {} | refused RATE_LIMITED | HTTP 429",
                "500 | {\"error\": {\"code\": \"insufficient_quota\"}} | unknown | 500",
                "502 | <html> | unknown | 502",
                "503 | {\"error\": {\"code\": \"slow_down\"}} | refused OVERLOADED | HTTP 503",
                "503 | {\"error\": {\"message\": \"Service Unavailable\"}} | unknown | Unavailable",
                "503 | <html> | unknown | 503",
                "504 | {} | unknown | 504",
                "520 | {} | unknown | 520"
            })
    void knowsWhatAnAnswerMeans(int status, String body, String ending, String words) {
        openAi.sayNext(Said.json(status, body));

        Outcome<MadePicture> outcome = make(order("A teapot", List.of()));

        assertThat(Endings.of(outcome)).as(Endings.words(outcome)).isEqualTo(ending);
        assertThat(Endings.words(outcome)).contains(words);
    }

    @Test
    void doesNotComeBackWhenASingleRequestIsMoreThanTheLimit() {
        openAi.sayNext(
                Said.json(429, "{\"error\": {\"message\": \"Request too large\"}}")
                        .with("x-should-retry", "false"));

        assertThat(Endings.of(make(order("A teapot", List.of())))).isEqualTo("refused INVALID");
    }

    private Outcome<MadePicture> make(PictureOrder order) {
        return model(new Wire()).make(name(), order, Handle.none());
    }

    private static Usage usage(Outcome<MadePicture> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        return ((Outcome.Confirmed<MadePicture>) outcome).usage();
    }
}
