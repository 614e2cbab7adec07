package dev.vitrine.caption.subject;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person is, told apart from what the person does: of "Yoga teacher Anna Keller opens a
/// café" the picture is about the café.
///
/// @param attribute what the person is; empty when nobody does anything beside it
/// @param rest the text without it
public record Role(String attribute, String rest) {
    private static final String ROLES =
            "(?:teacher|instructor|coach|trainer|tutor|student|apprentice|professor|runner|athlete|player"
                    + "|champion|cyclist|swimmer|skier|climber|surfer|hiker|dancer|singer|musician|guitarist"
                    + "|pianist|dj|actor|actress|author|writer|poet|journalist|blogger|photographer"
                    + "|videographer|filmmaker|painter|illustrator|artist|sculptor|potter|ceramicist|baker"
                    + "|chef|cook|barista|bartender|brewer|winemaker|sommelier|butcher|farmer|gardener"
                    + "|florist|beekeeper|fisherman|carpenter|joiner|jeweller|jeweler|goldsmith|watchmaker"
                    + "|blacksmith|tailor|seamstress|weaver|designer|stylist|hairdresser|barber|model"
                    + "|architect|engineer|developer|programmer|mechanic|nurse|doctor|therapist|vet|lawyer"
                    + "|banker|consultant|manager|director|owner|founder|entrepreneur|veteran|collector"
                    + "|enthusiast|lover|fan|mother|father|mum|mom|dad|grandmother|grandfather)";

    private static final String ONE =
            "(?i:(?!(?:meet|introducing)\\b)(?:(?:an?|the|my|our|his|her|their)\\s+)?(?:[\\p{L}'’-]+\\s+){0,2}?"
                    + ROLES
                    + "\\b(?:\\s+of\\s+\\w+)?)";

    /// Somebody's name or what somebody does has to follow: a chef knife is no chef.
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(?:^|(?<=[.!?:]\\s)|(?<=\\b(?i:meet|introducing)\\s))"
                            + ONE
                            + "(?:\\s*(?:,\\s*and|,|and|&)\\s+"
                            + ONE
                            + ")*,?(?=\\s+(?:\\p{Lu}\\p{Ll}+|\\p{Ll}+(?:ing|[^s\\W]s\\s+\\p{L}+)|and\\s+(?:her|his|their))\\b)");

    private static final Pattern CONTENT = Pattern.compile("(?<!\\p{L})\\p{Ll}{4,}");

    /// Tells the two apart.
    public static Role of(String text) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        if (!attribute.find()) {
            return new Role("", text);
        }
        String rest =
                (text.substring(0, attribute.start())
                                + text.substring(attribute.end()).stripLeading())
                        .strip();
        return CONTENT.matcher(rest).find()
                ? new Role(attribute.group(), rest)
                : new Role("", text);
    }
}
