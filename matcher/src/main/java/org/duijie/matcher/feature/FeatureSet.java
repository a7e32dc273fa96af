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
            new PhrasesCovered(),
            new LongestPhrase(),
            new MeaningOfNeed(),
            new MeaningOfTitle(),
            new MeaningBesideBest(),
            new MeaningBesideUsual(),
            new SimilarCases(),
            new SameField(),
            new MatureEnough(),
            new SameRegion(),
            new WayOfTransfer(),
            new PriceInBudget(),
            new Freshness(),
            new FiguresMet(),
            new LinkedEvidence(),
            new EvaluatedByOthers());

    private static final List<String> NAMES =
            FEATURES.stream().map(Feature::name).toList();

    /// Where the lessons of judged pairs stand in the vector. They are learned last, from what the others got wrong.
    public static final int LESSON = NAMES.indexOf(SimilarCases.NAME);

    /// Where the facts begin. Graded texts know nothing of them: they get weights of their own, in a second stage.
    public static final int FACTS = FEATURES.stream()
            .map(feature -> feature.group().structured())
            .toList()
            .indexOf(true);

    private FeatureSet() {}

    public static List<String> names() {
        return NAMES;
    }

    public static double[] values(Pairing pairing) {
        double[] values = new double[FEATURES.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = FEATURES.get(i).value(pairing);
        }
        return values;
    }

    /// The group of the feature at `index`.
    public static FeatureGroup group(int index) {
        return FEATURES.get(index).group();
    }

    /// Whether the feature at `index` has anything to say: a fact that is missing on either side, or that judgements
    /// gave
    /// no weight, has not.
    public static boolean speaks(int index, double points) {
        return index < FACTS || points != 0;
    }

    /// Why the feature at `index` has this value.
    public static Reason reason(int index, Pairing pairing, double value) {
        return FEATURES.get(index).reason(pairing, value);
    }
}
