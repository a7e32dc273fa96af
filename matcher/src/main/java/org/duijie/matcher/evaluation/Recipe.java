package org.duijie.matcher.evaluation;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duijie.matcher.feature.FeatureGroup;

/// How to make a ranker: a way of learning, and the features it must do without.
public record Recipe(RankerKind kind, Set<FeatureGroup> without) {
    /// What ships.
    public static final Recipe FULL = new Recipe(RankerKind.FULL, Set.of());

    public Recipe {
        without = Set.copyOf(without);
    }

    @Override
    public String toString() {
        return kind.word()
                + new TreeSet<>(without)
                        .stream().map(group -> " without " + group.word()).collect(Collectors.joining());
    }
}
