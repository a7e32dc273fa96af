package org.duijie.matcher.feature;

import java.util.List;
import org.duijie.domain.match.Reason;

/// All features in the order of the vector. A model refuses any other list.
public final class FeatureSet {
    private static final List<Feature> FEATURES = List.of(
            new WordsInTitle(),
            new WordsInText(),
            new WordsBesideBest(),
            new TitleLikeness(),
            new TextLikeness(),
            new NeedCovered(),
            new OfferCovered(),
            new LongestPhrase(),
            new MeaningOfNeed(),
            new MeaningOfTitle(),
            new MeaningBesideBest(),
            new MeaningBesideUsual(),
            new SimilarCases());

    private static final List<String> NAMES =
            FEATURES.stream().map(Feature::name).toList();

    /// Where the lessons of judged pairs stand in the vector. They are learned last, from what the others got wrong.
    public static final int LESSON = NAMES.indexOf(SimilarCases.NAME);

    private FeatureSet() {}

    public static List<String> names() {
        return NAMES;
    }

    public static double[] values(Pairing pairing) {
        return FEATURES.stream().mapToDouble(feature -> feature.value(pairing)).toArray();
    }

    /// Why the feature at `index` has this value.
    public static Reason reason(int index, Pairing pairing, double value) {
        return FEATURES.get(index).reason(pairing, value);
    }
}
