package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboundSettingsTests {
    @Test
    void hasDefaults() {
        assertThat(OutboundSettings.defaults(Reach.PUBLIC))
                .isEqualTo(
                        new OutboundSettings(
                                Reach.PUBLIC,
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10),
                                "Vitrine"));
    }

    @Test
    void refusesLimitsThatAreNone() {
        OutboundSettings settings = OutboundSettings.defaults(Reach.PUBLIC);
        assertThatThrownBy(() -> settings.withTimeLimit(Duration.ZERO))
                .hasMessage("outbound.fetchLimit must be positive: PT0S");
    }

    @Test
    void refusesANameThatWouldEndItsHeader() {
        Duration second = Duration.ofSeconds(1);
        for (String name : new String[] {"", " ", "a\r\nHost: b", "ü"}) {
            assertThatThrownBy(
                            () ->
                                    new OutboundSettings(
                                            Reach.PUBLIC, second, second, second, second, name))
                    .hasMessageStartingWith("outbound.userAgent must be one line of ASCII");
        }
    }
}
