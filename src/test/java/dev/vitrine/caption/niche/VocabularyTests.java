package dev.vitrine.caption.niche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTests {
    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final Meaning MEANING = Meaning.load();

    @Test
    void holdsSixtyNichesOrMoreEachWithItsOwnName() {
        assertThat(VOCABULARY.niches()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(VOCABULARY.niches()).extracting(Niche::name).doesNotHaveDuplicates();
    }

    @Test
    void everyHashtagIsTakenByEveryNetwork() {
        assertThat(tags())
                .allMatch(tag -> tag.matches("[\\p{L}\\p{Nd}]{2,40}") && !tag.matches("\\p{Nd}+"));
    }

    @Test
    void noHashtagBegsOrNamesANetwork() {
        assertThat(tags().map(tag -> tag.toLowerCase(Locale.ROOT)))
                .noneMatch(
                        tag ->
                                tag.matches(
                                        ".*(follow|like4|l4l|f4f|instagood|instadaily|picoftheday|photooftheday|tagsfor|fyp|foryou|viral"
                                                + "|trending|instagram|tiktok|twitter|facebook|linkedin|pinterest|porn|sexy|shoutout).*"));
    }

    @Test
    void noNicheHasAHashtagTwice() {
        for (Niche niche : VOCABULARY.niches()) {
            assertThat(
                            Stream.concat(
                                            niche.tags().stream(),
                                            niche.items().stream()
                                                    .flatMap(item -> item.tags().stream()))
                                    .map(tag -> tag.toLowerCase(Locale.ROOT)))
                    .as(niche.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyNicheHasEnoughToSay() {
        for (Niche niche : VOCABULARY.niches()) {
            assertThat(niche.tags()).as(niche.name()).hasSizeGreaterThanOrEqualTo(13);
            assertThat(niche.signs().all())
                    .as(niche.name())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .doesNotHaveDuplicates()
                    .noneMatch(word -> word.list().isEmpty());
            assertThat(niche.remarks()).as(niche.name()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(niche.questions())
                    .as(niche.name())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(question -> question.endsWith("?"));
            assertThat(niche.work()).as(niche.name()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(niche.casual()).as(niche.name()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void noSentenceOfANicheComesTwice() {
        for (Niche niche : VOCABULARY.niches()) {
            assertThat(
                            Stream.of(
                                            niche.remarks(),
                                            niche.work(),
                                            niche.casual(),
                                            niche.questions())
                                    .flatMap(List::stream))
                    .as(niche.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noQuestionTakesTheThingForASingleOne() {
        for (Niche niche : VOCABULARY.niches()) {
            assertThat(niche.questions())
                    .as(niche.name())
                    .noneMatch(
                            question ->
                                    question.matches(
                                                    "(?i).*\\b(this|with it|of it|put it|in it)\\b.*")
                                            && !question.matches(
                                                    "(?i).*\\bthis (week|weekend|year|to)\\b.*"));
        }
    }

    @Test
    void everySentenceEnds() {
        assertThat(
                        VOCABULARY.niches().stream()
                                .flatMap(
                                        niche ->
                                                Stream.of(
                                                                niche.remarks(),
                                                                niche.work(),
                                                                niche.casual())
                                                        .flatMap(List::stream)))
                .allMatch(sentence -> sentence.matches(".*[.?!]"));
    }

    @Test
    void theMeaningsKeptBesideItAreThoseOfTheModel() {
        Vectors kept = Vectors.load();
        for (Niche niche : VOCABULARY.niches()) {
            assertThat(kept.similarity(MEANING.of(niche.about()), niche))
                    .as(niche.name() + ": make vectors.txt anew, see the nameplate")
                    .isBetween(0.995, 1.005);
        }
    }

    private static Stream<String> tags() {
        return Stream.concat(
                VOCABULARY.generalTags().stream(),
                VOCABULARY.niches().stream()
                        .flatMap(
                                niche ->
                                        Stream.concat(
                                                niche.tags().stream(),
                                                niche.items().stream()
                                                        .flatMap(item -> item.tags().stream()))));
    }
}
