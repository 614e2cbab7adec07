package dev.vitrine.caption.niche;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.caption.subject.Words;
import org.junit.jupiter.api.Test;

class ClaimsTests {
    private static final Claims CLAIMS = Claims.known();

    @Test
    void aClaimNeedsItsWord() {
        assertThat(CLAIMS.allow("HandmadePottery", Words.of("Stoneware mug"))).isFalse();
        assertThat(CLAIMS.allow("HandmadePottery", Words.of("Hand-thrown stoneware mug"))).isTrue();
        assertThat(CLAIMS.allow("VintageWatches", Words.of("A vintage watch"))).isTrue();
    }

    @Test
    void aHashtagWithoutAClaimIsAllowed() {
        assertThat(CLAIMS.allow("Ceramics", Words.of("Stoneware mug"))).isTrue();
    }
}
