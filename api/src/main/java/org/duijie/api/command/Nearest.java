package org.duijie.api.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that somebody probably meant.
final class Nearest {
    private Nearest() {}

    /// The nearest word by edits, unless half of it would have to change.
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(word, name) * 2 <= Math.max(word.length(), name.length()))
                .min(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(name -> name));
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
