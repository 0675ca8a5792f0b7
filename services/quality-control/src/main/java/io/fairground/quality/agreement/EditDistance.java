package io.fairground.quality.agreement;

import java.util.Arrays;

/**
 * The least insertions, deletions and replacements of a character that make one text of another (V. I. Levenshtein, 1966), as
 * a share of the longer text: 0 for equal texts, 1 for texts that share nothing. Example: "cart" and "cat" are one
 * deletion apart, a quarter.
 */
final class EditDistance {

    private EditDistance() {}

    static double share(CharSequence one, CharSequence other) {
        var longer = Math.max(one.length(), other.length());
        return longer == 0 ? 0 : edits(one, other) / (double) longer;
    }

    private static int edits(CharSequence one, CharSequence other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
