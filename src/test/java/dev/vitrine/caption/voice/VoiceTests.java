package dev.vitrine.caption.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTests {
    private static final List<Voice> VOICES = Voice.load();

    @Test
    void everyShapeHasOnlyPlacesThatExist() {
        for (Voice voice : VOICES) {
            assertThat(
                            Stream.of(
                                            voice.phrase(),
                                            voice.sentence(),
                                            voice.fileName(),
                                            voice.offer())
                                    .flatMap(List::stream))
                    .as(voice.name())
                    .allMatch(
                            shape ->
                                    shape.replaceAll(
                                                    "\\{(text|open|remark|work|casual|question|boards|emoji)}",
                                                    "")
                                            .matches("[^{}]*"))
                    .allMatch(shape -> shape.contains("{text}") || shape.contains("{open}"));
        }
    }

    @Test
    void everyNetworkHasAVoice() {
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
            assertThat(Voice.of(network, VOICES).name()).isEqualTo(network);
        }
    }

    @Test
    void everyVoiceHasACallForAnOffer() {
        assertThat(VOICES).noneMatch(voice -> voice.offer().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"remark,3", "question,3", "work,2", "casual,2"})
    void theVoicesTogetherNeedNoMoreSentencesThanANicheHas(String place, int sentences) {
        assertThat(
                        VOICES.stream()
                                .filter(
                                        voice ->
                                                voice.phrase().stream()
                                                        .anyMatch(
                                                                shape ->
                                                                        shape.contains(
                                                                                "{" + place + "}")))
                                .count())
                .isLessThanOrEqualTo(sentences);
    }

    @Test
    void addsNoSentenceToTheNameOfAFileOrToASentence() {
        assertThat(
                        VOICES.stream()
                                .flatMap(
                                        voice ->
                                                Stream.of(voice.sentence(), voice.fileName())
                                                        .flatMap(List::stream)))
                .noneMatch(shape -> shape.matches(".*\\{(remark|work|casual|question)}.*"));
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
