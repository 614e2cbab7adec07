package dev.vitrine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreKeyTests {
    private static final String HASH = "3f".repeat(32);
    private static final UUID WORKSPACE = UUID.fromString("0b9c0e4e-6c52-4b3f-9d55-0a6f0e2f4a11");

    @Test
    void aKeyIsReadAsItIsWritten() {
        var key = new StoreKey(false, WORKSPACE, HASH, "jpg");

        assertThat(key.text()).isEqualTo("private/" + WORKSPACE + "/3f/" + HASH + ".jpg");
        assertThat(StoreKey.parse(key.text())).isEqualTo(key);
        assertThat(StoreKey.parse(new StoreKey(true, WORKSPACE, HASH, "webp").text()).open())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "../../etc/passwd",
                "private/../3f/x.jpg",
                "private/con/3f/nul.jpg",
                "private/0b9c0e4e-6c52-4b3f-9d55-0a6f0e2f4a11/3f/é.jpg",
                "other/0b9c0e4e-6c52-4b3f-9d55-0a6f0e2f4a11/3f/"
                        + "3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f.jpg",
                "private/0b9c0e4e-6c52-4b3f-9d55-0a6f0e2f4a11/3e/"
                        + "3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f.jpg",
                "private/0b9c0e4e-6c52-4b3f-9d55-0a6f0e2f4a11/3f/"
                        + "3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f.jpg/..",
                "private/1-1-1-1-1/3f/"
                        + "3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f.jpg"
            })
    void noOtherTextIsAKey(String text) {
        assertThatThrownBy(() -> StoreKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyOfAMegabyteIsRefusedAtOnce() {
        String text = "private/" + "a/".repeat(500_000);

        assertThatThrownBy(() -> StoreKey.parse(text)).hasMessageContaining("longer than 140");
    }
}
