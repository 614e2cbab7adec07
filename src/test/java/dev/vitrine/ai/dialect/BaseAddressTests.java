package dev.vitrine.ai.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTests {
    @Test
    void putsPathsBehindItselfWithOneSlash() {
        assertThat(new BaseAddress(URI.create("https://api.openai.com/v1//")).at("/models"))
                .isEqualTo(URI.create("https://api.openai.com/v1/models"));
        assertThat(new BaseAddress(URI.create("http://localhost:8080")).at("/models"))
                .isEqualTo(URI.create("http://localhost:8080/models"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/v1",
                "example.org/v1",
                "/v1",
                "https:///v1",
                "https://me:secret@example.org/v1",
                "https://example.org/v1?key=secret",
                "https://example.org/v1#top"
            })
    void refusesWhatIsNoAddressOfAVendor(String text) {
        assertThatThrownBy(() -> new BaseAddress(URI.create(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/v1")
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "/p.png, https://example.org/p.png",
        "https://example.org:443/p.png, https://example.org:443/p.png",
        "HTTPS://EXAMPLE.ORG/p.png, HTTPS://EXAMPLE.ORG/p.png",
        "http://example.org/p.png, ",
        "https://example.org:8443/p.png, ",
        "https://example.org.evil.net/p.png, ",
        "https://a@example.org/p.png, ",
        "'https://example.org /p.png', ",
        "mailto:a@example.org, "
    })
    void knowsWhatIsItsOwn(String link, @Nullable String address) {
        assertThat(new BaseAddress(URI.create("https://example.org/v1")).own(link))
                .isEqualTo(address == null ? null : URI.create(address));
    }
}
