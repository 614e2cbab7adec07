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
        String said = Marks.spelledOut(subject.spoken());
        // What names nothing without its link keeps it: "Come to www.example.com".
        String bare = subject.shown().isEmpty() ? said : Links.leftOutOf(said);
        String first =
                Stream.of(bare, subject.text())
                        .flatMap(words -> Sentences.of(words).stream())
                        .flatMap(String::lines)
                        .findFirst()
                        .orElseThrow();
        String open = Sentences.open(first);
        return open.isEmpty() || first.endsWith("?") || first.endsWith("!") ? first : open;
    }
}
