package dev.vitrine.caption.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceTests {
    private static final List<Voice> VOICES = Voice.load();

    @Test
    void everyShapeHasOnlyPlacesThatExist() {
        for (Voice voice : VOICES) {
            assertThat(
                            Stream.of(voice.phrase(), voice.sentence(), voice.story())
                                    .flatMap(List::stream))
                    .as(voice.name())
                    .allMatch(
                            shape ->
                                    shape.replaceAll(
                                                    "\\{(text|remark|work|casual|question|boards|emoji|colours)}",
                                                    "")
                                            .matches("[^{}]*"))
                    .allMatch(shape -> shape.contains("{text}"));
        }
    }

    @Test
    void everyNetworkHasAVoiceWithSeveralShapes() {
        for (String network :
                List.of(
                        "instagram",
                        "facebook",
                        "linkedin",
                        "pinterest",
                        "x",
                        "tiktok",
                        "threads",
                        "bluesky",
                        "mastodon")) {
            assertThat(Voice.of(network, VOICES).phrase())
                    .as(network)
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aNetworkWithoutAVoiceOfItsOwnSpeaksPlainly() {
        assertThat(Voice.of("somewhere", VOICES).name()).isEqualTo("plain");
    }

    @Test
    void aChoiceReachesEveryShape() {
        List<Integer> shapes = List.of(0, 1, 2, 3, 4);
        assertThat(
                        IntStream.range(0, 200)
                                .mapToObj(name -> Choice.of("picture " + name).from(shapes))
                                .distinct())
                .hasSize(5);
    }
}
