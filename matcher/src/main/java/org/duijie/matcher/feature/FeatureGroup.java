package org.duijie.matcher.feature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Features that look at one kind of thing, so that an ablation can leave them out together.
public enum FeatureGroup {
    WORDS,
    MEANING,
    LIST,
    LESSONS,
    FIELD,
    MATURITY,
    REGION,
    DEAL,
    FRESHNESS,
    NUMBERS,
    LINKS,
    EVALUATION;

    /// The word that the command line takes for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeatureGroup> of(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }

    /// Whether it looks at recorded facts instead of text.
    public boolean structured() {
        return switch (this) {
            case WORDS, MEANING, LIST, LESSONS -> false;
            case FIELD, MATURITY, REGION, DEAL, FRESHNESS, NUMBERS, LINKS, EVALUATION -> true;
        };
    }
}
