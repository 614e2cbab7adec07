package dev.vitrine.caption;

import dev.vitrine.caption.niche.MeaningUnavailableException;
import dev.vitrine.caption.niche.NicheFinder;
import dev.vitrine.caption.niche.NicheMatch;
import dev.vitrine.caption.niche.Vocabulary;
import dev.vitrine.caption.phrase.Marks;
import dev.vitrine.caption.subject.Lexicon;
import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.caption.subject.SubjectReader;
import dev.vitrine.caption.voice.Choice;
import dev.vitrine.caption.voice.Voice;
import dev.vitrine.network.Network;
import dev.vitrine.network.TextRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the words of posts: the front door of this room.
///
/// The same brief always gives the same words. Safe for many threads.
public final class Writer {
    private static final String NAME_IT =
            "the description does not say what the picture shows; naming it would make words and tags fit";

    private static final String HARDLY_ANY =
            "there are hardly any words: neither a description nor the file name says what the picture shows";

    private final Vocabulary vocabulary = Vocabulary.load();
    private final List<Voice> voices = Voice.load();
    private final SubjectReader reader = new SubjectReader(Lexicon.with(vocabulary.words()));
    private final NicheFinder finder = new NicheFinder(vocabulary);
    private final Accounts accounts;

    private Writer(Accounts accounts) {
        this.accounts = accounts;
    }

    /// A writer.
    ///
    /// @param accounts the file of accounts worth tagging, see the nameplate of this room; when
    ///   absent or not there, no account is suggested
    /// @throws InvalidAccountsException when the file is there and cannot be understood
    public static Writer open(@Nullable Path accounts) {
        return new Writer(accounts == null ? Accounts.NONE : Accounts.read(accounts));
    }

    /// Loads the text model, which takes about 0.4 s: call it from another thread while pictures
    /// are being made.
    public void warmUp() {
        finder.warmUp();
    }

    /// The words for every network of the brief.
    ///
    /// @throws MeaningUnavailableException when the native libraries of the text model do not load
    public Copy write(Brief brief) {
        Subject subject = reader.read(brief.description(), brief.fileName());
        List<NicheMatch> niches =
                subject.kind() == Subject.Kind.FOREIGN
                        ? finder.findAbroad(subject.source())
                        : finder.find(subject.source());
        Topic topic = new Topic(subject, Scene.of(brief.sight()), niches, seed(brief));
        HashtagChoice hashtags = new HashtagChoice(topic, vocabulary);
        Captions captions = new Captions(topic, voices);
        return new Copy(
                niches.stream().map(match -> match.niche().name()).toList(),
                hint(brief, subject),
                brief.networks().stream()
                        .map(
                                network ->
                                        post(
                                                topic,
                                                captions,
                                                network,
                                                hashtags.of(network, brief.pack())))
                        .toList());
    }

    private PostCopy post(
            Topic topic, Captions captions, Network network, List<Hashtag> candidates) {
        Voice voice = Voice.of(network.id().value(), voices);
        boolean inComment = voice.tagsInComment() && network.firstComment();
        List<Hashtag> hashtags =
                candidates.stream()
                        .map(hashtag -> voice.camelCase() ? hashtag : lower(hashtag))
                        .toList();
        Set<String> written =
                Set.copyOf(Marks.hashtags(topic.subject().text().toLowerCase(Locale.ROOT)));
        String tags =
                hashtags.stream()
                        .map(Hashtag::tag)
                        .filter(tag -> !written.contains(tag.substring(1).toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(" "));
        TextRules rules = network.text();
        String caption = captions.within(rules, voice, inComment ? "" : tags);
        return new PostCopy(
                network.id(),
                rules.titleLimit() == null ? null : Title.of(topic, rules.titleLimit()),
                caption,
                rules.length(caption),
                rules.limit(),
                hashtags,
                inComment && !tags.isEmpty() ? tags : null,
                AltText.of(topic, network.altText(), network.advice().altTextLength()),
                network.times(),
                accounts.fitting(network, topic));
    }

    private static @Nullable String hint(Brief brief, Subject subject) {
        if (brief.description() == null) {
            return subject.kind() == Subject.Kind.NONE ? HARDLY_ANY : null;
        }
        return subject.described() && !subject.shown().isEmpty() ? null : NAME_IT;
    }

    private static Hashtag lower(Hashtag hashtag) {
        return new Hashtag(hashtag.tag().toLowerCase(Locale.ROOT), hashtag.reason());
    }

    private static Choice seed(Brief brief) {
        return Choice.of(
                Objects.requireNonNullElse(brief.description(), ""),
                brief.fileName(),
                brief.sight() == null ? "" : brief.sight().perceptualHash());
    }
}
