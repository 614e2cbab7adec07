package dev.vitrine.caption.phrase;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an English text says is not there: of "A mug, not a cat" the cat.
public final class Denied {
    /// What ends the thing that is denied.
    private static final String END =
            "(?:in|on|at|by|for|from|to|of|with|but|and|is|are|was|were|has|have|because|since|until"
                    + "|while|when|if|that|which|who|this|here|there|please|today|just|only|we|i|you)\\b";

    private static final String WORD =
            "(?!" + END + ")[#@]?[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}'’-]*";

    private static final String DETERMINER =
            "(?:(?:an?|the|any|my|our|your|his|her|their|this|that|these|those)\\s+)?";

    private static final String THING = DETERMINER + WORD + "(?:\\s+" + WORD + "){0,3}";

    /// "No dogs or cats", "without dog, cat or bird" as far as "or" tells.
    private static final String THINGS = THING + "(?:,?\\s+n?or\\s+" + THING + ")*";

    private static final String HAVE =
            "(?:sell|serve|allow|offer|stock|accept|permit|have|keep|own|make|bake|take|use|show|contain"
                    + "|provide|carry|include|bring|selling|serving|allowing|offering)";

    /// What sounds like a denial and praises: "no better coffee", "not only coffee".
    private static final String PRAISING =
            "(?:only|just|merely|simply|your|an?\\s+(?:bad|single)|to|so|too|yet|even|quite|enough|all|every"
                    + "|two|one|bake|knead|cook|churn|better|finer|greater|place\\s+like|ordinary|matter|longer|doubt|wonder"
                    + "|need|problem|worries|filter|less|fewer|stop|miss|forget|gets?|fails?|tire|been|had|seen|was|far|bad"
                    + "|long|sure)\\b";

    private static final Pattern DENIED =
            Pattern.compile(
                    "\\b(?:(?:no|not|never|without|neither|nor)\\s+(?!"
                            + PRAISING
                            + ")"
                            + THINGS
                            + "|(?:(?:do|does|did|will|can|could|may|must|would|should|are|is)(?:\\s*not|n['’]t)|don['’]?t|won['’]t|can['’]t|never|no\\s+longer)\\s+"
                            + "(?:be\\s+)?"
                            + HAVE
                            + "\\s+(?!"
                            + PRAISING
                            + ")"
                            + THINGS
                            + "|[\\p{L}\\p{M}]+\\s+(?:(?:is|are)\\s+)?(?:strictly\\s+)?(?:not\\s+(?:allowed|permitted|admitted|welcome|included)"
                            + "|prohibited|forbidden|banned))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Denied() {}

    /// The text without what it denies.
    public static String leftOutOf(String text) {
        return DENIED.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    }

    /// What comes before the first denial; the whole text when there is none.
    public static String before(String text) {
        Matcher denied = DENIED.matcher(text);
        return denied.find() ? text.substring(0, denied.start()) : text;
    }
}
