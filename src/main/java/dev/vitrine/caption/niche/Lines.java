package dev.vitrine.caption.niche;

import dev.vitrine.caption.wording.Section;
import java.util.List;

/// Sentences that can stand beside a description.
///
/// @param remarks sentences that are true of it
/// @param work the same for people who do it for a living
/// @param casual the same, as said among friends
/// @param questions that anybody can answer
public record Lines(
        List<String> remarks, List<String> work, List<String> casual, List<String> questions) {
    static Lines of(Section section) {
        return new Lines(
                section.all("remark"),
                section.all("work"),
                section.all("casual"),
                section.all("question"));
    }
}
