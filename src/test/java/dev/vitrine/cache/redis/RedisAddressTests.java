package dev.vitrine.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisAddressTests {
    @Test
    void readsEveryPart() {
        assertThat(RedisAddress.parse(" rediss://me:p%40ss+1@cache.example.com:6380/5 "))
                .isEqualTo(new RedisAddress("cache.example.com", 6380, "me", "p@ss+1", 5, true))
                .hasToString("rediss://cache.example.com:6380/5");
    }

    @Test
    void allButTheHostMayBeLeftOut() {
        assertThat(RedisAddress.parse("redis://localhost"))
                .isEqualTo(new RedisAddress("localhost", 6379, null, null, 0, false));
        assertThat(RedisAddress.parse("redis://:secret@localhost/"))
                .isEqualTo(new RedisAddress("localhost", 6379, null, "secret", 0, false));
        assertThat(RedisAddress.parse("redis://[::1]:7000").host()).isEqualTo("[::1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:6379|it does not begin with redis:// or rediss://",
                "http://:secret@host|it does not begin with redis:// or rediss://",
                "redis:secret|it names no host, or more than one",
                "redis://:secret@a_b,c|it names no host, or more than one",
                "redis://:sec ret@host|it is no URL",
                "redis://:secret@host/one|its database is no number",
                "redis://:secret@host/-1|its database is no number",
                "redis://:secret@host?ssl=true|it has options, and none are known",
            })
    void refusesWhatIsNoAddressAndNeverRepeatsIt(String url, String why) {
        assertThatThrownBy(() -> RedisAddress.parse(url))
                .isInstanceOf(RedisAddress.InvalidAddressException.class)
                .hasMessage(
                        "REDIS_URL cannot be used: "
                                + why
                                + ". Write redis://user:password@host:6379/0, or rediss:// for an encrypted connection.");
    }
}
