package org.duijie.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.rank.CalibrationFit;
import org.duijie.models.rank.Forest;
import org.duijie.models.rank.ModelCard;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.Ranker;
import org.duijie.models.smile.BoostedTrees;

/// A small ranker for tests: trained on random features to like shared words and near meanings.
public final class Rankers {
    private static final BoostedTrees.Settings SMALL = new BoostedTrees.Settings(25, 4, 8, 5, 0.1, 0.8);

    private Rankers() {}

    public static RankModel small() {
        return small(FeatureSet.names());
    }

    static RankModel small(List<String> features) {
        int words = FeatureSet.names().indexOf("words-in-text");
        int meaning = FeatureSet.names().indexOf("meaning-of-need");
        Random random = new Random(1);
        double[][] x = new double[2_000][features.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < FeatureSet.LESSON; j++) {
                x[i][j] = random.nextDouble() * (j < 2 ? 30 : 1);
            }
            y[i] = Math.clamp(1 + x[i][words] / 15 + x[i][meaning] + 0.3 * random.nextGaussian(), 1, 4);
        }
        Forest forest = BoostedTrees.fit(x, y, SMALL, 1);
        List<CalibrationFit.Observed> observed = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            observed.add(new CalibrationFit.Observed(forest.score(x[i]), (int) Math.round(y[i])));
        }
        ModelCard card = new ModelCard("ranker-small", "for tests", 1, Map.of(), 1, x.length, Map.of(), List.of());
        return new RankModel(features, Ranker.of(forest, features.size()), CalibrationFit.fit(observed), card);
    }
}
