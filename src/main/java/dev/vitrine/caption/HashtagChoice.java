package dev.vitrine.caption;

import dev.vitrine.caption.niche.Claims;
import dev.vitrine.caption.niche.Niche;
import dev.vitrine.caption.niche.NicheMatch;
import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Words;
import dev.vitrine.network.HashtagRange;
import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Chooses hashtags, most fitting first: the person's own, then broad ones of the niche and those
/// of the person's words in turn, then the rest of the niches, then what was seen.
final class HashtagChoice {
    /// So many of a niche's tags are broad; they come first in the vocabulary.
    private static final int BROAD = 4;

    /// How much of a further niche is worth having.
    private static final int OF_A_FURTHER_NICHE = 6;

    /// Up to so many, a range is filled to its end; beyond, more is not better.
    private static final int FEW = 6;

    private static final int MANY = 24;
    private static final int LONGEST_OWN_TAG = 50;

    private final List<Hashtag> fitting = new ArrayList<>();
    private final List<Hashtag> general = new ArrayList<>();
    private final Claims claims = Claims.known();
    private final Words words;

    HashtagChoice(Topic topic, List<String> generalTags) {
        this.words = Words.of(topic.subject().source());
        for (String tag : topic.subject().ownTags()) {
            if (tag.length() <= LONGEST_OWN_TAG) {
                fitting.add(new Hashtag("#" + tag, "your own hashtag"));
            }
        }
        topic.niches().stream().limit(1).forEach(this::addBest);
        topic.niches().stream().skip(1).forEach(this::addFurther);
        addSeen(topic.scene());
        for (String tag : generalTags) {
            general.add(new Hashtag("#" + tag, "general photography tag"));
        }
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
        take(general, Math.max(range.min(), Math.min(1, range.max())), chosen, taken);
        return chosen;
    }

    private void take(List<Hashtag> from, int upTo, List<Hashtag> chosen, Set<String> taken) {
        for (Hashtag hashtag : from) {
            if (chosen.size() < upTo && taken.add(hashtag.tag().toLowerCase(Locale.ROOT))) {
                chosen.add(hashtag);
            }
        }
    }

    private void addBest(NicheMatch match) {
        List<Hashtag> named = named(match.niche());
        List<Hashtag> all = ofNiche(match);
        for (int place = 0; place < Math.max(BROAD, named.size()); place++) {
            if (place < named.size()) {
                fitting.add(named.get(place));
            }
            if (place < BROAD && place < all.size()) {
                fitting.add(all.get(place));
            }
        }
        fitting.addAll(all.subList(Math.min(BROAD, all.size()), all.size()));
    }

    private void addFurther(NicheMatch match) {
        fitting.addAll(named(match.niche()));
        ofNiche(match).stream().limit(OF_A_FURTHER_NICHE).forEach(fitting::add);
    }

    /// The tags of the things that the person named.
    private List<Hashtag> named(Niche niche) {
        List<Hashtag> named = new ArrayList<>();
        for (Niche.Item item : niche.items()) {
            item.words().stream()
                    .filter(words::contain)
                    .findFirst()
                    .ifPresent(
                            word ->
                                    item.tags().stream()
                                            .filter(tag -> claims.allow(tag, words))
                                            .forEach(
                                                    tag ->
                                                            named.add(
                                                                    new Hashtag(
                                                                            "#" + tag,
                                                                            "your word: "
                                                                                    + String.join(
                                                                                            " ",
                                                                                            word
                                                                                                    .list())))));
        }
        return named;
    }

    private List<Hashtag> ofNiche(NicheMatch match) {
        String name = match.niche().name();
        String reason =
                String.format(Locale.ROOT, "niche %s, similarity %.2f", name, match.similarity());
        List<Hashtag> tags = new ArrayList<>();
        for (String tag : match.niche().tags()) {
            if (claims.allow(tag, words)) {
                tags.add(
                        new Hashtag(
                                "#" + tag,
                                tags.size() < BROAD ? "broad tag of niche " + name : reason));
            }
        }
        return tags;
    }

    private void addSeen(Scene scene) {
        if (scene.monochrome()) {
            seen("black and white", "BlackAndWhite", "Monochrome", "BlackAndWhitePhotography");
        }
        if (scene.people() > 0) {
            seen("a face", "Portrait", "PortraitPhotography");
        }
        if (scene.object()) {
            seen("one object on a calm ground", "StillLife", "StillLifePhotography", "Minimalism");
        }
        if (scene.colourful()) {
            seen("strong colours", "Colourful", "ColourPalette", "ColourInspiration");
        }
        if ("dark".equals(scene.light())) {
            seen("a dark picture", "LowKey", "LightAndShadow");
        }
    }

    private void seen(String what, String... tags) {
        for (String tag : tags) {
            fitting.add(new Hashtag("#" + tag, "seen: " + what));
        }
    }
}
