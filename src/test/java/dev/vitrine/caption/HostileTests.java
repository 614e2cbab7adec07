package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.network.Post;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Descriptions that are meant otherwise than they look.
class HostileTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Menu: https://cafe.de/karte#mittag",
                "Mug, see https://en.wikipedia.org/wiki/Mug#History",
                "Mug, https://example.com/a?b=1&c=<x>#frag and more"
            })
    void anAddressKeepsItsEndAndGivesNoHashtag(String description) {
        for (PostCopy post : Briefs.WRITER.write(Briefs.of(description)).posts()) {
            assertThat(post.caption()).startsWith(description);
            assertThat(tags(post)).doesNotContain("#mittag", "#history", "#frag");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200B", "\u2060", "\u00AD", "\u0301", "\u3164", "\uFE0F", " \u200B\n"})
    void whatCannotBeSeenIsNoDescription(String description) {
        assertThat(Briefs.WRITER.write(Briefs.of(description)))
                .isEqualTo(Briefs.WRITER.write(Briefs.of(null)));
    }

    @Test
    void aPlaceWithoutAThingThatCanBeSeenIsReadAsAWhole() {
        assertThat(Briefs.post("\u200B\u0301 in the garden", "instagram").caption())
                .contains("in the garden");
    }

    @Test
    void aLetterKeepsAFewOfItsMarks() {
        assertThat(Briefs.post("Z" + "\u0301".repeat(400), "bluesky").caption())
                .startsWith("Z" + "\u0301".repeat(5))
                .doesNotContain("\u0301".repeat(6));
        assertThat(Briefs.post("हाथ से बना मिट्टी का प्याला", "bluesky").caption())
                .startsWith("हाथ से बना मिट्टी का प्याला");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our #1 coffee",
                "Our #1 coffee #cafe",
                "Mug #pottery #clay #kitchen",
                "#1 #2 #3",
                "A mug that says #thistagismuchlongerthananybodywouldeverwanttotypeagainandagain to all"
            })
    void noNetworkRefusesWhatIsWritten(String description) {
        for (Network network : Briefs.NETWORKS.all()) {
            PostCopy copy = Briefs.post(description, network.id().value());
            Post post =
                    new Post(
                            null,
                            List.of(),
                            copy.title(),
                            copy.caption(),
                            copy.hashtags().stream().map(Hashtag::tag).toList(),
                            copy.firstComment(),
                            Pack.CLASSIC);
            assertThat(network.check(post))
                    .filteredOn(violation -> violation.rule().name().equals("HASHTAG_COUNT"))
                    .as(network.id() + ": " + copy.caption())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No dogs allowed in our café|dog",
                "No dogs or cats, please|dog",
                "No dogs or cats, please|cat",
                "Dogs are not allowed here|dog",
                "We do not sell flowers|flower",
                "We don't serve coffee|coffee",
                "A mug nobody has seen, not a cat, without dog|cat",
                "A mug nobody has seen, not a cat, without dog|dog",
                "Lost our dog yesterday, please call 0123 456789|doglovers",
                "Lost cat in Berlin Mitte, black with white paws|catlovers",
                "Still looking for our dog Bruno|doglovers"
            })
    void whatIsNotThereGivesNoHashtag(String description, String denied) {
        for (PostCopy post : Briefs.WRITER.write(Briefs.of(description)).posts()) {
            assertThat(tags(post)).noneMatch(tag -> tag.contains(denied));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No dogs allowed in our café",
                "We do not sell flowers",
                "Lost our dog yesterday, please call 0123 456789",
                "Lost cat in Berlin Mitte, black with white paws"
            })
    void nothingIsAddedToADenialOrALoss(String description) {
        for (PostCopy post : Briefs.WRITER.write(Briefs.of(description)).posts()) {
            assertThat(post.caption().replaceFirst("\\n\\n#[\\s\\S]*", "").replaceFirst("[.]$", ""))
                    .isEqualTo(description);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A mug nobody has seen, not a cat|#mugs",
                "No bake cheesecake|#cheesecake",
                "Not only coffee but cake|#coffee",
                "You can never have too many houseplants|#houseplants",
                "I lost my heart to this coffee|#coffeelovers",
                "Looking for a puppy to love|#puppy"
            })
    void whatOnlySoundsLikeADenialGivesItsHashtags(String description, String tag) {
        assertThat(tags(Briefs.post(description, "instagram"))).contains(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My mug - see www.shop.de for more|My mug.",
                "Mug, see https://shop.de/a and example.com/#top|Mug.",
                "Mug, www.shop.de, blue|Mug, blue.",
                "Blue bowls at example.com, hand-thrown|Blue bowls, hand-thrown.",
                "Mug, 19.99 € instead of €29,99|Mug.",
                "A mug nobody has seen|A mug nobody has seen."
            })
    void theAltTextHasNoHoleWhereALinkOrAPriceStood(String description, String altText) {
        assertThat(Briefs.post(description, "instagram").altText()).isEqualTo(altText);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My mug - see www.shop.de for more|My mug",
                "Come to www.shop.de and see the mugs|Come to www.shop.de and see the mugs"
            })
    void theTitleHasNoHoleWhereALinkStood(String description, String title) {
        assertThat(Briefs.post(description, "pinterest").title()).isEqualTo(title);
    }

    @Test
    void everyLineIsReadAloudWhereEachIsAPhrase() {
        assertThat(Briefs.post("Line one\n\nLine two\nLine three", "instagram").altText())
                .isEqualTo("Line one. Line two. Line three.");
        assertThat(Briefs.post("Red mug\nBlue bowl\nGreen plate", "instagram").altText())
                .isEqualTo("Red mug. Blue bowl. Green plate.");
    }

    private static List<String> tags(PostCopy post) {
        return post.hashtags().stream()
                .map(hashtag -> hashtag.tag().toLowerCase(Locale.ROOT))
                .toList();
    }
}
