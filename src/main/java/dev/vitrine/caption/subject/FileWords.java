package dev.vitrine.caption.subject;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words in the name of a file, when a person has chosen them.
final class FileWords {
    /// What cameras, phones, messengers and editors put at the ends of the names of files.
    private static final Set<String> MACHINE_WORDS =
            Set.of(
                    """
                    img image dsc dscf dscn pic picture photo pxl mvi screenshot screen shot whatsapp
                    whats app signal telegram facebook instagram scan untitled copy final edit edited
                    export exported original large small medium thumb thumbnail file download crop
                    cropped resized scaled jpg jpeg png webp tmp temp test sample new version
                    unsplash pexels at of the by a\
                    """
                            .split("\\s+"));

    /// What stands in the name of a file to sort it, and says nothing under a picture. In the
    /// singular.
    private static final Set<String> VAGUE =
            Set.of(
                    """
                    product object thing item background up down and from behind inside outside
                    standing sitting front side back view left right top bottom of in on at the with
                    january february march april may june july august september october november
                    december monday tuesday wednesday thursday friday saturday sunday am pm\
                    """
                            .split("\\s+"));

    /// "2490x3084", "@2x".
    private static final Pattern DIMENSIONS = Pattern.compile("\\d+\\s*[xX×]\\s*\\d+|@\\dx\\b");

    private static final int SHORTEST = 3;

    private FileWords() {}

    /// The words as a phrase, or null when the name holds none that a person would say.
    static @Nullable String of(String fileName, Lexicon lexicon) {
        String name =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String spaced =
                DIMENSIONS.matcher(stem).replaceAll(" ").replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        List<String> words =
                chosen(
                        Arrays.stream(spaced.split("[^\\p{L}\\p{M}'’]+"))
                                .filter(
                                        word ->
                                                !word.isBlank()
                                                        && (word.equals("a") || !letter(word)))
                                .toList());
        boolean digitsInside =
                DIMENSIONS
                        .matcher(stem)
                        .replaceAll(" ")
                        .matches(".*(\\p{L}\\p{Nd}|\\p{Nd}\\p{L}).*");
        boolean allSaid = words.stream().allMatch(word -> said(word, lexicon));
        boolean one = words.stream().anyMatch(word -> word.length() >= SHORTEST);
        if (!one || !allSaid || (digitsInside && words.size() < 2)) {
            return null;
        }
        return words.stream().collect(Collectors.joining(" "));
    }

    /// The words without what machines put before and after them: "at" stands between words of the
    /// person's own, or between those of a messenger.
    private static List<String> chosen(List<String> words) {
        int start = 0;
        int end = words.size();
        while (start < end && machine(words.get(start))) {
            start++;
        }
        while (end > start && machine(words.get(end - 1))) {
            end--;
        }
        return words.subList(start, end);
    }

    private static boolean machine(String word) {
        return MACHINE_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// A single Latin letter: the number of a variant, or what is left of one.
    private static boolean letter(String word) {
        return word.length() == 1 && Lexicon.latin(word);
    }

    /// Whether the words name only what could be anything.
    static boolean vague(String words) {
        return VAGUE.containsAll(Words.of(words).list());
    }

    private static boolean said(String word, Lexicon lexicon) {
        return !Lexicon.latin(word) || lexicon.knows(word.toLowerCase(Locale.ROOT));
    }
}
