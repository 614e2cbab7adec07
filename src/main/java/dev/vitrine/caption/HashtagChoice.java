package dev.vitrine.caption;

import dev.vitrine.caption.niche.Claims;
import dev.vitrine.caption.niche.Niche;
import dev.vitrine.caption.niche.NicheMatch;
import dev.vitrine.caption.niche.Signs;
import dev.vitrine.caption.niche.Vocabulary;
import dev.vitrine.caption.phrase.Marks;
import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.caption.subject.Subject.Kind;
import dev.vitrine.caption.subject.Words;
import dev.vitrine.network.HashtagRange;
import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses hashtags, most fitting first: the person's own, then broad ones of the niche and those
/// of the person's words in turn, then the rest of the niches, then the person's own nouns. Only up
/// to the least that a range asks for follow what was seen and what holds for any post.
final class HashtagChoice {
    /// So many of a niche's tags are broad; they come first in the vocabulary.
    private static final int BROAD = 4;

    /// How much of a further niche is worth having.
    private static final int OF_A_FURTHER_NICHE = 3;

    /// Up to so many, a range is filled to its end; beyond, more is not better.
    private static final int FEW = 6;

    private static final int MANY = 18;
    private static final int LONGEST_OWN_TAG = 50;

    private final List<Hashtag> fitting = new ArrayList<>();
    private final List<Hashtag> fillers = new ArrayList<>();
    private final Claims claims = Claims.known();
    private final Subject subject;
    private final Words words;

    /// What the text holds of hashtags, whether or not any of them is chosen.
    private final Set<String> written;

    HashtagChoice(Topic topic, Vocabulary vocabulary) {
        this.subject = topic.subject();
        this.words = Words.of(subject.source());
        this.written =
                Marks.hashtags(subject.text()).stream()
                        .map(tag -> key("#" + tag))
                        .collect(Collectors.toSet());
        for (String tag : subject.ownTags()) {
            if (tag.length() <= LONGEST_OWN_TAG) {
                fitting.add(new Hashtag("#" + tag, "given by you"));
            }
        }
        List<NicheMatch> niches = topic.niches();
        if (subject.kind() == Kind.GRAVE) {
            vocabulary.niches().forEach(this::addSaidOutright);
        } else {
            niches.stream().limit(1).forEach(this::addBest);
            vocabulary.niches().forEach(this::addSaidOutright);
            niches.stream().limit(1).forEach(match -> fitting.addAll(ofNiche(match)));
            niches.stream().skip(1).forEach(this::addFurther);
            subject.nouns().forEach(this::addNoun);
            addSeen(topic.scene(), niches);
        }
        String missing = missing(topic);
        for (String tag : vocabulary.generalTags()) {
            fillers.add(new Hashtag("#" + tag, "filler, true of any post" + missing));
        }
    }

    private static String missing(Topic topic) {
        if (topic.named()) {
            return "";
        }
        return topic.subject().described()
                ? "; a description that names what the picture shows would bring more fitting ones"
                : "; a description would bring more fitting ones";
    }

    /// The hashtags for a network, as many as its range takes and the picture has to offer.
    List<Hashtag> of(Network network, Pack pack) {
        HashtagRange range = Objects.requireNonNull(network.hashtags().get(pack));
        int wanted =
                range.max() <= FEW
                        ? range.max()
                        : Math.max(range.min(), Math.min(range.max(), MANY));
        List<Hashtag> chosen = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        take(fitting, wanted, chosen, taken);
        take(fillers, range.min(), chosen, taken);
        return chosen;
    }

    private void take(List<Hashtag> from, int upTo, List<Hashtag> chosen, Set<String> taken) {
        for (Hashtag hashtag : from) {
            String key = key(hashtag.tag());
            if (chosen.size() + untaken(key, taken) < upTo && taken.add(key)) {
                chosen.add(hashtag);
            }
        }
    }

    /// How many others the text holds that are not chosen: they count as well.
    private long untaken(String key, Set<String> taken) {
        return written.contains(key)
                ? 0
                : written.stream().filter(tag -> !taken.contains(tag)).count();
    }

    private static String key(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void addBest(NicheMatch match) {
        List<Hashtag> named = named(match.niche());
        List<Hashtag> broad = ofNiche(match).stream().limit(BROAD).toList();
        for (int place = 0; place < Math.max(broad.size(), named.size()); place++) {
            named.stream().skip(place).limit(1).forEach(fitting::add);
            broad.stream().skip(place).limit(1).forEach(fitting::add);
        }
    }

    private void addFurther(NicheMatch match) {
        fitting.addAll(named(match.niche()));
        if (subject.kind() != Kind.FOREIGN) {
            ofNiche(match).stream().limit(OF_A_FURTHER_NICHE).forEach(fitting::add);
        }
    }

    /// The tags of the things that the person named.
    private List<Hashtag> named(Niche niche) {
        List<Hashtag> named = new ArrayList<>();
        if (subject.kind() == Kind.FOREIGN) {
            for (String sign : niche.signs().abroadIn(subject.source())) {
                named.add(new Hashtag("#" + Signs.tag(sign), whose() + " word: " + sign));
            }
            return named;
        }
        for (Niche.Item item : niche.items()) {
            item.words().stream()
                    .filter(words::contain)
                    .limit(1)
                    .forEach(word -> named.addAll(named(item, word)));
        }
        return named;
    }

    private List<Hashtag> named(Niche.Item item, Words word) {
        String reason = whose() + " word: " + String.join(" ", word.list());
        return item.tags().stream()
                .filter(tag -> claims.allow(tag, words))
                .map(tag -> new Hashtag("#" + tag, reason))
                .toList();
    }

    /// Tags that are nothing but the person's own word, whatever the picture is about: "#Lisbon".
    private void addSaidOutright(Niche niche) {
        if (subject.kind() == Kind.FOREIGN) {
            return;
        }
        for (Niche.Item item : niche.items()) {
            for (Words word : item.words()) {
                if (words.contain(word) && !niche.signs().ambiguous().contains(word)) {
                    String outright = String.join("", word.list());
                    named(item, word).stream()
                            .filter(named -> Words.of(named.tag()).list().equals(List.of(outright)))
                            .forEach(fitting::add);
                }
            }
        }
    }

    private List<Hashtag> ofNiche(NicheMatch match) {
        String name = match.niche().name();
        List<Hashtag> tags = new ArrayList<>();
        for (String tag : match.niche().tags()) {
            if (claims.allow(tag, words)) {
                tags.add(
                        new Hashtag(
                                "#" + tag,
                                tags.size() < BROAD
                                        ? "broad tag of niche " + name
                                        : "niche " + name + ", " + match.because(whose())));
            }
        }
        return tags;
    }

    private String whose() {
        return subject.described() ? "your" : "the file name's";
    }

    private void addNoun(List<String> noun) {
        String tag = noun.stream().map(Sentences::capitalised).collect(Collectors.joining());
        if (fitting.size() < MANY && tag.length() <= LONGEST_OWN_TAG) {
            fitting.add(
                    new Hashtag(
                            "#" + tag,
                            whose()
                                    + (noun.size() == 1 ? " word: " : " words: ")
                                    + String.join(" ", noun)));
        }
    }

    private void addSeen(Scene scene, List<NicheMatch> niches) {
        if (scene.monochrome()) {
            seen("black and white", "BlackAndWhite", "Monochrome", "BlackAndWhitePhotography");
        }
        if (scene.people() > 0) {
            seen("a face", "People", "PeoplePhotography");
        }
        if (scene.object() && niches.stream().noneMatch(match -> match.niche().alive())) {
            seen("one object on a calm ground", "StillLife", "StillLifePhotography");
        }
        if (scene.colourful()) {
            seen("strong colours", "Colourful", "ColourInspiration");
        }
        if ("dark".equals(scene.light())) {
            seen("a dark picture", "LowKey", "LightAndShadow");
        }
    }

    private void seen(String what, String... tags) {
        for (String tag : tags) {
            fillers.add(new Hashtag("#" + tag, "seen: " + what));
        }
    }
}
