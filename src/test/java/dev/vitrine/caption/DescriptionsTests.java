package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.network.Post;
import dev.vitrine.network.Violation;
import dev.vitrine.sight.SightReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the words of every description, on every network.
class DescriptionsTests {
    private static final List<String> HEADLINES =
            List.of(
                    "Hand-thrown stoneware mug",
                    "Mug, 24 euros, in the shop from 3 October 2026",
                    "Olives and fruit at the weekly market",
                    "Orange McLaren 720S parked outside a hotel",
                    "A circular saw for clean cuts in hardwood",
                    "Our rabbit Clover in the garden",
                    "Linen summer dress, made in Portugal",
                    "White tiger resting in the shade",
                    "A few of my houseplants on the windowsill",
                    "Looking out over the valley",
                    "An old oak table, restored last winter",
                    "Strawberry cheesecake with a biscuit base",
                    "Leather wallet, six card slots",
                    "Two-bedroom flat with a balcony, 850 euros a month",
                    "Blue running shoes, size 42",
                    "Bride and groom dancing in the rain",
                    "An hour of yoga on the beach",
                    "Vintage Leica camera on a marble table",
                    "Rainy street in Tokyo at night",
                    "HAND-THROWN STONEWARE MUG",
                    "New mugs from @clay.studio at https://example.com/shop?id=1",
                    "Kitten asleep in a shoebox #catsofberlin");

    private static final List<String> SENTENCES =
            List.of(
                    "Our bakery opens at seven.",
                    "I love this mug!",
                    "Would you drink from this stoneware mug?",
                    "We are hiring two bakers",
                    "Made it to the top!",
                    "I finished the oak bench. It took three weekends and one patient neighbour.",
                    "SUMMER SALE ENDS SUNDAY IN BERLIN",
                    "The bench took all winter. ".repeat(120));

    private static final List<String> LEFT_AS_THEY_ARE =
            List.of(
                    "Handgefertigte Keramiktasse",
                    "Tasse en grès faite à la main, émail bleu",
                    "Una taza de gres hecha a mano",
                    "Torta di mele della nonna",
                    "手作りの陶器のマグカップ",
                    "Кружка ручной работы",
                    "🐰🌿✨",
                    "In loving memory of our dog Bruno",
                    "Sadly we have to close our bakery");

    private static final List<String> SHORT =
            List.of("Sale", "Goodbye summer", "Look at this", "Monday", "New arrivals");

    private static final List<String> OFFERS =
            List.of(
                    "20 % off all mugs until Sunday, free shipping",
                    "Summer sale! Oak tables from 199 € until 31 August.",
                    "Our mugs are 20 % off this weekend",
                    "Linen summer dress, now 49 € instead of 79 €",
                    "Buy one get one free on all scented candles",
                    "Last chance: 3 for 2 on greeting cards",
                    "Concert tickets from $25");

    private static final SightReport SIGHT =
            Briefs.sight(0.8, 62, true, 0, Briefs.swatch("beige", 0.6), Briefs.swatch("teal", 0.3));

    private static final Pattern DOUBLED =
            Pattern.compile("  |[.,:;!?]{2}| [.,:;!?]|\\n{3}|[{}¶]|\\( | \\)");

    private static final Pattern WRONG_ARTICLE =
            Pattern.compile(
                    "\\ba (?!one|uni|use|eu)[aeiou]|\\ban (?!hour|honest)[^aeiou\\W]",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAIM =
            Pattern.compile(
                    "\\b(hand-?made|handcrafted|homemade|limited|exclusive|sale|discount|new|vintage|organic|vegan"
                            + "|sustainable|recycled|luxury|award|bestseller|free|original|authentic|unique|buy|shop|order"
                            + "|link in bio|hurry|stunning|breathtaking|must-have)\\b");

    private static final Map<String, List<PostCopy>> POSTS = new ConcurrentHashMap<>();

    static Stream<String> descriptions() {
        return Stream.of(HEADLINES, SENTENCES, LEFT_AS_THEY_ARE, SHORT, OFFERS)
                .flatMap(List::stream);
    }

    static Stream<String> headlines() {
        return HEADLINES.stream();
    }

    static Stream<String> offers() {
        return OFFERS.stream();
    }

    static Stream<String> leftAsTheyAre() {
        return LEFT_AS_THEY_ARE.stream();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void noNetworkRefusesAnythingOrWantsOtherHashtags(String description) {
        for (Pack pack : Pack.values()) {
            List<PostCopy> posts = posts(description, pack);
            for (int place = 0; place < posts.size(); place++) {
                Network network = Briefs.NETWORKS.all().get(place);
                PostCopy copy = posts.get(place);
                Post post =
                        new Post(
                                null,
                                List.of(),
                                copy.title(),
                                copy.caption(),
                                copy.hashtags().stream().map(Hashtag::tag).toList(),
                                copy.firstComment(),
                                pack);
                assertThat(network.check(post))
                        .as(network.id() + ": " + copy.caption())
                        .filteredOn(DescriptionsTests::aboutWords)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void doublesNoSpacesAndNoPunctuation(String description) {
        for (PostCopy post : posts(description)) {
            assertThat(everything(post)).noneMatch(text -> DOUBLED.matcher(text).find());
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void writesAAndAnAsTheyAreSpoken(String description) {
        for (PostCopy post : posts(description)) {
            assertThat(everything(post)).noneMatch(text -> WRONG_ARTICLE.matcher(text).find());
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void inventsNoNumberAndNoClaim(String description) {
        String said = description.toLowerCase(Locale.ROOT);
        for (PostCopy post : posts(description)) {
            for (String text : everything(post)) {
                assertThat(found("\\d+", text)).allMatch(said::contains);
                assertThat(found(CLAIM.pattern(), text.toLowerCase(Locale.ROOT)))
                        .allMatch(said::contains);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void keepsThePersonsWords(String description) {
        String said = description.replaceFirst(" #.*", "").strip();
        for (PostCopy post : posts(description)) {
            String caption = post.caption().replaceFirst("\\n\\n#[\\s\\S]*", "");
            if (caption.endsWith("…")) {
                assertThat(said).startsWith(caption.substring(0, caption.length() - 1));
            } else {
                assertThat(caption).startsWithIgnoringCase(said.replaceFirst("[.]$", ""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void saysNothingTwice(String description) {
        List<PostCopy> posts = posts(description);
        assertThat(posts.stream().map(post -> post.caption().replaceAll("\\s*#\\S+", "").strip()))
                .doesNotHaveDuplicates();
        List<String> ours = new ArrayList<>();
        for (PostCopy post : posts) {
            found("[^.!?\\n]+[.!?]", post.caption()).stream()
                    .map(String::strip)
                    .filter(sentence -> !description.contains(sentence.replaceFirst("[.]$", "")))
                    .filter(
                            sentence ->
                                    !description.equalsIgnoreCase(
                                            sentence.replaceFirst("[.]$", "")))
                    .forEach(ours::add);
        }
        assertThat(ours).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("offers")
    void followsAnOfferWithACallInEveryVoice(String offer) {
        List<String> calls =
                posts(offer).stream()
                        .map(post -> post.caption().replaceFirst("\\n\\n#[\\s\\S]*", ""))
                        .peek(
                                caption ->
                                        assertThat(caption)
                                                .startsWith(offer.replaceFirst("[.]$", "")))
                        .map(caption -> caption.substring(offer.length() - 1))
                        .toList();
        assertThat(calls)
                .doesNotHaveDuplicates()
                .allMatch(
                        call ->
                                call.matches(
                                        "(?s).*\\b(?i:save|tag|ask|questions?|repost|send|pass|boosts|know)\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void neverProvokesAWarningAboutAltText(String description) {
        List<PostCopy> posts = posts(description);
        for (int place = 0; place < posts.size(); place++) {
            Integer preferred = Briefs.NETWORKS.all().get(place).advice().altTextLength();
            String altText = posts.get(place).altText();
            if (preferred != null) {
                assertThat(altText.codePointCount(0, altText.length()))
                        .isLessThanOrEqualTo(preferred);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("leftAsTheyAre")
    void addsNothingButHashtagsToWhatIsLeftAsItIs(String description) {
        for (PostCopy post : posts(description)) {
            assertThat(post.caption().replaceFirst("\\n\\n#[\\s\\S]*", "")).isEqualTo(description);
        }
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void writesForOneNetworkAsItWouldForAll(String description) {
        Network last = Briefs.NETWORKS.find("bluesky");
        Brief one = new Brief(description, "IMG_2034.jpg", SIGHT, List.of(last), Pack.CLASSIC);
        assertThat(posts(description)).contains(Briefs.post(one));
    }

    private static boolean aboutWords(Violation violation) {
        return switch (violation.rule()) {
            case TEXT_LENGTH,
                    TEXT_BYTES,
                    TITLE_LENGTH,
                    COMMENT_LENGTH,
                    COMMENT_UNSUPPORTED,
                    HASHTAG_FORM,
                    HASHTAG_DUPLICATE,
                    HASHTAG_LENGTH,
                    HASHTAG_COUNT,
                    HASHTAG_RANGE ->
                    true;
            default -> false;
        };
    }

    private static List<String> everything(PostCopy post) {
        String caption = post.caption().replaceAll("https?://\\S+", "…");
        return List.of(caption, post.altText(), Objects.requireNonNullElse(post.title(), ""));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static List<PostCopy> posts(String description) {
        return POSTS.computeIfAbsent(description, said -> posts(said, Pack.CLASSIC));
    }

    private static List<PostCopy> posts(String description, Pack pack) {
        return Briefs.WRITER
                .write(new Brief(description, "IMG_2034.jpg", SIGHT, Briefs.NETWORKS.all(), pack))
                .posts();
    }
}
