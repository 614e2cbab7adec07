package dev.vitrine.spend.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Refusal.Kind;
import dev.vitrine.spend.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTests {
    private static final Outcome<String> MADE = new Outcome.Confirmed<>("made", Usage.NONE);
    private static final Outcome<String> UNKNOWN = new Outcome.Unknown<>("the connection broke");

    private volatile Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Queue<Duration> pauses = new ConcurrentLinkedQueue<>();
    private final GateSettings settings =
            new GateSettings(2, 4, Duration.ofMinutes(1), 5, Duration.ofSeconds(30));
    private final VendorGates gates = gates(settings);
    private final Gate gate = gates.of("vendor");

    @Test
    void passesOnWhateverACallEndsWith() {
        for (Outcome<String> outcome :
                List.of(
                        MADE,
                        UNKNOWN,
                        new Outcome.Spoiled<String>(Usage.NONE, "no picture"),
                        refused(Kind.MODERATED, null))) {
            assertThat(gate.pass(() -> outcome)).isSameAs(outcome);
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void asksAgainWhenItIsRefusedForNow() {
        Deque<Outcome<String>> answers =
                new ArrayDeque<>(
                        List.of(
                                refused(Kind.UNREACHABLE, null),
                                refused(Kind.OVERLOADED, null),
                                refused(Kind.RATE_LIMITED, null),
                                MADE));
        assertThat(gate.pass(answers::pop)).isSameAs(MADE);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void asksNoMoreThanSoManyTimes() {
        var calls = new AtomicInteger();
        Outcome<String> last = refused(Kind.RATE_LIMITED, null);
        assertThat(
                        gate.pass(
                                () -> {
                                    calls.incrementAndGet();
                                    return last;
                                }))
                .isSameAs(last);
        assertThat(calls).hasValue(4);
    }

    @Test
    void neverAsksAgainWhatMayHaveHappened() {
        for (Outcome<String> outcome :
                List.of(
                        UNKNOWN,
                        new Outcome.Spoiled<String>(Usage.NONE, "HTML"),
                        refused(Kind.CREDITS_EXHAUSTED, null),
                        refused(Kind.KEY_REFUSED, null),
                        refused(Kind.NOT_ALLOWED, null),
                        refused(Kind.MODEL_GONE, null),
                        refused(Kind.MODERATED, null),
                        refused(Kind.INVALID, null))) {
            var calls = new AtomicInteger();
            gate.pass(
                    () -> {
                        calls.incrementAndGet();
                        return outcome;
                    });
            assertThat(calls).as(outcome.toString()).hasValue(1);
        }
    }

    @Test
    void nobodyCallsBeforeTheTimeThatTheVendorHasNamed() {
        Deque<Outcome<String>> answers =
                new ArrayDeque<>(List.of(refused(Kind.RATE_LIMITED, Duration.ofSeconds(20)), MADE));
        assertThat(gate.pass(answers::pop)).isSameAs(MADE);
        assertThat(pauses).containsExactly(Duration.ofSeconds(20));
        pauses.clear();
        gate.pass(() -> refused(Kind.RATE_LIMITED, Duration.ofMinutes(2)));
        assertThat(gate.state().heldUntil()).isEqualTo(now.plus(Duration.ofMinutes(2)));
        var calls = new AtomicInteger();
        Refusal late = refusal(gate.pass(() -> counted(calls)));
        assertThat(calls).as("somebody else's").hasValue(0);
        assertThat(late.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(late.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(late.message())
                .isEqualTo("its limit is used up, and nobody waits longer than 60 s");
        now = now.plus(Duration.ofSeconds(90));
        assertThat(gate.pass(() -> counted(calls))).isSameAs(MADE);
        assertThat(pauses).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void waitsForTheResetThatTheVendorHasNamed() {
        gate.learn(new Allowance(0, 10, Duration.ofSeconds(45)));
        assertThat(gate.pass(() -> MADE)).isSameAs(MADE);
        assertThat(pauses).containsExactly(Duration.ofSeconds(45));
    }

    @Test
    void waitsNoLongerThanItsPatienceAllTogether() {
        var calls = new AtomicInteger();
        Outcome<String> outcome =
                gate.pass(
                        () -> {
                            calls.incrementAndGet();
                            return refused(Kind.OVERLOADED, Duration.ofSeconds(25));
                        });
        assertThat(refusal(outcome).kind()).isEqualTo(Kind.OVERLOADED);
        assertThat(calls).hasValue(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(25));
    }

    @Test
    void letsSoManyCallsPassAtOnceAndTheOthersWait() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<String>>> all = new ArrayList<>();
            for (int each = 0; each < 40; each++) {
                all.add(
                        threads.submit(
                                () ->
                                        gate.pass(
                                                () -> {
                                                    most.accumulateAndGet(
                                                            atOnce.incrementAndGet(), Math::max);
                                                    LockSupport.parkNanos(100_000);
                                                    atOnce.decrementAndGet();
                                                    return MADE;
                                                })));
            }
            for (Future<Outcome<String>> each : all) {
                assertThat(each.get()).isSameAs(MADE);
            }
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(gate.state().underWay()).isZero();
        assertThat(gate.state().waiting()).isZero();
    }

    @Test
    void refusesWhoeverHasWaitedForATurnTooLong() throws Exception {
        Gate narrow =
                gates(new GateSettings(1, 1, Duration.ZERO, 5, Duration.ofSeconds(30)))
                        .of("vendor");
        occupied(
                narrow,
                () -> {
                    assertThat(narrow.state().underWay()).isEqualTo(1);
                    Refusal late = refusal(narrow.pass(() -> MADE));
                    assertThat(late.kind()).isEqualTo(Kind.RATE_LIMITED);
                    assertThat(late.message()).startsWith("all 1 calls at once are taken");
                });
        assertThat(narrow.pass(() -> MADE)).isSameAs(MADE);
    }

    @Test
    void aThreadThatIsInterruptedMakesNoCall() throws Exception {
        var calls = new AtomicInteger();
        Thread.currentThread().interrupt();
        Refusal stopped = refusal(gate.pass(() -> counted(calls)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.kind()).isEqualTo(Kind.STOPPED);
        Gate narrow =
                gates(new GateSettings(1, 1, Duration.ofHours(1), 5, Duration.ofSeconds(30)))
                        .of("vendor");
        occupied(
                narrow,
                () -> {
                    var ended = new ConcurrentLinkedQueue<Outcome<String>>();
                    Thread waiting =
                            Thread.ofVirtual()
                                    .start(() -> ended.add(narrow.pass(() -> counted(calls))));
                    while (narrow.state().waiting() == 0) {
                        Thread.onSpinWait();
                    }
                    waiting.interrupt();
                    waiting.join();
                    assertThat(refusal(ended.remove()).kind()).isEqualTo(Kind.STOPPED);
                });
        assertThat(calls).hasValue(0);
    }

    @Test
    void aCallThatThrowsGivesItsTurnBack() {
        for (int each = 0; each < 3; each++) {
            assertThatThrownBy(
                            () ->
                                    gate.pass(
                                            () -> {
                                                throw new IllegalStateException("broken");
                                            }))
                    .hasMessage("broken");
        }
        assertThat(gate.state().underWay()).isZero();
        assertThat(gate.pass(() -> MADE)).isSameAs(MADE);
    }

    @Test
    void leavesAVendorAloneThatDoesNotWork() {
        for (int each = 0; each < 5; each++) {
            gate.pass(() -> UNKNOWN);
        }
        var calls = new AtomicInteger();
        Refusal open = refusal(gate.pass(() -> counted(calls)));
        assertThat(open.kind()).isEqualTo(Kind.BREAKER_OPEN);
        assertThat(open.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(open.problem("Vendor").line())
                .isEqualTo(
                        "Vendor is not asked for now: its last calls have failed, and a single one finds out"
                                + " whether it works again. Try again in 30 s, or choose another model.");
        assertThat(calls).hasValue(0);
        assertThat(gate.state().breaker()).isEqualTo(GateState.Breaker.OPEN);
        assertThat(gate.state().openUntil()).isEqualTo(now.plusSeconds(30));
        assertThat(gates.of("other").pass(() -> counted(calls))).isSameAs(MADE);
    }

    @Test
    void saysWhatTheVendorSaidWhenItIsLeftAloneMeanwhile() {
        for (int each = 0; each < 4; each++) {
            gate.pass(() -> UNKNOWN);
        }
        assertThat(refusal(gate.pass(() -> refused(Kind.UNREACHABLE, null))).kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(gate.state().breaker()).isEqualTo(GateState.Breaker.OPEN);
    }

    @Test
    void oneCallFindsOutWhetherTheVendorWorksAgain() {
        for (int each = 0; each < 5; each++) {
            gate.pass(() -> refused(Kind.UNREACHABLE, null));
        }
        now = now.plusSeconds(31);
        Outcome<String> probe =
                gate.pass(
                        () -> {
                            assertThat(gate.state().breaker()).isEqualTo(GateState.Breaker.PROBING);
                            assertThat(refusal(gate.pass(() -> MADE)).kind())
                                    .isEqualTo(Kind.BREAKER_OPEN);
                            return UNKNOWN;
                        });
        assertThat(probe).isSameAs(UNKNOWN);
        assertThat(gate.state().breaker()).isEqualTo(GateState.Breaker.OPEN);
        now = now.plusSeconds(31);
        assertThat(gate.pass(() -> MADE)).isSameAs(MADE);
        assertThat(gate.state().breaker()).isEqualTo(GateState.Breaker.CLOSED);
    }

    @Test
    void refusalsOfAVendorThatWorksNeverCloseItOff() {
        for (Kind kind :
                List.of(
                        Kind.MODERATED,
                        Kind.INVALID,
                        Kind.MODEL_GONE,
                        Kind.KEY_REFUSED,
                        Kind.NOT_ALLOWED,
                        Kind.CREDITS_EXHAUSTED,
                        Kind.RATE_LIMITED)) {
            for (int each = 0; each < 20; each++) {
                gate.pass(() -> refused(kind, null));
            }
            assertThat(gate.state().breaker())
                    .as(kind.toString())
                    .isEqualTo(GateState.Breaker.CLOSED);
        }
    }

    @Test
    void namesTheVendorsInTheirOrder() {
        gates.of("zebra");
        gates.of("apple");
        assertThat(gates.states())
                .extracting(GateState::vendor)
                .containsExactly("apple", "vendor", "zebra");
        assertThat(gates.of("vendor")).isSameAs(gate);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> settings.withAtOnce(0)).hasMessageContaining("at once 0");
        assertThatThrownBy(
                        () ->
                                new GateSettings(
                                        1, 1, Duration.ofSeconds(-1), 1, Duration.ofSeconds(1)))
                .hasMessageContaining("PT-1S");
    }

    private VendorGates gates(GateSettings of) {
        return new VendorGates(
                _ -> of,
                () -> now,
                () -> 0.5,
                length -> {
                    pauses.add(length);
                    now = now.plus(length);
                });
    }

    /// Does something while a call is under way.
    private static void occupied(Gate gate, Doing doing) throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Thread busy =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        gate.pass(
                                                () -> {
                                                    begun.countDown();
                                                    awaitQuietly(end);
                                                    return MADE;
                                                }));
        begun.await();
        try {
            doing.something();
        } finally {
            end.countDown();
            busy.join();
        }
    }

    private interface Doing {
        void something() throws Exception;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Outcome<String> counted(AtomicInteger calls) {
        calls.incrementAndGet();
        return MADE;
    }

    private static Outcome<String> refused(Kind kind, @Nullable Duration retryAfter) {
        return new Outcome.Refused<>(new Refusal(kind, "not now", retryAfter));
    }

    private static Refusal refusal(Outcome<String> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<String>) outcome).refusal();
    }
}
