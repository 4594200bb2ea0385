package workbook.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a person probably meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /**
     * The one of {@code words} that comes nearest to {@code typed}: at most a third of its letters, but at least two,
     * are wrong, missing, too many or changed over. Empty if none is that near.
     */
    public static Optional<String> of(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 3))
                .filter(word -> distance(typed, word) < word.length())
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** The distance of Damerau and Levenshtein, with changes of neighbours only. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 ? j : j == 0 ? i : nearest(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int nearest(int[][] steps, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1);
        least = Math.min(least, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
