package dev.vitrine.generate.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.generate.wish.Brand;
import dev.vitrine.generate.wish.Encoding;
import dev.vitrine.generate.wish.Enhancement;
import dev.vitrine.generate.wish.Fact;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.generate.wish.Look;
import dev.vitrine.generate.wish.PictureSize;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.picture.Colour;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptsTests {
    private static final Look BRANDED =
            new Look(
                    Theme.PROFESSIONAL,
                    Quality.HIGH,
                    new Brand(
                            List.of(Colour.parse("#0066CC"), Colour.parse("#00AA66")), "confident"),
                    false);

    private final Prompts prompts = new Prompts();

    @Test
    void addsLookUseAndBrandToSomebodysWords() {
        assertThat(
                        sent(
                                wish(
                                        Idea.of("A growing investment portfolio"),
                                        BRANDED,
                                        new Enhancement(true, "finance"),
                                        1)))
                .isEqualTo(
                        """
                        A growing investment portfolio

                        Style: a clean corporate look, orderly, bright and even light, restrained colours; of the finest detail, carefully lit, fit for print.
                        Use: for an investment platform, so it speaks of trust, steady growth and security, of goals that people reach; optimistic, serious, inclusive.
                        Colours: mainly blue (#0066cc), green (#00aa66).
                        The brand comes across as: confident
                        Leave out: written words, letters or numbers, logos, watermarks, signatures or frames, banknotes of real currencies, promises of quick riches, gambling.\
                        """);
    }

    @Test
    void saysNothingOfAnyUseUnlessOneIsChosen() {
        assertThat(sent(wish(Idea.of("A sunset"), Look.USUAL, Enhancement.USUAL, 1)))
                .isEqualTo(
                        """
                        A sunset

                        Style: a photograph as a good camera takes it, natural light, true colours, real textures; clear, with good detail.
                        Leave out: written words, letters or numbers, logos, watermarks, signatures or frames.\
                        """);
    }

    @Test
    void sendsTheWordsAsTheyAreWhenNothingIsToBeAdded() {
        PictureWish wish = wish(Idea.of("A sunset"), BRANDED, Enhancement.OFF, 3);
        assertThat(sent(wish)).isEqualTo("A sunset");
        assertThat(prompts.write(wish, 2).variation()).isNull();
    }

    @Test
    void tellsWhatElseIsKnown() {
        var idea =
                new Idea(
                        "A poster",
                        Map.of(
                                Fact.MOOD, "neon",
                                Fact.EVENT, "Summer Music Festival",
                                Fact.DATE, "2025-08-15",
                                Fact.ARTISTS, "DJ Shadow, The Beats"));
        assertThat(sent(wish(idea, Look.USUAL, Enhancement.OFF, 1)))
                .isEqualTo(
                        """
                        A poster
                        Event: Summer Music Festival
                        Date: 2025-08-15
                        Artists: DJ Shadow, The Beats
                        Mood: neon\
                        """);
    }

    @Test
    void letsWordsBeSeenThatSomebodyHasQuoted() {
        assertThat(
                        sent(
                                wish(
                                        Idea.of("A sign that says \"open\""),
                                        Look.USUAL,
                                        Enhancement.USUAL,
                                        1)))
                .contains("Leave out: logos")
                .doesNotContain("written words");
    }

    @Test
    void readsNothingThatPeopleTypeAsAPattern() {
        String odd = "{count} ${x} %s \\1 $0 <b>&amp; Leave out: nothing.";
        assertThat(sent(wish(Idea.of(odd), Look.USUAL, Enhancement.USUAL, 3)))
                .startsWith(odd + "\n\n");
    }

    @Test
    void givesEveryPictureOfASetAPlaceOfItsOwn() {
        PictureWish wish =
                wish(Idea.of("Mountains"), Look.USUAL, Enhancement.USUAL, PictureWish.MOST);
        Set<String> sent = new HashSet<>();
        Set<Variation> variations = new HashSet<>();
        for (int place = 0; place < wish.count(); place++) {
            Prompts.Prompt prompt = prompts.write(wish, place);
            assertThat(prompt.sent())
                    .contains(
                            "One of 10 pictures that belong together, with the same subject, style,"
                                    + " colours and mood. Composition: ");
            sent.add(prompt.sent());
            variations.add(prompt.variation());
        }
        assertThat(sent).hasSize(10);
        assertThat(variations).hasSize(10);
        assertThat(prompts.write(wish, 1).variation()).hasToString("close, low, golden");
    }

    @Test
    void addsNothingWhereItDoesNotFit() {
        Prompts.Prompt prompt =
                prompts.write(
                        wish(Idea.of("x".repeat(31_900)), Look.USUAL, Enhancement.USUAL, 1), 0);
        assertThat(prompt.sent()).hasSize(31_900);
        assertThat(prompt.remark()).isEqualTo("The prompt is so long that nothing was added to it");
        var full = new Idea("x".repeat(30_980), Map.of(Fact.TITLE, "y".repeat(1000)));
        assertThat(prompts.write(wish(full, Look.USUAL, Enhancement.USUAL, 1), 0).sent().length())
                .isLessThanOrEqualTo(PictureOrder.LONGEST_PROMPT);
    }

    @Test
    void asksForTransparencyInWordsToo() {
        var look = new Look(Theme.REALISTIC, Quality.LOW, Brand.NONE, true);
        assertThat(sent(wish(Idea.of("A mug"), look, Enhancement.USUAL, 1)))
                .contains("on a transparent ground");
    }

    @Test
    void namesTheDomainsWhenThereIsNoneOfThatName() {
        assertThatThrownBy(
                        () ->
                                sent(
                                        wish(
                                                Idea.of("A mug"),
                                                Look.USUAL,
                                                new Enhancement(true, "banking"),
                                                1)))
                .isInstanceOf(UnknownDomainException.class)
                .hasMessage(
                        "No domain is called banking. Choose none, education, events, fashion,"
                                + " finance, food, health, property, retail, technology, travel.");
    }

    @Test
    void hasWordsForEveryThemeQualityAndDomain() {
        Set<String> all = new HashSet<>();
        for (Theme theme : Theme.values()) {
            for (Quality quality : Quality.values()) {
                for (String domain : prompts.domains().keySet()) {
                    all.add(
                            sent(
                                    wish(
                                            Idea.of("A mug"),
                                            new Look(theme, quality, Brand.NONE, false),
                                            new Enhancement(true, domain),
                                            1)));
                }
            }
        }
        assertThat(all).hasSize(8 * 3 * prompts.domains().size());
    }

    private String sent(PictureWish wish) {
        return prompts.write(wish, 0).sent();
    }

    private static PictureWish wish(Idea idea, Look look, Enhancement enhancement, int count) {
        return new PictureWish(
                idea, PictureSize.CARD, look, Encoding.USUAL, enhancement, null, count, List.of());
    }
}
