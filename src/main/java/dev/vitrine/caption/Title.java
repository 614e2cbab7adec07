package dev.vitrine.caption;

import dev.vitrine.caption.phrase.Marks;
import dev.vitrine.caption.subject.Links;
import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import java.util.stream.Stream;

/// The title of a post: the first thing that was said.
final class Title {
    private Title() {}

    static String of(Topic topic, int limit) {
        return Fit.cut(of(topic), cut -> cut.length() <= limit);
    }

    private static String of(Topic topic) {
        Subject subject = topic.subject();
        if (subject.kind() == Subject.Kind.NONE) {
            return Sentences.open(Unsaid.of(topic.scene()));
        }
        String first =
                Stream.of(Links.leftOutOf(Marks.spelledOut(subject.spoken())), subject.text())
                        .flatMap(said -> Sentences.of(said).stream())
                        .flatMap(String::lines)
                        .findFirst()
                        .orElseThrow();
        String open = Sentences.open(first);
        return open.isEmpty() || first.endsWith("?") || first.endsWith("!") ? first : open;
    }
}
