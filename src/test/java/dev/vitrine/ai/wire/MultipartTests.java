package dev.vitrine.ai.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.Asked;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTests {
    @Test
    void holdsFieldsAndFilesAsTheyAre() {
        var form =
                new Multipart("Tea".getBytes(UTF_8))
                        .field("prompt", "Tea, 茶\r\n--vitrine-- \"quoted\"")
                        .file("image[]", "picture-1.png", "image/png", new byte[] {1, 13, 10, 45});

        assertThat(new String(form.bytes(), UTF_8))
                .isEqualTo(
                        """
                        --#\r
                        Content-Disposition: form-data; name="prompt"\r
                        \r
                        Tea, 茶\r
                        --vitrine-- "quoted"\r
                        --#\r
                        Content-Disposition: form-data; name="image[]"; filename="picture-1.png"\r
                        Content-Type: image/png\r
                        \r
                        \u0001\r
                        -\r
                        --#--\r
                        """
                                .replace("#", form.type().replaceAll(".*boundary=", "")));
    }

    @Test
    void isReadBackByTheStandIns() {
        var form =
                new Multipart("Tea".getBytes(UTF_8))
                        .field("a", "1")
                        .file("b", "b.png", "image/png", new byte[] {2, 3});

        List<Asked.Part> parts =
                new Asked("POST", "/", Map.of("content-type", form.type()), form.bytes()).parts();

        assertThat(parts).extracting(Asked.Part::name).containsExactly("a", "b");
        assertThat(parts.get(1).bytes()).containsExactly(2, 3);
        assertThat(parts.get(1).type()).isEqualTo("image/png");
    }

    @Test
    void drawsAnotherLineForAnotherRequest() {
        assertThat(new Multipart(new byte[] {1}).type())
                .isNotEqualTo(new Multipart(new byte[] {2}).type())
                .isEqualTo(new Multipart(new byte[] {1}).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "line\nbreak", "schlüssel", "\u0000"})
    void aKeyIsOneWord(String secret) {
        assertThatThrownBy(() -> new Credential(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(secret);
    }

    @Test
    void aKeyIsNotWrittenOut() {
        assertThat(new Credential("sk-secret")).hasToString("Credential[hidden]");
    }
}
