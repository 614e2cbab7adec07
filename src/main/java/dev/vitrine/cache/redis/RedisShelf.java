package dev.vitrine.cache.redis;

import dev.vitrine.cache.ResultKey;
import dev.vitrine.cache.Shelf;
import dev.vitrine.cache.ShelfException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/// A shelf in a Redis server, which forgets by itself what is over. Nothing is connected before the
/// first call.
public final class RedisShelf implements Shelf, AutoCloseable {
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int MOST_CONNECTIONS = 16;

    private final RedisAddress address;
    private final RedisClient redis;

    private RedisShelf(RedisAddress address, RedisClient redis) {
        this.address = address;
        this.redis = redis;
    }

    /// The shelf at an address.
    public static RedisShelf at(RedisAddress address) {
        DefaultJedisClientConfig.Builder client =
                DefaultJedisClientConfig.builder()
                        .timeoutMillis(TIMEOUT_MILLIS)
                        .user(address.user())
                        .password(address.password())
                        .database(address.database())
                        .clientName("vitrine");
        if (address.encrypted()) {
            client.sslOptions(SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return new RedisShelf(
                address,
                RedisClient.builder()
                        .hostAndPort(address.host(), address.port())
                        .clientConfig(client.build())
                        .poolConfig(pool())
                        .build());
    }

    @Override
    public byte @Nullable [] get(ResultKey key) {
        return tried(() -> redis.get(bytes(key)));
    }

    @Override
    public void put(ResultKey key, byte[] bytes, Duration keep) {
        tried(() -> redis.set(bytes(key), bytes, SetParams.setParams().px(keep.toMillis())));
    }

    @Override
    public void close() {
        redis.close();
    }

    private <T extends @Nullable Object> T tried(Supplier<T> work) {
        try {
            return work.get();
        } catch (JedisException failure) {
            throw new ShelfException("Redis at " + address, failure);
        }
    }

    private static ConnectionPoolConfig pool() {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        // A server that was started again has closed all of them.
        pool.setTestOnBorrow(true);
        pool.setJmxEnabled(false);
        return pool;
    }

    private static byte[] bytes(ResultKey key) {
        return ("vitrine:result:" + key.workspace() + ":" + key.name())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
