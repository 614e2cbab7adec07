package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import dev.vitrine.caption.wording.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Something that pictures are about, and what can be said about it without knowing the picture.
///
/// @param name for example "ceramics"
/// @param about one sentence that describes it, for comparing meanings
/// @param signs what in a text speaks for it
/// @param alive whether it shows people or animals, which are no still life
/// @param tags hashtags that fit every picture of it, most fitting first, in CamelCase without `#`
/// @param items hashtags that fit only when the description has one of their words
/// @param remarks sentences that are true of it
/// @param work the same for people who do it for a living
/// @param casual the same, as said among friends
/// @param questions that anybody can answer
/// @param boards what people collect with it, to complete "For boards about …"
/// @param emoji one that belongs to it
public record Niche(
        String name,
        String about,
        Signs signs,
        boolean alive,
        List<String> tags,
        List<Item> items,
        List<String> remarks,
        List<String> work,
        List<String> casual,
        List<String> questions,
        String boards,
        String emoji) {
    private static final String ITEM = "item ";

    /// Hashtags for a thing within a niche.
    ///
    /// @param words any of them calls for the tags
    /// @param tags in CamelCase without `#`
    public record Item(List<Words> words, List<String> tags) {}

    static Niche of(Section section) {
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : section.values().entrySet()) {
            if (entry.getKey().startsWith(ITEM)) {
                items.add(
                        new Item(
                                Signs.phrases(List.of(entry.getKey().substring(ITEM.length()))),
                                tags(entry.getValue())));
            }
        }
        return new Niche(
                section.name(),
                section.one("about"),
                Signs.of(section),
                !section.all("alive").isEmpty(),
                tags(section.all("tags")),
                List.copyOf(items),
                section.all("remark"),
                section.all("work"),
                section.all("casual"),
                section.all("question"),
                section.one("boards"),
                section.one("emoji"));
    }

    static List<String> tags(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
