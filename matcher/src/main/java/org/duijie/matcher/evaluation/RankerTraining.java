package org.duijie.matcher.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.Encoder;
import org.duijie.models.rank.Calibration;
import org.duijie.models.rank.CalibrationFit;
import org.duijie.models.rank.ModelCard;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.Ranker;

/// Trains ranker and calibration from judged folders. The same folders and seed give the same bytes on the same
/// machine.
public final class RankerTraining {
    /// The folds whose held-out scores the calibration is fitted on.
    static final int FOLDS = 5;

    private final Encoder encoder;
    private final long seed;

    public RankerTraining(Encoder encoder, long seed) {
        this.encoder = encoder;
        this.seed = seed;
    }

    /// Needs marked as held are left out, whatever the folder.
    public RankModel train(List<JudgedSet> sets) {
        List<JudgedRows.Row> rows = new ArrayList<>();
        Map<String, String> data = new TreeMap<>();
        for (JudgedSet set : sets) {
            try (Pool pool = Pool.of(set.offers(), encoder)) {
                rows.addAll(JudgedRows.of(set, pool, need -> !need.held()));
            }
            data.put(set.name(), set.hash());
        }
        if (rows.isEmpty()) {
            throw new UnreadableFolder("the folders hold no judged pair that may be trained on");
        }
        return model(rows, data);
    }

    private RankModel model(List<JudgedRows.Row> rows, Map<String, String> data) {
        List<CalibrationFit.Observed> unseen = unseen(rows, judges(rows, Recipe.FULL, seed, FOLDS), seed);
        Calibration calibration = CalibrationFit.fit(unseen);
        Ranker ranker = RankerFit.fit(rows, Recipe.FULL, seed);
        long needs = rows.stream().map(row -> row.need).distinct().count();
        String id = "ranker-"
                + UUID.nameUUIDFromBytes(
                                (data + "/" + seed + "/" + FeatureSet.names()).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
        ModelCard card = new ModelCard(
                id,
                "weights and gradient-boosted trees (Smile) on graded levels, bounded weights of facts, kernel"
                        + " regression on what is left; isotonic calibration on held-out folds",
                seed,
                data,
                (int) needs,
                rows.size(),
                figures(rows, unseen, calibration),
                List.of(
                        "Trained on human grades 1-4; the folder needs-zh is used for training numbers only and is not"
                                + " part of this project.",
                        "Metrics are means over held-out folds by need; the probability means a grade of 3 or 4."));
        return new RankModel(FeatureSet.names(), ranker, calibration, card);
    }

    /// A ranker for each fold, which saw no row of its needs.
    static List<Judge> judges(List<JudgedRows.Row> rows, Recipe recipe, long seed, int folds) {
        return IntStream.range(0, folds)
                .mapToObj(fold -> rows.stream()
                        .filter(row -> Folds.of(row.need, seed, folds) != fold)
                        .toList())
                .map(others -> new Judge(RankerFit.fit(others.isEmpty() ? rows : others, recipe, seed)))
                .toList();
    }

    /// Each row's score by the ranker that saw no row of its need, in the order of the rows.
    static List<CalibrationFit.Observed> unseen(List<JudgedRows.Row> rows, List<Judge> judges, long seed) {
        return rows.stream()
                .map(row -> new CalibrationFit.Observed(
                        judges.get(Folds.of(row.need, seed, judges.size())).score(row), row.level))
                .toList();
    }

    private static Map<String, Double> figures(
            List<JudgedRows.Row> rows, List<CalibrationFit.Observed> unseen, Calibration calibration) {
        Figures figures = new Figures();
        for (int i = 0; i < rows.size(); i++) {
            double score = unseen.get(i).score();
            figures.add(rows.get(i).need, score, rows.get(i).level, calibration.of(score));
        }
        return figures.byName();
    }
}
