package dev.vitrine.caption.subject;

import dev.vitrine.caption.phrase.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a description says the picture shows: of "20 % off all mugs until Sunday" the mugs.
final class Shown {
    private static final Pattern CLAUSES =
            Pattern.compile(
                    "\\s*(?:[,;|•!?…](?!\\p{Nd})|\\s[–—-](?=\\s)|:(?=\\s)|\\.(?=\\s|$))\\s*");

    private static final Pattern LEADS_TO =
            Pattern.compile(
                    "(?i)^(?:come and see|come see|check out|look at|discover|introducing|presenting|meet|shop)\\s+(?=\\S)");

    private static final Pattern LOOSE_START =
            Pattern.compile(
                    "(?i)^(?:[^\\p{L}\\p{Nd}\"“„«#@(]++|(?:on|off|for|of|all|every|each|any|our|my|your|selected|and|or|with|plus|now|only|just|get|save|enjoy|take|from|until|to)\\b)++");

    private static final Pattern LOOSE_END =
            Pattern.compile(
                    "(?i)(?:[^\\p{L}\\p{Nd}\"”»)'%]++(?:(?:on|off|for|of|all|and|or|with|plus|now|only|just|in|at|from|until|by|to|the|is|are|was|were|costs?|goe?s?|gets?|an?)\\b)?)++$");

    /// Where or how something is sold.
    private static final Pattern SETTING = Pattern.compile("(?i)^(?:in|at|by|near|with|via)\\b");

    /// Some words that greet nobody and end no sentence.
    private static final Pattern PHRASE =
            Pattern.compile(
                    "(?i)(?!(?:new|now|just|finally|back|coming|hello|hi|hey|good|happy|thanks?|welcome|sale)\\b)[^.!?…\\s]+ [^.!?…]+");

    private static final Pattern PREDICATE =
            Pattern.compile(
                    "(?i)^(?:ends?|starts?|begins?|is|are|was|were|will|runs?|continues|has|have|valid|available|orders?)\\b.*");

    /// Words that leave open what a picture shows. In the singular.
    private static final Set<String> OPEN =
            Set.of(
                    """
                    a an the and or but of to in on at for from with by up out off so as if no not
                    yes i you we he she it they me us my our your his her their its this that these
                    those it's that's here's there's we're i'm let's is are be was were am been has
                    have had do does doe did will would can could should may must here there now then
                    soon again just finally only already still back very really too all every
                    everything anything something nothing some any more most new brand arrival
                    arrived arrive arriving newcomer collection stock restock restocked drop launch
                    launched launching launche live available coming come comes came look see seen
                    watch check show tell say find get got go going gone make made want need know
                    guess who what when where why how thing item product piece article goods stuff
                    range line selection choice offer special deal sale discount price bargain sold
                    limited edition exclusive free shipping delivery order preorder buy shop
                    shopping store online customer gift voucher code link bio dm comment follow
                    share save tag news update announcement reminder info surprise sneak peek
                    preview teaser favourite favorite love loved like happy proud excited wow nice
                    good great best better beautiful lovely perfect amazing awesome today tonight
                    tomorrow yesterday week weekend month year day night morning evening afternoon
                    time moment memory life mood vibe throwback season spring summer autumn fall
                    winter monday tuesday wednesday thursday friday saturday sunday january
                    february march april june july august september october november december
                    christmas christma easter hello hi hey welcome goodbye bye thank thanks please ready
                    open opening closed end ends last first next one two photo picture image post
                    stay tuned space ever never always alway inspiration such before after quote fee charge appointment
                    callout estimate consultation meeting registration application deadline vacancy
                    job service way feeling fun\
                    """
                            .split("\\s+"));

    private Shown() {}

    /// The thing that the first sentence that names one tells of, without what sells it; empty when
    /// none does. Questions tell of nothing, and fragments behind a statement may tell of it.
    ///
    /// @param sold whether prices, dates and calls are no part of what is told
    static String in(String text, boolean sold) {
        List<String> fragments = fragments(text);
        if (!sold && fragments.size() > 1 && fragments.stream().anyMatch(Shown::names)) {
            return String.join(". ", fragments);
        }
        boolean stated = false;
        for (String line : text.lines().toList()) {
            for (String sentence : Sentences.of(line)) {
                String shown =
                        sentence.endsWith("?")
                                ? ""
                                : Statement.thing(sold ? unsold(sentence) : sentence, Shown::names);
                boolean fragment = stated && shown.equals(sentence);
                if (names(shown) && !fragment) {
                    return shown;
                }
                stated |= names(sentence);
            }
        }
        return "";
    }

    /// The lines of a text that has nothing but phrases, one a line; none when it has anything
    /// else.
    private static List<String> fragments(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean phrases =
                lines.stream()
                        .allMatch(
                                line ->
                                        PHRASE.matcher(line).matches()
                                                && Statement.thing(line, Shown::names)
                                                        .equals(line));
        return phrases ? lines : List.of();
    }

    /// Whether the text names anything that a picture could show.
    static boolean names(String text) {
        return Words.of(text.replaceAll("['’]\\p{L}+", "")).list().stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .anyMatch(word -> !OPEN.contains(word));
    }

    /// The sentence without what sells it.
    static String unsold(String sentence) {
        List<String> clauses = List.of(CLAUSES.split(sentence));
        List<String> shown =
                clauses.stream().map(Shown::unsoldClause).filter(Shown::names).toList();
        return shown.equals(clauses) ? sentence : String.join(", ", shown);
    }

    private static String unsoldClause(String clause) {
        String led = LEADS_TO.matcher(clause).replaceFirst("");
        String dear = Offer.DEAL.matcher(led).replaceAll(" ").strip();
        if (Offer.CALL.matcher(dear).find()) {
            return "";
        }
        String bare = Offer.PRICE.matcher(Offer.WHEN.matcher(dear).replaceAll(" ")).replaceAll(" ");
        if (bare.equals(clause)) {
            return clause;
        }
        String tidy = LOOSE_END.matcher(bare.replaceAll("\\s+", " ").strip()).replaceFirst("");
        return SETTING.matcher(tidy).find() && !SETTING.matcher(led).find()
                ? ""
                : PREDICATE.matcher(LOOSE_START.matcher(tidy).replaceFirst("")).replaceFirst("");
    }
}
