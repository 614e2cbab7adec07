package dev.vitrine.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.cache.Shelf;
import dev.vitrine.cache.ShelfContract;
import dev.vitrine.cache.ShelfException;
import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisShelfTests extends ShelfContract {
    private static final TestingRedis redis = new TestingRedis();

    private final UUID workspace = UUID.randomUUID();
    private final RedisShelf shelf = RedisShelf.at(RedisAddress.parse(redis.url()));

    @AfterEach
    void close() {
        shelf.close();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void saysWhereItWasAskedAndNeverThePassword() {
        try (RedisShelf wrong =
                RedisShelf.at(
                        RedisAddress.parse("redis://:secret@127.0.0.1:" + redis.port() + "/3"))) {
            assertThatThrownBy(() -> wrong.get(key("a")))
                    .isInstanceOfSatisfying(
                            ShelfException.class,
                            failure -> {
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.STORE_UNAVAILABLE);
                                assertThat(failure.problem().message())
                                        .startsWith("Redis at redis://127.0.0.1:")
                                        .doesNotContain("secret");
                            });
        }
    }

    @Test
    void failsWhileTheServerIsAwayAndWorksAsSoonAsItIsBack() {
        try (var own = new TestingRedis();
                RedisShelf away = RedisShelf.at(RedisAddress.parse(own.url()))) {
            away.put(key("a"), bytes(10), DAY);
            own.stop();
            assertThatThrownBy(() -> away.get(key("a"))).isInstanceOf(ShelfException.class);
            assertThatThrownBy(() -> away.put(key("a"), bytes(10), DAY))
                    .isInstanceOf(ShelfException.class);
            own.startAgain();
            away.put(key("a"), bytes(10), DAY);
            assertThat(away.get(key("a"))).hasSize(10);
        }
    }

    @Test
    void failsWhenTheServerIsFull() {
        try (var own = new TestingRedis();
                RedisShelf full = RedisShelf.at(RedisAddress.parse(own.url()))) {
            assertThatThrownBy(
                            () -> {
                                for (int each = 0; each < 10; each++) {
                                    full.put(key("a" + each), bytes(32 << 20), DAY);
                                }
                            })
                    .isInstanceOf(ShelfException.class)
                    .hasMessageContaining("maxmemory");
        }
    }

    @Test
    void doesNotSpeakOpenlyWhereItShouldEncrypt() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RedisShelf encrypted =
                        RedisShelf.at(
                                RedisAddress.parse(
                                        "rediss://:secret@127.0.0.1:"
                                                + listening.getLocalPort()))) {
            var heard =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try (var socket = listening.accept()) {
                                    return socket.getInputStream().readNBytes(3);
                                } catch (IOException failure) {
                                    throw new UncheckedIOException(failure);
                                }
                            });
            assertThatThrownBy(() -> encrypted.get(key("a"))).isInstanceOf(ShelfException.class);
            assertThat(heard.get()).as("a TLS handshake").startsWith(0x16, 0x03);
        }
    }

    @Override
    protected Shelf shelf() {
        return shelf;
    }

    @Override
    protected UUID workspace() {
        return workspace;
    }

    @Override
    protected void pass(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
