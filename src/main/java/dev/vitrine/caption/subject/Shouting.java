package dev.vitrine.caption.subject;

import dev.vitrine.caption.phrase.Marks;
import java.text.BreakIterator;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text in capitals throughout, and how it would be written quietly.
final class Shouting {
    /// Fewer capitals may be an abbreviation, or meant.
    private static final int MOST_CAPITALS = 6;

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern LINK_OR_MENTION = Pattern.compile("(?i)(?:https?:|www\\.|@|#).*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    /// "BMW", "M3": no vowel, or a digit.
    private static final Pattern ABBREVIATION =
            Pattern.compile("[B-DF-HJ-NP-TV-XZ]{2,}|.*\\p{Nd}.*");

    private static final Set<String> ABBREVIATIONS =
            Set.of("I", "UK", "USA", "EU", "AI", "DIY", "IPA", "SUV", "USB", "LED", "EUR");

    /// Names that are everyday words far more often.
    private static final Set<String> NO_NAMES = Set.of("May", "March", "Polish", "Center");

    private Shouting() {}

    /// The text, or when it shouts, the text with capitals only where sentences and names begin.
    static String quieted(String text) {
        String words = Marks.leftOutOf(Links.leftOutOf(text));
        long capitals = words.codePoints().filter(Character::isUpperCase).count();
        if (capitals <= MOST_CAPITALS || words.codePoints().anyMatch(Character::isLowerCase)) {
            return text;
        }
        String quiet = TOKEN.matcher(text).replaceAll(token -> literal(lower(token.group())));
        return named(quiet).lines().map(Shouting::capitalised).collect(Collectors.joining("\n"));
    }

    private static String lower(String token) {
        return LINK_OR_MENTION.matcher(token).matches()
                ? token
                : WORD.matcher(token).replaceAll(word -> literal(lowerWord(word.group())));
    }

    private static String lowerWord(String word) {
        boolean kept = ABBREVIATIONS.contains(word) || ABBREVIATION.matcher(word).matches();
        return kept ? word : word.toLowerCase(Locale.ROOT);
    }

    /// With the names that the JDK knows: days, months, countries, their languages, large cities.
    private static String named(String text) {
        Stream<String> calendar =
                Stream.concat(
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                        Arrays.stream(Month.values())
                                .map(
                                        month ->
                                                month.getDisplayName(
                                                        TextStyle.FULL, Locale.ENGLISH)));
        Stream<String> world =
                Stream.concat(
                        Arrays.stream(Locale.getISOCountries())
                                .map(country -> Locale.of("", country))
                                .map(country -> country.getDisplayCountry(Locale.ENGLISH)),
                        Arrays.stream(Locale.getISOLanguages())
                                .map(Locale::of)
                                .map(language -> language.getDisplayLanguage(Locale.ENGLISH)));
        Stream<String> cities =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.matches("(Europe|America|Asia|Africa|Australia)/\\w+"))
                        .map(zone -> zone.substring(zone.indexOf('/') + 1).replace('_', ' '));
        String named = text;
        for (String name :
                Stream.of(calendar, world, cities).flatMap(names -> names).sorted().toList()) {
            if (!NO_NAMES.contains(name)) {
                named = written(named, name);
            }
        }
        return named;
    }

    private static String written(String text, String name) {
        return text.contains(name.toLowerCase(Locale.ROOT))
                ? Pattern.compile(
                                "(?<![\\p{L}@./])" + Pattern.quote(name) + "(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll(literal(name))
                : text;
    }

    private static String capitalised(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder sentences = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.append(Sentences.capitalised(text.substring(start, end)));
        }
        return sentences.toString();
    }

    private static String literal(String text) {
        return Matcher.quoteReplacement(text);
    }
}
