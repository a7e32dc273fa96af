package org.duijie.matcher.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.duijie.models.Encoder;
import org.duijie.models.rank.Calibration;
import org.duijie.models.rank.CalibrationFit;

/// Trains and tests on folds by need, for as many recipes and seeds as wanted on one reading of a set: each need is
/// scored
/// by a ranker that saw none of its pairs, and its scores are read by a calibration fitted on the other folds' scores,
/// made the same way.
public final class CrossValidation {
    private final JudgedSet set;
    private final List<JudgedRows.Row> rows;
    private final List<Shortlist> lists;

    CrossValidation(JudgedSet set, List<JudgedRows.Row> rows, List<Shortlist> lists) {
        this.set = set;
        this.rows = rows;
        this.lists = lists;
    }

    /// Reads a set once: what is looked at is the same for every recipe.
    public static CrossValidation of(JudgedSet set, Encoder encoder) {
        try (Pool pool = Pool.of(set.offers(), encoder)) {
            return new CrossValidation(set, JudgedRows.of(set, pool, need -> true), Shortlist.of(set, pool));
        }
    }

    /// The means of recipes over seeds, each beside the first of them.
    public List<Beside> compare(List<Recipe> recipes, int folds, List<Long> seeds) {
        List<Run> runs =
                recipes.stream().map(recipe -> run(recipe, folds, seeds)).toList();
        return IntStream.range(0, runs.size())
                .mapToObj(i -> Beside.of(
                        recipes.get(i).toString(),
                        runs.getFirst().parts(),
                        runs.get(i).parts(),
                        runs.get(i).figures()))
                .toList();
    }

    /// The mean over seeds; the parts of all seeds count together.
    Run run(Recipe recipe, int folds, List<Long> seeds) {
        NeedParts parts = new NeedParts();
        Map<String, Double> sums = new TreeMap<>();
        for (long seed : seeds) {
            Run run = run(recipe, folds, seed);
            parts.add(run.parts());
            run.figures().forEach((name, value) -> sums.merge(name, value / seeds.size(), Double::sum));
        }
        return new Run(parts, sums);
    }

    /// What one recipe reached with one seed.
    record Run(NeedParts parts, Map<String, Double> figures) {}

    public Evaluation.Result measure(Recipe recipe, int folds, long seed) {
        long start = System.nanoTime();
        Run run = run(recipe, folds, seed);
        return new Evaluation.Result(
                set.name(),
                "needs",
                "%s, %d folds, seed %d".formatted(recipe, folds, seed),
                "folds",
                false,
                (int) rows.stream().map(row -> row.need).distinct().count(),
                set.offers().size(),
                run.figures(),
                (System.nanoTime() - start) / 1e9);
    }

    Run run(Recipe recipe, int folds, long seed) {
        List<Judge> judges = RankerTraining.judges(rows, recipe, seed, folds);
        List<CalibrationFit.Observed> unseen = RankerTraining.unseen(rows, judges, seed);
        List<Calibration> calibrations = IntStream.range(0, folds)
                .mapToObj(fold -> CalibrationFit.fit(IntStream.range(0, rows.size())
                        .filter(row -> Folds.of(rows.get(row).need, seed, folds) != fold)
                        .mapToObj(unseen::get)
                        .toList()))
                .toList();
        Figures figures = new Figures();
        for (int i = 0; i < rows.size(); i++) {
            JudgedRows.Row row = rows.get(i);
            double score = unseen.get(i).score();
            figures.add(
                    row.need,
                    score,
                    row.level,
                    calibrations.get(Folds.of(row.need, seed, folds)).of(score));
        }
        NeedParts parts = figures.parts();
        lists.forEach(list -> list.measure(judges.get(Folds.of(list.need(), seed, folds)), parts));
        Map<String, Double> all = new TreeMap<>(parts.figures());
        all.putAll(figures.byName());
        return new Run(parts, all);
    }
}
