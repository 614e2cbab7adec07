package dev.vitrine.ai.compatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.compatible.TestingCompatible.Manners;
import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.port.ModelList.Listed;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibleTests {
    private static final BaseAddress BASE =
            new BaseAddress(URI.create("http://localhost:11434/v1"));
    private static final Credential NONE = new Credential("");

    @Test
    void listsWhatTheServerHas() throws IOException {
        try (var server = new TestingCompatible(Manners.WORST)) {
            Outcome<List<Listed>> outcome =
                    new Compatible(new Wire(), server.settings()).models().list();

            assertThat(((Outcome.Confirmed<List<Listed>>) outcome).value())
                    .extracting(Listed::model)
                    .containsExactly(
                            TestingCompatible.LANGUAGE_MODEL, TestingCompatible.PICTURE_MODEL);
        }
    }

    @Test
    void doesOnlyThatForWhichAModelIsNamed() {
        var words = new Compatible(new Wire(), new CompatibleSettings(BASE, NONE, null, "llava"));
        var pictures = new Compatible(new Wire(), new CompatibleSettings(BASE, NONE, "sd", null));

        assertThat(words.pictures()).isNull();
        assertThat(words.language()).isNotNull();
        assertThat(pictures.pictures()).isNotNull();
        assertThat(pictures.language()).isNull();
    }

    @Test
    void isNotSetUpForNothing() {
        assertThatThrownBy(() -> new CompatibleSettings(BASE, NONE, null, null))
                .hasMessage("A server at http://localhost:11434/v1 needs the name of a model");
    }

    @Test
    void isNotSetUpForAModelThatCannotBe() {
        assertThatThrownBy(() -> new CompatibleSettings(BASE, NONE, "my model", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("my model");
    }
}
