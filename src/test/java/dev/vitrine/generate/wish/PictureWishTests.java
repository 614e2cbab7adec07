package dev.vitrine.generate.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PictureWishTests {
    @ParameterizedTest
    @CsvSource({
        "thumbnail, 256, 256",
        "card, 512, 512",
        "Standard, 1024, 1024",
        "banner, 1920, 1080",
        "wide_card, 1280, 720",
        "wide-card, 1280, 720",
        "portrait, 768, 1024",
        "1600x900, 1600, 900",
        "64 × 4096, 64, 4096"
    })
    void readsSizesByNameAndByTheirEdges(String text, int width, int height) {
        assertThat(PictureSize.parse(text).size()).isEqualTo(new Size(width, height));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "huge", "1600", "63x100", "100x4097", "0x0", "99999x99999", "-1x9"})
    void refusesSizesThatAreNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PictureSize.parse(text));
    }

    @Test
    void namesEverySizeWhenNoneIsCalledThat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PictureSize.parse("huge"))
                .withMessage(
                        "No size is called huge; there are thumbnail, card, standard, banner,"
                                + " wide_card, portrait, or edges such as 1600x900");
    }

    @Test
    void leavesOutWhatNobodySees() {
        assertThat(
                        Idea.of(
                                        " a\u0000 red\u001b[31m \u202emug\u200b\ufeff\r\non a\ud800 table\udb40\udc41 ")
                                .words())
                .isEqualTo("a red [31m mug\non a table");
        assertThat(Idea.of("👩‍🍳 می‌خواهم").words()).isEqualTo("👩‍🍳 می‌خواهم");
        assertThat(Idea.of("one\n\n\n\n\ntwo   three").words()).isEqualTo("one\n\ntwo three");
        assertThat(new Idea("x", Map.of(Fact.TITLE, "two\nlines")).facts())
                .containsExactly(Map.entry(Fact.TITLE, "two lines"));
        assertThat(new Idea("x", Map.of(Fact.TITLE, " \u0007 ")).facts()).isEmpty();
    }

    @Test
    void refusesIdeasWithoutWordsOrWithTooMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Idea.of(" \u0000\u200b\n"))
                .withMessage("A prompt says in words what is to be seen");
        assertThat(Idea.of("x".repeat(32_000)).words()).hasSize(32_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Idea.of("x".repeat(32_001)))
                .withMessage("A prompt has at most 32,000 characters, not 32,001");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Idea(
                                        "x".repeat(31_500),
                                        Map.of(Fact.DESCRIPTION, "y".repeat(1000))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Idea("x", Map.of(Fact.MOOD, "y".repeat(1001))))
                .withMessage("The mood has at most 1,000 characters, not 1,001");
    }

    @Test
    void tellsLongerIdeasInMorePictures() {
        assertThat(Idea.of("Travel destinations around the world").carousel()).isEqualTo(3);
        assertThat(Idea.of("x".repeat(50)).carousel()).isEqualTo(3);
        assertThat(Idea.of("x".repeat(51)).carousel()).isEqualTo(4);
        assertThat(Idea.of("x".repeat(120)).carousel()).isEqualTo(4);
        assertThat(Idea.of("x".repeat(121)).carousel()).isEqualTo(5);
        assertThat(Idea.of("🏔".repeat(50)).carousel()).isEqualTo(3);
    }

    @Test
    void refusesFilesThatCannotBe() {
        assertThat(new Encoding(PictureFormat.PNG, 0, null).compression()).isZero();
        assertThat(new Encoding(PictureFormat.JPEG, null, 100).quality()).isEqualTo(100);
        refuses(() -> new Encoding(PictureFormat.PNG, 10, null), "0 (fast) to 9 (small), not 10");
        refuses(() -> new Encoding(PictureFormat.JPEG, null, 0), "1 to 100, not 0");
        refuses(() -> new Encoding(PictureFormat.JPEG, 9, null), "A compression is for PNG");
        refuses(() -> new Encoding(PictureFormat.PNG, null, 90), "A quality is for JPEG");
        refuses(() -> new Encoding(PictureFormat.GIF, null, null), "not as gif");
    }

    @Test
    void refusesBrandsAndUsesThatCannotBe() {
        refuses(
                () -> new Brand(Collections.nCopies(9, Colour.WHITE), null),
                "A brand has at most 8 colours, not 9");
        refuses(() -> new Brand(List.of(), "x".repeat(201)), "at most 200 characters, not 201");
        assertThat(new Brand(List.of(), " \n ").style()).isNull();
        assertThat(new Enhancement(true, "None").domain()).isNull();
        assertThat(new Enhancement(true, " Finance ").domain()).isEqualTo("finance");
        refuses(() -> new Enhancement(true, "../finance"), "A domain is one word");
        refuses(() -> new Enhancement(false, "finance"), "nothing is to be added");
    }

    @Test
    void refusesNumbersAndMixturesThatCannotBe() {
        refuses(() -> wish(-1L, 1, Encoding.USUAL, false), "A seed is 0 to 2147483647, not -1");
        refuses(() -> wish(1L << 31, 1, Encoding.USUAL, false), "not 2147483648");
        refuses(() -> wish(null, 0, Encoding.USUAL, false), "There are 1 to 10 pictures, not 0");
        refuses(() -> wish(null, 11, Encoding.USUAL, false), "There are 1 to 10 pictures, not 11");
        refuses(
                () -> wish(null, 1, new Encoding(PictureFormat.JPEG, null, null), true),
                "JPEG cannot be transparent");
    }

    @Test
    void isTheSameAfterItWasKept() {
        var mapper = new JsonMapper();
        var wish =
                new PictureWish(
                        new Idea("A mug", Map.of(Fact.EVENT, "Fair", Fact.MOOD, "calm")),
                        PictureSize.custom(1600, 900),
                        new Look(
                                Theme.VINTAGE,
                                Quality.HIGH,
                                new Brand(List.of(Colour.BLACK), "quiet"),
                                false),
                        new Encoding(PictureFormat.AVIF, null, 60),
                        new Enhancement(true, "food"),
                        7L,
                        3,
                        List.of(ModelId.parse("builtin/painter")));
        assertThat(mapper.readValue(mapper.writeValueAsString(wish), PictureWish.class))
                .isEqualTo(wish);
        PictureWish plain = PictureWish.of("A mug");
        assertThat(mapper.readValue(mapper.writeValueAsString(plain), PictureWish.class))
                .isEqualTo(plain);
    }

    private static PictureWish wish(
            @Nullable Long seed, int count, Encoding encoding, boolean transparent) {
        return new PictureWish(
                Idea.of("A mug"),
                PictureSize.CARD,
                new Look(Theme.REALISTIC, Quality.LOW, Brand.NONE, transparent),
                encoding,
                Enhancement.USUAL,
                seed,
                count,
                List.of());
    }

    private static void refuses(ThrowingCallable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(message);
    }
}
