package dev.vitrine.caption.voice;

import dev.vitrine.caption.wording.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a network speaks.
///
/// A shape is a text with places in braces; `¶` begins a new line. A shape is used only when each
/// of its places can be filled.
///
/// @param name the network's id, or "plain" for networks without a voice of their own
/// @param place its number among the voices, so that no two say the same where they can help it
/// @param phrase shapes for a headline
/// @param sentence shapes for a sentence that the person wrote
/// @param story shapes for several of them
/// @param tagsInComment whether hashtags go into the first comment where the network has one
/// @param camelCase whether hashtags keep their capitals
public record Voice(
        String name,
        int place,
        List<String> phrase,
        List<String> sentence,
        List<String> story,
        boolean tagsInComment,
        boolean camelCase) {
    static final String PLAIN = "plain";

    static Voice of(Section section, int place) {
        List<String> tags = Arrays.asList(section.one("tags").split("\\s+"));
        return new Voice(
                section.name(),
                place,
                section.all("phrase"),
                section.all("sentence"),
                section.all("story"),
                tags.contains("comment"),
                tags.contains("camel"));
    }

    /// Every voice, read from `voices.txt`.
    public static List<Voice> load() {
        List<Section> sections = Section.read(Voice.class, "voices.txt");
        return IntStream.range(0, sections.size())
                .mapToObj(place -> of(sections.get(place), place))
                .toList();
    }

    /// The voice of a network out of those loaded.
    public static Voice of(String network, List<Voice> voices) {
        return voices.stream()
                .filter(voice -> voice.name.equals(network))
                .findFirst()
                .orElseGet(
                        () ->
                                voices.stream()
                                        .filter(voice -> voice.name.equals(PLAIN))
                                        .findFirst()
                                        .orElseThrow());
    }
}
