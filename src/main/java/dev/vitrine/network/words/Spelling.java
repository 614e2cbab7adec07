package dev.vitrine.network.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Finds the word that somebody meant.
public final class Spelling {
    private Spelling() {}

    /// The words nearest to what was typed, nearest first; none when nothing is near.
    public static List<String> nearest(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> isNear(typed, word))
                .sorted(
                        Comparator.comparingInt((String word) -> distance(typed, word))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isNear(String typed, String word) {
        int shorter = Math.min(typed.length(), word.length());
        boolean oneBeginsTheOther = typed.startsWith(word) || word.startsWith(typed);
        return distance(typed, word) <= shorter / 3 || (shorter >= 3 && oneBeginsTheOther);
    }

    /// How many letters have to be added, dropped, changed or swapped with their neighbour.
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        char left = from.charAt(i - 1);
        char right = to.charAt(j - 1);
        int best = cost[i - 1][j - 1] + (left == right ? 0 : 1);
        best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && left == to.charAt(j - 2) && from.charAt(i - 2) == right;
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
