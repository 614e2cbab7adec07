package dev.vitrine.caption.voice;

import dev.vitrine.caption.wording.Section;
import java.util.Arrays;
import java.util.List;

/// How a network speaks.
///
/// A shape is a text with places in braces; `¶` begins a new line. A shape is used only when each
/// of its places can be filled.
///
/// @param name the network's id, or "plain" for networks without a voice of their own
/// @param phrase shapes for a headline
/// @param sentence shapes for a sentence that the person wrote
/// @param fileName shapes for the words of a file's name
/// @param offer shapes for an offer, which end in a call
/// @param tagsInComment whether hashtags go into the first comment where the network has one
/// @param camelCase whether hashtags keep their capitals
public record Voice(
        String name,
        List<String> phrase,
        List<String> sentence,
        List<String> fileName,
        List<String> offer,
        boolean tagsInComment,
        boolean camelCase) {
    static final String PLAIN = "plain";

    static Voice of(Section section) {
        List<String> tags = Arrays.asList(section.one("tags").split("\\s+"));
        return new Voice(
                section.name(),
                section.all("phrase"),
                section.all("sentence"),
                section.all("file name"),
                section.all("offer"),
                tags.contains("comment"),
                tags.contains("camel"));
    }

    /// Every voice, read from `voices.txt`.
    public static List<Voice> load() {
        return Section.read(Voice.class, "voices.txt").stream().map(Voice::of).toList();
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
