package dev.vitrine.ai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracedBodyTests {
    @Test
    void isHandedOverWithItsLastPiece() {
        byte[] bytes = new byte[40_000];
        new Random(1).nextBytes(bytes);
        var body = new TracedBody(bytes);
        var taker = new Taker();
        body.subscribe(taker);

        taker.take(1);
        taker.take(1);
        assertThat(taker.taken.size()).isEqualTo(2 * 16_384);
        assertThat(body.handedOver()).isFalse();

        taker.take(1);
        assertThat(body.handedOver()).isTrue();
        assertThat(taker.taken.toByteArray()).isEqualTo(bytes);
        assertThat(taker.complete).isTrue();
    }

    @Test
    void isHandedOverAtOnceWhenAllOfItIsWanted() {
        var body = new TracedBody(new byte[100_000]);
        var taker = new Taker();
        body.subscribe(taker);

        taker.take(Long.MAX_VALUE);

        assertThat(taker.taken.size()).isEqualTo(100_000);
        assertThat(taker.complete).isTrue();
    }

    @Test
    void answersAWishWithinAWish() {
        byte[] bytes = new byte[100_000];
        Arrays.fill(bytes, (byte) 3);
        var taker = new Taker();
        taker.greedy = true;
        new TracedBody(bytes).subscribe(taker);

        taker.take(1);

        assertThat(taker.taken.toByteArray()).isEqualTo(bytes);
        assertThat(taker.complete).isTrue();
    }

    @Test
    void isNotHandedOverWhenNobodyWantsTheRest() {
        var body = new TracedBody(new byte[40_000]);
        var taker = new Taker();
        body.subscribe(taker);

        taker.take(1);
        taker.cancel();
        taker.take(5);

        assertThat(body.handedOver()).isFalse();
        assertThat(taker.taken.size()).isEqualTo(16_384);
        assertThat(taker.complete).isFalse();
    }

    @Test
    void hasNothingToHandOverWhenItIsEmpty() {
        var body = new TracedBody(new byte[0]);
        var taker = new Taker();
        body.subscribe(taker);

        taker.take(1);

        assertThat(body.handedOver()).isTrue();
        assertThat(taker.complete).isTrue();
    }

    /// Takes pieces when it is told to.
    private static final class Taker implements Flow.Subscriber<ByteBuffer> {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;
        private boolean greedy;
        private boolean complete;

        void take(long pieces) {
            Objects.requireNonNull(subscription).request(pieces);
        }

        void cancel() {
            Objects.requireNonNull(subscription).cancel();
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(ByteBuffer piece) {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            taken.writeBytes(bytes);
            if (greedy) {
                take(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            complete = true;
        }
    }
}
