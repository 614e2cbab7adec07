package dev.vitrine.ai.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.Outcome;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every adapter does when its vendor does not do what it should, whatever is asked for.
public abstract class ModelContract {
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /// The stand-in under test, one for each test.
    protected abstract TestingVendor vendor();

    /// The key that the stand-in lets in. It repeats it in all that it says.
    protected abstract String key();

    /// Asks once for something ordinary.
    protected abstract Outcome<?> asked(Wire wire);

    /// How a call ends on a fault, by [Endings]; what an adapter knows better it says itself.
    protected Set<String> expected(Fault fault) {
        return switch (fault) {
            case KEY_REFUSED,
                    NOT_ALLOWED,
                    MODEL_GONE,
                    RATE_LIMITED,
                    CREDITS_EXHAUSTED,
                    MODERATED,
                    OVERLOADED ->
                    Set.of("refused " + fault);
            case RESET_BEFORE -> Set.of("refused UNREACHABLE", "unknown");
            case BROKEN, SLOW, RESET_AFTER, CUT, HTML, WRONG_JSON -> Set.of("unknown");
            case NO_PICTURE -> Set.of("spoiled");
            // Nobody has looked at it yet.
            case WRONG_SCHEMA, WRONG_SIZE, BOMB -> Set.of("confirmed");
        };
    }

    /// How many requests the vendor may get for one call, when it fails that way.
    protected int mostRequests(Fault fault) {
        return 1;
    }

    @AfterEach
    void close() {
        vendor().close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    public void endsEachFaultAsItIsAndAsksNoSecondTime(Fault fault) {
        vendor().fail(fault);

        Outcome<?> outcome = asked(fault == Fault.SLOW ? new Wire().within(PATIENCE) : new Wire());

        assertThat(expected(fault)).as("%s: %s", fault, outcome).contains(Endings.of(outcome));
        assertThat(vendor().asked()).hasSizeLessThanOrEqualTo(mostRequests(fault));
        assertThat(vendor().charged()).hasSizeLessThanOrEqualTo(1);
        assertThat(Endings.words(outcome)).doesNotContain(key()).doesNotContain("\n");
    }

    @Test
    public void saysWhenToComeBack() {
        vendor().fail(Fault.RATE_LIMITED);

        assertThat(asked(new Wire()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(((Outcome.Refused<?>) refused).refusal().retryAfter())
                                        .isNotNull()
                                        .isPositive());
    }

    @Test
    public void refusesForTheVendorWhenThereIsNobody() {
        vendor().address();
        vendor().close();

        assertThat(Endings.of(asked(new Wire()))).isEqualTo("refused UNREACHABLE");
        assertThat(vendor().asked()).isEmpty();
    }

    @Test
    public void doesNotKnowHowACallEndedThatWasInterrupted() throws InterruptedException {
        vendor().fail(Fault.SLOW);
        var ending = new AtomicReference<String>();
        Thread caller =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        ending.set(
                                                Endings.of(asked(new Wire()))
                                                        + ", interrupted: "
                                                        + Thread.currentThread().isInterrupted()));
        while (vendor().asked().isEmpty()) {
            Thread.sleep(Duration.ofMillis(1));
        }
        caller.interrupt();
        caller.join();

        assertThat(ending).hasValue("unknown, interrupted: true");
    }
}
