package dev.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.delivery.cache.Picture.Made;
import dev.vitrine.picture.PictureFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MakersTests {
    private static Made picture() {
        return new Made(PictureFormat.JPEG, new byte[1], false);
    }

    @Test
    void refusesWhatDoesNotFitIntoTheLineAndRecovers() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var makers = new Makers(1, 1, Duration.ofSeconds(20));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Made>> accepted = new ArrayList<>();
            accepted.add(
                    threads.submit(
                            () ->
                                    makers.once(
                                            "first",
                                            () -> {
                                                begun.countDown();
                                                wait(goOn);
                                                return picture();
                                            })));
            begun.await();
            accepted.add(threads.submit(() -> makers.once("second", MakersTests::picture)));
            while (makers.waiting() == 0) {
                Thread.sleep(1);
            }

            assertThatThrownBy(() -> makers.once("third", MakersTests::picture))
                    .isInstanceOf(DeliveryException.class);
            goOn.countDown();
            for (Future<Made> each : accepted) {
                assertThat(each.get().length()).isEqualTo(1);
            }
            assertThat(makers.once("third", MakersTests::picture).length()).isEqualTo(1);
        }
    }

    @Test
    void nobodyWaitsForLongToBeBegun() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var makers = new Makers(1, 5, Duration.ofMillis(50));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Made> slow =
                    threads.submit(
                            () ->
                                    makers.once(
                                            "slow",
                                            () -> {
                                                begun.countDown();
                                                wait(goOn);
                                                return picture();
                                            }));
            begun.await();

            assertThatThrownBy(() -> makers.once("next", MakersTests::picture))
                    .isInstanceOf(DeliveryException.class);
            assertThat(makers.waiting()).isZero();
            goOn.countDown();
            assertThat(slow.get().length()).isEqualTo(1);
        }
    }

    @Test
    void oneThatFailsIsMadeAgain() {
        try (var makers = new Makers(1, 5, Duration.ofSeconds(20))) {
            assertThatThrownBy(
                            () ->
                                    makers.once(
                                            "name",
                                            () -> {
                                                throw DeliveryException.busy();
                                            }))
                    .isInstanceOf(DeliveryException.class);
            assertThat(makers.once("name", MakersTests::picture).length()).isEqualTo(1);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
