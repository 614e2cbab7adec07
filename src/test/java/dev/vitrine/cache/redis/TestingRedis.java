package dev.vitrine.cache.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/// A real Redis on this machine, which keeps nothing on disk.
public final class TestingRedis implements AutoCloseable {
    private static final String PASSWORD = "p@ss word";

    private final int port;
    private RedisServer server;

    public TestingRedis() {
        port = freePort();
        server = started();
    }

    /// What `REDIS_URL` would be.
    public String url() {
        return "redis://:p%40ss%20word@127.0.0.1:" + port + "/3";
    }

    int port() {
        return port;
    }

    void stop() {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void startAgain() {
        server = started();
    }

    @Override
    public void close() {
        stop();
    }

    private RedisServer started() {
        try {
            RedisServer started =
                    RedisServer.newRedisServer()
                            .bind("127.0.0.1")
                            .port(port)
                            .setting("save \"\"")
                            .setting("requirepass \"" + PASSWORD + "\"")
                            .setting("maxmemory 200mb")
                            .build();
            started.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
