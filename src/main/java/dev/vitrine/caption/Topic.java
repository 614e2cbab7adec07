package dev.vitrine.caption;

import dev.vitrine.caption.niche.NicheMatch;
import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.caption.voice.Choice;
import java.util.List;

/// What a brief comes down to.
///
/// @param subject what was said
/// @param scene what was seen
/// @param niches the niches that fit, best first
/// @param choice which of equals to take for this brief
record Topic(Subject subject, Scene scene, List<NicheMatch> niches, Choice choice) {
    /// Whether the person said what the picture shows.
    boolean named() {
        return subject.described()
                && (!subject.shown().isEmpty()
                        || niches.stream().anyMatch(match -> !match.words().isEmpty()));
    }
}
