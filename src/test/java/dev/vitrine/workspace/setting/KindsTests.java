package dev.vitrine.workspace.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.workspace.setting.known.AiSettings;
import dev.vitrine.workspace.setting.known.BrandSettings;
import dev.vitrine.workspace.setting.known.GenerateSettings;
import dev.vitrine.workspace.setting.known.KnownSettings;
import dev.vitrine.workspace.setting.known.SpendSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KindsTests {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, Setting<?>> SETTINGS =
            Map.of(
                    "style", BrandSettings.STYLE,
                    "name", BrandSettings.NAME,
                    "colours", BrandSettings.COLOURS,
                    "logo", BrandSettings.LOGO,
                    "cap", SpendSettings.CAP_DAY,
                    "flag", SpendSettings.PAY_TWICE,
                    "models", AiSettings.PICTURE,
                    "size", GenerateSettings.SIZE,
                    "domain", GenerateSettings.DOMAIN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "style   | \" Vintage \"                   | \"vintage\"",
                "size    | \"wide-card\"                   | \"wide_card\"",
                "name    | \"  Ton & Glasur ä 🏺 \"        | \"Ton & Glasur ä 🏺\"",
                "name    | \"\"                            | \"\"",
                "colours | [\"#0066CC\", \"#00aa66\"]      | [\"#0066cc\",\"#00aa66\"]",
                "colours | \"#0066CC, #00aa66\"            | [\"#0066cc\",\"#00aa66\"]",
                "colours | \"[\\\"#0066CC\\\"]\"           | [\"#0066cc\"]",
                "colours | [\"#0066CC\", \"#0066cc\"]      | [\"#0066cc\"]",
                "colours | []                              | []",
                "colours | \"\"                            | []",
                "logo    | \"3E1B9C52-4B7A-4E0D-9C55-0C2D3A6F1E88\" | \"3e1b9c52-4b7a-4e0d-9c55-0c2d3a6f1e88\"",
                "logo    | \"none\"                        | \"none\"",
                "cap     | 0                               | 0",
                "cap     | 12.50                           | 12.5",
                "cap     | \"12.50\"                       | 12.5",
                "cap     | 0.0001                          | 0.0001",
                "cap     | 1e6                             | 1000000",
                "cap     | 100                             | 100",
                "cap     | \"None\"                        | \"none\"",
                "flag    | true                            | true",
                "flag    | \"false\"                       | false",
                "models  | \"openai/gpt-image-2, stable-diffusion/loaded\" | [\"openai/gpt-image-2\",\"stable-diffusion/loaded\"]",
                "models  | [\"openai-compatible/llama3.2-vision:11b\"] | [\"openai-compatible/llama3.2-vision:11b\"]",
                "domain  | \"finance\"                     | \"finance\"",
            })
    void readsWhatProgramsSendAndWhatPeopleType(String name, String json, String kept) {
        assertThat(setting(name).checked(MAPPER.readTree(json)).toString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "style   | \"baroque\"",
                "style   | 3",
                "style   | {\"a\": 1}",
                "name    | 12",
                "name    | \"two\\nlines\"",
                "name    | \"nul\\u0000\"",
                "name    | \"escape\\u001b[31m\"",
                "name    | \"half \\ud83c\"",
                "colours | [\"0066cc\"]",
                "colours | [\"#06c\"]",
                "colours | [\"#0066cc\", 3]",
                "colours | [[\"#0066cc\"]]",
                "colours | {\"0\": \"#0066cc\"}",
                "colours | \"[\\\"#0066cc\\\"\"",
                "colours | \"#0066cc,,#00aa66\"",
                "colours | \"#000001,#000002,#000003,#000004,#000005,#000006,#000007,#000008,#000009\"",
                "logo    | \"1-1-1-1-1\"",
                "logo    | \"\"",
                "cap     | -1",
                "cap     | 1000000.01",
                "cap     | 0.00001",
                "cap     | 1e999999999",
                "cap     | \"1e999999999\"",
                "cap     | \"1e-999999999\"",
                "cap     | \"NaN\"",
                "cap     | \"ten\"",
                "cap     | \"\"",
                "cap     | true",
                "cap     | [1]",
                "cap     | \"0000000000000000000000000000000000000000000000001\"",
                "flag    | \"yes\"",
                "flag    | 1",
                "flag    | {}",
                "models  | [\"gpt-image-2\"]",
                "models  | [\"openai/\"]",
                "models  | [\"OpenAI/x\"]",
                "models  | [\"openai/two words\"]",
                "models  | [\"openai/\\u001b[31m\"]",
                "domain  | \"Finance & more\"",
            })
    void refusesWhatCannotBeWithTheKeyTheValueAndWhatIsAllowed(String name, String json) {
        Setting<?> setting = setting(name);
        JsonNode value = MAPPER.readTree(json);
        assertThatThrownBy(() -> setting.checked(value))
                .isInstanceOfSatisfying(
                        SettingException.class,
                        failure -> {
                            assertThat(failure.key()).isEqualTo(setting.key());
                            assertThat(failure.problem().message())
                                    .startsWith(setting.key() + " cannot be ")
                                    .hasSizeLessThan(120)
                                    .doesNotContainPattern("\\p{Cntrl}");
                            assertThat(failure.problem().nextStep())
                                    .isEqualTo("Choose " + setting.kind().allowed());
                        });
    }

    @Test
    void whatIsUsualIsAllowedAndEveryKeyIsThereOnce() {
        List<Setting<?>> all = new SettingRegister(KnownSettings.all()).all();
        assertThat(all).hasSize(19);
        for (Setting<?> setting : all) {
            assertThat(setting.checked(setting.usualJson())).isEqualTo(setting.usualJson());
            assertThat(setting.sentence()).doesNotEndWith(".");
        }
    }

    @Test
    void saysWhatMayBeChosen() {
        assertThat(SpendSettings.CAP_DAY.kind().allowed())
                .isEqualTo(
                        "an amount of US dollars from 0 to 1000000 with at most 4 decimals, or none");
        assertThat(BrandSettings.COLOURS.kind().allowed())
                .isEqualTo("a list of at most 8, each a colour such as #0066cc");
        assertThat(GenerateSettings.QUALITY.kind().choices())
                .containsExactly("low", "medium", "high");
    }

    @ParameterizedTest
    @CsvSource({
        "brand.colors, brand.colours",
        "Brand.Colours, brand.colours",
        "spend.cap.days, spend.cap.day",
        "ai.model.picture, ai.models.picture",
        "brand.nmae, brand.name"
    })
    void findsTheNameThatWasMeant(String typed, String meant) {
        List<String> names = KnownSettings.all().stream().<String>map(Setting::key).toList();
        assertThat(Nearest.to(typed, names)).isEqualTo(meant);
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertThat(Nearest.to("colour", List.of("spend.cap.day"))).isNull();
        assertThat(Nearest.to("x".repeat(100_000), List.of("spend.cap.day"))).isNull();
        assertThat(Nearest.to("x", List.of())).isNull();
    }

    private static Setting<?> setting(String name) {
        return Objects.requireNonNull(SETTINGS.get(name));
    }
}
