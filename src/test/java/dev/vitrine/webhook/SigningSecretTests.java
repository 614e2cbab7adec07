package dev.vitrine.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTests {
    @Test
    void signsThePublishedExampleAsThePublishedLibrariesDo() {
        assertThat(
                        new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                                .signature(
                                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                        1614265330,
                                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aNewSecretIsLikeNoOtherAndNeverPrinted() {
        var chance = new SecureRandom();
        SigningSecret secret = SigningSecret.random(chance);
        assertThat(secret).isNotEqualTo(SigningSecret.random(chance));
        assertThat(secret.toString()).isEqualTo("whsec_…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void refusesASecretOfTheWrongLength(int bytes) {
        String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThatThrownBy(() -> new SigningSecret(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
