package org.duijie.matcher.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways to learn an order from the same features; [#FULL] is what ships.
public enum RankerKind {
    /// Weights and trees for one half each, lessons of judged pairs, and facts in a second stage.
    FULL,
    /// The same without trees: quick to train, so that many ideas can be tried.
    PLAIN,
    /// Boosted trees by a list-wise loss.
    LAMBDARANK,
    /// Boosted trees by least squares on the grade.
    REGRESSION,
    /// Boosted trees that tell grade 3 and better from the rest.
    CLASSIFICATION,
    /// A random forest on the grade.
    FOREST,
    /// Ridge regression on the grade.
    LINEAR;

    /// The word that the command line takes for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RankerKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
