package dev.vitrine.network.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {
    @Test
    void findsLinksMentionsAndHashtags() {
        Markings markings =
                Markings.of(
                        "By @anna and @bob@example.org (mail c@example.org): https://x.org/#top,"
                                + " shop.example.com #Töpfern #日本 &#39; C# #1 a#b");
        assertThat(markings.mentions()).containsExactly("@anna", "@bob@example.org");
        assertThat(markings.links()).containsExactly("https://x.org/#top", "shop.example.com");
        assertThat(markings.hashtags()).containsExactly("#Töpfern", "#日本");
    }

    @Test
    void takesNothingInsideAnAddressForAHashtag() {
        assertThat(
                        Markings.of("https://x.org/a?b=1&c=<x>#end and www.x.org/(y)#top, #mug")
                                .hashtags())
                .containsExactly("#mug");
    }

    @Test
    void aHashtagHasALetter() {
        assertThat(Markings.of("#1 #2024 #_ #2024s #1st").hashtags())
                .containsExactly("#2024s", "#1st");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#mug", "#Töpfern", "#日本", "#हिन्दी", "#2026goals", "#hand_made", "#ΑΒΓ"})
    void takesTagsOfEveryScript(String tag) {
        assertThat(Tags.isClean(tag)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mug, #mug",
        "#hand made, #handmade",
        "#rock'n'roll, #rocknroll",
        "##mug, #mug",
        "#mug!, #mug",
        "#mug🍵, #mug"
    })
    void rewritesATagThatIsAlmostOne(String tag, String clean) {
        assertThat(Tags.isClean(tag)).isFalse();
        assertThat(Tags.clean(tag)).contains(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#2026", "#_", "#🍵"})
    void findsNoTagWithoutALetter(String tag) {
        assertThat(Tags.clean(tag)).isEmpty();
    }

    @Test
    void keepsEachTagOnceInItsFirstSpelling() {
        assertThat(Tags.distinct(List.of("#Mug", "#cafe\u0301", "#mug", "#Café", "#MUG")))
                .containsExactly("#Mug", "#cafe\u0301");
    }

    @Test
    void countsTheStepsFromOneWordToAnother() {
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("mastadon", "mastodon")).isEqualTo(1);
        assertThat(Spelling.distance("instagarm", "instagram")).isEqualTo(1);
        assertThat(Spelling.distance("same", "same")).isZero();
    }

    @Test
    void findsTheNearestWordsFirstAndNoneThatAreFar() {
        List<String> words = List.of("threads", "thread", "tiktok", "x");
        assertThat(Spelling.nearest("threa", words)).containsExactly("thread", "threads");
        assertThat(Spelling.nearest("y", words)).isEmpty();
    }
}
