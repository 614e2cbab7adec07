package dev.vitrine.caption.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The thing that a sentence tells of, when it is safe to say that the picture shows it: of "I
/// finished the oak bench in May" the oak bench; of "We fix boilers" nothing.
public final class Statement {
    private static final String DETERMINER =
            "(?:an?|the|my|our|his|her|their|this|these|two|three|four|five|some)";

    private static final Pattern TIMELY =
            pattern(
                    "^(?:(?:today|yesterday|finally|just|now|and|so|last night|this morning),?\\s+)+");

    private static final Pattern ASKING =
            pattern(
                    "^(?:needs?|wants?|wanted|looking for|in need of|we're hiring|now hiring|hiring|seeking|searching for"
                            + "|thinking (?:of|about)|ready (?:for|to)|tired of|fancy|who|what|when|why|how|where|which|if|whether"
                            + "|because|do|does|did|are|is|can|could|would|will|have|has|let's|don't|can't|see you"
                            + "|such|so|no|not|never|thanks?|congratulations|welcome)\\b.*");

    private static final Pattern PRESENTED =
            pattern(
                    "^(?:here(?:['’]s| is| are| comes?| come)|(?:this|that) is|that['’]s|these are)\\s+(?="
                            + DETERMINER
                            + "\\s)");

    private static final Pattern INTRODUCED =
            pattern(
                    "^(?:meet|introducing|presenting|say hello to)\\s+(?="
                            + DETERMINER
                            + "\\s|(?-i:\\p{Lu}))");

    private static final Pattern COME =
            pattern(
                    "^(.+?)\\s+(?:is|are)\\s+(?:(?:now|finally|back)\\s+)?(?:here|back|in stock|in store|in the shop|available)$");

    /// What somebody makes or has is there to be seen.
    private static final Pattern HAD =
            pattern(
                    "^(?:(?:i|we)(?:['’]ve)?\\s+)?(?:(?:have|also|really|absolutely|both|all|now|just|finally|only)\\s+)*"
                            + "(?:finished|made|built|baked|painted|knitted|knit|sewed|drew|carved|found|bought|got|love|loved|loving"
                            + "|restored|planted|grew|cooked|designed|threw|adopted|picked|brought|caught|spotted"
                            + "|photographed|captured|printed|crocheted|decorated|completed|created|picking|collecting|unboxing)\\s+"
                            + "(?:(?:up|out|home|off)\\s+)?(?="
                            + DETERMINER
                            + "\\s)");

    private static final Pattern POINTED_AT = pattern("\\b(?=(?:this|these)\\s+\\p{L})");
    private static final Pattern DETERMINED = pattern("^" + DETERMINER + "\\s.*");

    /// "Picking up my new car", "Finished the bench": with nobody who does it.
    private static final Pattern ACT =
            pattern(
                    "^\\p{L}+ing\\s+(?:(?:up|out|home|off)\\s+)?(?=(?:my|our|this|these)\\s)|"
                            + HAD.pattern());

    private static final Pattern HERE =
            pattern(
                    "^("
                            + DETERMINER
                            + "\\s.+?)\\s+(?:(?:has|have|just|finally|now)\\s+)*(?:arrived|landed|launched)(?:\\s+(?:today|here))?$");

    private static final Pattern RELATIVE =
            pattern(",?\\s(?:that|which|who|whose|where|when|while|after|before|because|until)\\s");

    private static final Pattern CLAUSES =
            pattern("\\s*(?:[,;](?!\\d)|\\s[–—-](?=\\s)|:(?=\\s))\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Set<String> PRONOUNS =
            Set.of("i", "we", "you", "he", "she", "they", "it", "nobody", "everybody", "everyone");

    private static final Set<String> VERBS =
            words(
                    """
                    i'm it's we're you're they're he's she's i've we've i'd we'd i'll we'll you'll
                    is are was were be been has have had do does did will would can could should
                    must may might let's that's here's there's don't isn't didn't can't won't please
                    come comes came got get gets went goes found bought opens opened starts started
                    ends ended begins began closes closed took takes looks makes made needs wants
                    loves love says said finally became becomes turns turned\
                    """);

    private static final Set<String> BE = Set.of("is", "are", "was", "were");

    /// What is going on and cannot be seen.
    private static final Set<String> UNSEEN =
            words(
                    """
                    coming opening closing starting going getting hiring moving looking selling
                    offering launching returning celebrating holding hosting having being planning
                    waiting hoping trying giving raising\
                    """);

    /// What ends a noun phrase.
    private static final Set<String> ENDS =
            words(
                    """
                    in on at for from to by into onto over under after before near behind beside
                    during since until till through about around between against as than but or so
                    because that which who whose when where while if today yesterday tomorrow tonight
                    now again ago last next this back here there up out off down home together
                    already soon too very not sold finally just all yet\
                    """);

    private static final int LONGEST = 8;

    private Statement() {}

    /// The thing, or nothing when none is certain; the sentence itself when it is no statement.
    ///
    /// @param names whether a text names anything that can be seen
    public static String thing(String sentence, Predicate<String> names) {
        String timeless = TIMELY.matcher(open(sentence)).replaceFirst("");
        String told = INTRODUCED.matcher(timeless).replaceFirst("");
        if (sentence.strip().endsWith("?") || ASKING.matcher(told).matches()) {
            return "";
        }
        Matcher presented = PRESENTED.matcher(told);
        if (presented.find()) {
            return nounPhrase(told.substring(presented.end()));
        }
        Matcher here = HERE.matcher(told);
        if (here.matches()) {
            return here.group(1);
        }
        if (verb(main(told)) < 0) {
            Matcher act = ACT.matcher(told);
            return act.find()
                    ? nounPhrase(told.substring(act.end()))
                    : told.equals(timeless) ? sentence : told;
        }
        return ofClauses(sentence, told, names);
    }

    private static String ofClauses(String sentence, String told, Predicate<String> names) {
        List<String> clauses = CLAUSES.splitAsStream(told).dropWhile(names.negate()).toList();
        if (clauses.isEmpty()) {
            return "";
        }
        String first = clauses.getFirst();
        if (DETERMINED.matcher(first).matches() && goesOn(first)) {
            return sentence;
        }
        String thing = verb(first) < 0 ? first : ofClause(first);
        if (!names.test(thing)) {
            return "";
        }
        List<String> things = new ArrayList<>();
        things.add(thing);
        clauses.stream().skip(1).filter(clause -> verb(clause) < 0).forEach(things::add);
        return String.join(", ", things.stream().filter(names).toList());
    }

    private static String ofClause(String clause) {
        Matcher come = COME.matcher(clause);
        if (come.matches() && verb(come.group(1)) < 0) {
            return come.group(1);
        }
        int verb = verb(clause);
        List<String> tokens = List.of(SPACE.split(clause));
        if (DETERMINED.matcher(clause).matches()) {
            return verb < 0 || verb > LONGEST ? "" : String.join(" ", tokens.subList(0, verb));
        }
        Matcher had = HAD.matcher(clause);
        if (had.find()) {
            return nounPhrase(clause.substring(had.end()));
        }
        Matcher pointed = POINTED_AT.matcher(clause);
        return pointed.find() ? nounPhrase(clause.substring(pointed.start())) : "";
    }

    /// "My dog is chasing waves" tells what is to be seen.
    private static boolean goesOn(String clause) {
        List<String> tokens = List.of(SPACE.split(clause.toLowerCase(Locale.ROOT)));
        int verb = verb(clause);
        if (verb < 0 || verb + 1 >= tokens.size() || !BE.contains(tokens.get(verb))) {
            return false;
        }
        String next = tokens.get(verb + 1);
        return next.endsWith("ing")
                && !UNSEEN.contains(next)
                && verb(String.join(" ", tokens.subList(verb + 1, tokens.size()))) < 0;
    }

    /// The sentence up to what only describes a part of it: "The house we sold".
    private static String main(String told) {
        Matcher relative = RELATIVE.matcher(told);
        String main = relative.find() ? told.substring(0, relative.start()) : told;
        List<String> tokens = List.of(SPACE.split(main));
        int verb = verb(main);
        boolean described =
                verb >= 2
                        && DETERMINED.matcher(main).matches()
                        && PRONOUNS.contains(plain(tokens.get(verb)))
                        && tokens.get(verb - 1).matches(".*[\\p{L}\\p{Nd}]");
        return described ? String.join(" ", tokens.subList(0, verb)) : main;
    }

    private static int verb(String text) {
        List<String> tokens = List.of(SPACE.split(text.strip()));
        for (int place = 0; place < tokens.size(); place++) {
            String word = plain(tokens.get(place));
            boolean participle =
                    word.equals("made")
                            && place > 0
                            && !PRONOUNS.contains(plain(tokens.get(place - 1)));
            if ((VERBS.contains(word) || PRONOUNS.contains(word)) && !participle) {
                return place;
            }
        }
        return -1;
    }

    private static String nounPhrase(String text) {
        List<String> phrase = new ArrayList<>();
        List<String> tokens = List.of(SPACE.split(text));
        for (int place = 0; place < tokens.size(); place++) {
            String token = tokens.get(place);
            String word = plain(token);
            boolean and = word.equals("and") || word.equals("&");
            boolean further =
                    place + 2 < tokens.size()
                            && DETERMINED.matcher(tokens.get(place + 1) + " x").matches();
            if (place > 0
                    && (ENDS.contains(word)
                            || VERBS.contains(word)
                            || PRONOUNS.contains(word)
                            || (and && !further))) {
                break;
            }
            phrase.add(token.replaceFirst("[,;:.!?]+$", ""));
            if (!token.equals(phrase.getLast())) {
                break;
            }
        }
        return phrase.size() > LONGEST ? "" : String.join(" ", phrase);
    }

    private static String open(String sentence) {
        return sentence.strip().replaceFirst("[\\s.!…]+$", "");
    }

    private static String plain(String token) {
        return token.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$", "");
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
