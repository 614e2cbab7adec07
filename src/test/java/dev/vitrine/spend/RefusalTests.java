package dev.vitrine.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalTests {
    @Test
    void everyKindSaysWhatToDo() {
        String lines =
                Arrays.stream(Refusal.Kind.values())
                        .map(
                                kind -> {
                                    var problem =
                                            new Refusal(kind, "no", Duration.ofSeconds(90))
                                                    .problem("OpenAI");
                                    return problem.code() + ": " + problem.line();
                                })
                        .collect(Collectors.joining("\n"));
        assertThat(lines)
                .isEqualTo(
                        """
                        VENDOR_UNAVAILABLE: OpenAI cannot be reached: no. Check the network and the address of OpenAI, then try again.
                        VENDOR_RATE_LIMIT: OpenAI takes no more calls for now: no. Try again in 90 s, or ask OpenAI for higher limits.
                        VENDOR_UNAVAILABLE: OpenAI has too much to do: no. Try again in 90 s, or choose another model.
                        API_CREDITS_EXHAUSTED: The account at OpenAI has no credits left: no. Add credits or raise the limit in the account at OpenAI.
                        VENDOR_KEY_REFUSED: OpenAI does not accept the key: no. Make a new key in the account at OpenAI and set it here.
                        VENDOR_REFUSED: The account at OpenAI may not do this: no. See in the account at OpenAI what it lacks, or choose another model.
                        MODEL_RETIRED: OpenAI has no such model any more: no. Choose another model; ./vitrine doctor shows which there are.
                        CONTENT_REFUSED: OpenAI does not make such a thing: no. Change the words or the picture; the same request is refused again.
                        VENDOR_REFUSED: OpenAI cannot do what was asked: no. Change what the message names, or choose another model.
                        VENDOR_UNAVAILABLE: OpenAI is not asked for now: no. Try again in 90 s, or choose another model.
                        CANCELLED: OpenAI was not asked: no. Start the work again when it is wanted.""");
    }

    @Test
    void onlyWhatPassesMayBeAskedAgain() {
        assertThat(Arrays.stream(Refusal.Kind.values()).filter(Refusal.Kind::mayBeAskedAgain))
                .containsExactly(
                        Refusal.Kind.UNREACHABLE,
                        Refusal.Kind.RATE_LIMITED,
                        Refusal.Kind.OVERLOADED);
    }

    @Test
    void whenIsSaidInWholeSecondsOrMinutes() {
        assertThat(next(null)).startsWith("Try again in some minutes,");
        assertThat(next(Duration.ofMillis(1))).startsWith("Try again in 1 s,");
        assertThat(next(Duration.ofMillis(1001))).startsWith("Try again in 2 s,");
        assertThat(next(Duration.ofSeconds(121))).startsWith("Try again in 3 minutes,");
        assertThat(next(Duration.ofSeconds(-1))).startsWith("Try again in some minutes,");
        assertThat(next(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)))
                .startsWith("Try again in 1440 minutes,");
    }

    @Test
    void whatAStrangerSaysBecomesOneLine() {
        assertThat(Refusal.of(Refusal.Kind.INVALID, "a\r\n\tb\u0000\u202e c\ud800 ").message())
                .isEqualTo("a b c");
        assertThat(Refusal.of(Refusal.Kind.INVALID, " \n ").message())
                .isEqualTo("no reason was given");
        String emoji = "\ud83d\ude00".repeat(100_000);
        assertThat(Refusal.of(Refusal.Kind.INVALID, emoji).message())
                .hasSizeLessThanOrEqualTo(500)
                .startsWith("\ud83d\ude00")
                .endsWith("\ud83d\ude00…");
        assertThat(new Outcome.Unknown<>("\n").evidence())
                .isEqualTo("nothing is known of the call");
        assertThat(new Outcome.Spoiled<>(Usage.NONE, "<html>\n").why()).isEqualTo("<html>");
    }

    @Test
    void namesAreLines() {
        var purpose = new Purpose(new UUID(0, 1), new UUID(0, 2), "session", null, "vision", false);
        for (String name : new String[] {"", " ", "a\nb", "\u0000", "x".repeat(201)}) {
            assertThatThrownBy(() -> new Intent(purpose, "openai", name, "hash", Money.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A model is a line");
            assertThatThrownBy(
                            () ->
                                    new Purpose(
                                            new UUID(0, 1),
                                            new UUID(0, 2),
                                            "session",
                                            name,
                                            "vision",
                                            false))
                    .hasMessageStartingWith("A campaign is a line");
        }
        assertThatThrownBy(() -> new Intent(purpose, "openai", "m", "h", new Money(-1)))
                .hasMessage("A call cannot cost -$0.000001");
        assertThatThrownBy(() -> new Caps(null, Money.ofCents(-1), null, null))
                .hasMessage("The cap of a month cannot be -$0.01");
    }

    private static String next(@Nullable Duration after) {
        return new Refusal(Refusal.Kind.OVERLOADED, "no", after).problem("OpenAI").nextStep();
    }
}
