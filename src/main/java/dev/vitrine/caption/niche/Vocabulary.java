package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import dev.vitrine.caption.wording.Section;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every niche there is.
///
/// @param niches in the order of the file
/// @param generalTags hashtags that hold for every picture, in CamelCase without `#`
public record Vocabulary(List<Niche> niches, List<String> generalTags) {
    private static final List<String> FILES =
            List.of("making.txt", "table.txt", "body.txt", "places.txt", "living.txt", "work.txt");

    /// Reads the vocabulary, one file per part of life.
    public static Vocabulary load() {
        Section anything = Section.read(Vocabulary.class, "anything.txt").getFirst();
        return new Vocabulary(
                FILES.stream()
                        .flatMap(file -> Section.read(Vocabulary.class, file).stream())
                        .map(Niche::of)
                        .toList(),
                Niche.tags(anything.all("tags")));
    }

    /// Every word that speaks for some niche.
    public Set<String> words() {
        return niches.stream()
                .flatMap(
                        niche ->
                                Stream.concat(
                                        niche.signs().all(),
                                        niche.items().stream()
                                                .flatMap(item -> item.words().stream())))
                .map(Words::list)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
