package dev.vitrine.caption;

import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import java.util.List;

/// The title of a post: the first thing that was said.
final class Title {
    private Title() {}

    static String of(Topic topic, int limit) {
        Subject subject = topic.subject();
        if (subject.kind() == Subject.Kind.NONE) {
            return Fit.cut(
                    Sentences.open(Unsaid.of(topic.scene())), title -> title.length() <= limit);
        }
        List<String> sentences = Sentences.of(subject.text().lines().findFirst().orElseThrow());
        String first = sentences.getFirst();
        String title = first.endsWith("?") || first.endsWith("!") ? first : Sentences.open(first);
        return Fit.cut(title.isEmpty() ? first : title, cut -> cut.length() <= limit);
    }
}
