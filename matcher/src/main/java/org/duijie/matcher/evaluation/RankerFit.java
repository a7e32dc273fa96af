package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.rank.CalibrationFit;
import org.duijie.models.rank.Experience;
import org.duijie.models.rank.ExperienceFit;
import org.duijie.models.rank.FactsFit;
import org.duijie.models.rank.Forest;
import org.duijie.models.rank.Linear;
import org.duijie.models.rank.LinearFit;
import org.duijie.models.rank.Ranker;
import org.duijie.models.smile.AveragedTrees;
import org.duijie.models.smile.BoostedTrees;
import org.duijie.models.smile.ClassifiedTrees;

/// Makes a ranker from judged rows by a recipe. A feature that the recipe leaves out is nought in every row, so that no
/// weight and no split is spent on it, and scoring needs not know.
final class RankerFit {
    /// Forests grown from different samples, averaged: one alone moves with its seed by more than features do.
    private static final int BAGS = 3;

    private final List<JudgedRows.Row> rows;
    private final Recipe recipe;
    private final long seed;
    private final double[][] x;
    private final double[] y;

    private RankerFit(List<JudgedRows.Row> rows, Recipe recipe, long seed) {
        this.rows = rows;
        this.recipe = recipe;
        this.seed = seed;
        this.x = rows.stream().map(JudgedRows.Row::features).map(this::text).toArray(double[][]::new);
        this.y = rows.stream().mapToDouble(row -> row.level).toArray();
    }

    static Ranker fit(List<JudgedRows.Row> rows, Recipe recipe, long seed) {
        return new RankerFit(rows, recipe, seed).ranker();
    }

    private Ranker ranker() {
        return switch (recipe.kind()) {
            case FULL ->
                together(Forest.mean(forests(bag -> BoostedTrees.fit(x, y, BoostedTrees.Settings.DEFAULT, bag)), 0.5));
            case PLAIN -> together(new Forest(0, List.of()));
            case LAMBDARANK ->
                ofTrees(bag -> BoostedTrees.fitOrder(x, levels(), needs(), BoostedTrees.Settings.DEFAULT, bag));
            case REGRESSION -> ofTrees(bag -> BoostedTrees.fit(x, y, BoostedTrees.Settings.DEFAULT, bag));
            case CLASSIFICATION -> ofTrees(bag -> ClassifiedTrees.fit(x, good(), BoostedTrees.Settings.DEFAULT, bag));
            case FOREST -> ofTrees(bag -> AveragedTrees.fit(x, y, bag));
            case LINEAR -> new Ranker(LinearFit.fit(x, y), new Forest(0, List.of()), Experience.NONE);
        };
    }

    /// The weights first, then trees on the same target, each for one half; then the facts, and last the lessons, from
    /// what the weights got wrong about pairs they had not to remember.
    ///
    /// @param trees half of the score; without trees the weights speak for both halves
    private Ranker together(Forest trees) {
        Linear linear = LinearFit.fit(x, y);
        List<Double> facts = facts(linear);
        List<ExperienceFit.Judged> judged = new ArrayList<>(rows.size());
        for (int i = 0; i < x.length; i++) {
            JudgedRows.Row row = rows.get(i);
            double expected = linear.score(x[i]) + points(row.features(), facts);
            judged.add(new ExperienceFit.Judged(
                    row.need, row.offer.toString(), row.needMeaning, row.offerMeaning, y[i] - expected));
        }
        boolean lessons = !leftOut(FeatureSet.LESSON);
        Linear weights = trees.trees().isEmpty() ? linear : linear.halved();
        for (int fact = 0; fact < facts.size(); fact++) {
            weights = weights.counting(FeatureSet.FACTS + fact, facts.get(fact));
        }
        return new Ranker(
                lessons ? weights.counting(FeatureSet.LESSON, 1) : weights,
                trees,
                lessons ? ExperienceFit.fit(judged) : Experience.NONE);
    }

    private interface Growing {
        Forest from(long seed);
    }

    private Ranker ofTrees(Growing growing) {
        return Ranker.of(Forest.mean(forests(growing), 1), x[0].length);
    }

    private List<Forest> forests(Growing growing) {
        return IntStream.range(0, BAGS)
                .mapToObj(bag -> growing.from(seed * BAGS + bag))
                .toList();
    }

    /// What is learned from text alone: the facts have a stage of their own, in which they can only speak for an offer.
    private double[] text(double[] features) {
        for (int i = 0; i < features.length; i++) {
            if (isFact(i) || leftOut(i)) {
                features[i] = 0;
            }
        }
        return features;
    }

    private static boolean isFact(int feature) {
        return feature >= FeatureSet.FACTS && feature < FeatureSet.names().size();
    }

    /// Signals that are on trial stand behind the features and have no group yet.
    private boolean leftOut(int feature) {
        return feature < FeatureSet.names().size() && recipe.without().contains(FeatureSet.group(feature));
    }

    private List<Double> facts(Linear linear) {
        List<FactsFit.Judged> judged = new ArrayList<>(rows.size());
        for (int i = 0; i < x.length; i++) {
            double[] features = rows.get(i).features();
            double[] facts = new double[FeatureSet.names().size() - FeatureSet.FACTS];
            for (int fact = 0; fact < facts.length; fact++) {
                facts[fact] = leftOut(FeatureSet.FACTS + fact) ? 0 : features[FeatureSet.FACTS + fact];
            }
            judged.add(new FactsFit.Judged(rows.get(i).need, facts, linear.score(x[i]), y[i]));
        }
        return FactsFit.fit(judged);
    }

    private static double points(double[] features, List<Double> weights) {
        double points = 0;
        for (int fact = 0; fact < weights.size(); fact++) {
            points += weights.get(fact) * features[FeatureSet.FACTS + fact];
        }
        return points;
    }

    private int[] levels() {
        return rows.stream().mapToInt(row -> row.level).toArray();
    }

    private int[] needs() {
        List<String> names = rows.stream().map(row -> row.need).distinct().toList();
        java.util.Map<String, Integer> numbers = new java.util.HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return rows.stream().mapToInt(row -> numbers.getOrDefault(row.need, -1)).toArray();
    }

    private boolean[] good() {
        boolean[] good = new boolean[rows.size()];
        for (int i = 0; i < good.length; i++) {
            good[i] = rows.get(i).level >= CalibrationFit.GOOD;
        }
        return good;
    }
}
