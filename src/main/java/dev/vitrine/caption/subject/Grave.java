package dev.vitrine.caption.subject;

import java.util.List;
import java.util.regex.Pattern;

/// Tells texts beside which a cheerful word would hurt.
final class Grave {
    private static final List<Words> WORDS =
            """
            funeral, in memory, in loving memory, memorial, rip, rest in peace, passed away, died,
            death of, his death, her death, sudden death, is dead, are dead, was dead, found dead,
            mourning, mourn, grief, condolence, obituary, grave, cemetery, tragedy, tragic, war in,
            the war, world war, refugee, cancer, hospice, earthquake, victim, holocaust, genocide,
            suicide, mass shooting, final farewell, say goodbye, said goodbye, will miss,
            heartbroken, lost our, we lost, sadly, unfortunately, with regret, sorry, closing down,
            close our, closed for good, bankrupt, laid off, stolen, went missing, is missing,
            accident, injured, in hospital, burned down, flooded, cancelled\
            """
                    .replace('\n', ' ')
                    .transform(list -> List.of(list.split(",\\s*")).stream())
                    .map(Words::of)
                    .toList();

    private static final String SOMEBODY =
            "(?:dogs?|cats?|pupp(?:y|ies)|kittens?|pets?|rabbits?|birds?|parrots?|budgies?|horses?|tortoises?|ferrets?"
                    + "|child|children|boy|girl|son|daughter|brother|sister|mother|father|mum|dad|friend|bab(?:y|ies))";

    /// Somebody who is looked for.
    private static final Pattern LOST =
            Pattern.compile(
                    "\\b(?:lost|missing|runaway|have you seen|looking for(?= (?:my|our)\\b))[\\s:!,-]+(?:(?:this|my|our|his|her|their|an?|the)\\s+)?(?:[\\p{L}-]+\\s+)?"
                            + SOMEBODY
                            + "\\b|\\b"
                            + SOMEBODY
                            + "\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?:(?:has\\s+)?(?:been|gone|went|is|ran)\\s+)?(?:lost|missing|ran away|run away)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Grave() {}

    static boolean is(String text) {
        Words words = Words.of(text);
        return LOST.matcher(text).find() || WORDS.stream().anyMatch(words::contain);
    }
}
