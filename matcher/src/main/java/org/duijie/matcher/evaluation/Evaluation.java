package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.Encoder;
import org.duijie.models.rank.Calibration;
import org.duijie.models.rank.CalibrationFit;
import org.duijie.models.rank.Cases;
import org.duijie.models.rank.RankModel;

/// Measures a configuration on a judged set: how well it ranks given pairs, how much it finds in the whole pool, and
/// whether its probabilities hold.
public final class Evaluation {
    private static final int POOL_DEPTH = 300;
    private static final int RERANKED = 200;

    private final Encoder encoder;

    public Evaluation(Encoder encoder) {
        this.encoder = encoder;
    }

    /// The answer of `./duijie evaluate`.
    ///
    /// @param seen whether the model was trained on this very folder; then only its held needs are counted
    public record Result(
            String set,
            String kind,
            String config,
            String model,
            boolean seen,
            int queries,
            int documents,
            Map<String, Double> metrics,
            double seconds) {}

    /// Measures a model as it is; needs it may have been trained on are not counted.
    public Result measure(JudgedSet set, Retriever retriever, RankModel model) {
        long start = System.nanoTime();
        boolean seen = model.card().data().containsValue(set.hash());
        boolean anyHeld = set.needs().stream().anyMatch(JudgedSet.JudgedNeed::held);
        Predicate<JudgedSet.JudgedNeed> counted = need -> !(seen && anyHeld) || need.held();
        try (Pool pool = Pool.of(set.offers(), encoder)) {
            List<JudgedRows.Row> rows = JudgedRows.of(set, pool, counted);
            Judge judge = new Judge(model.ranker());
            Figures figures = new Figures();
            for (JudgedRows.Row row : rows) {
                double score = score(retriever, row, judge, rows);
                if (retriever == Retriever.FULL) {
                    figures.add(row.need, score, row.level, model.likelihood(score));
                } else {
                    figures.add(row.need, score, row.level);
                }
            }
            Map<String, Double> metrics = new TreeMap<>(figures.byName());
            metrics.putAll(recall(set, pool, counted, need -> judge, retriever));
            return result(
                    set, retriever.name().toLowerCase(java.util.Locale.ROOT), model.id(), seen, rows, metrics, start);
        }
    }

    /// Trains and tests on folds by need: each need is scored by a ranker that saw none of its pairs, and its scores
    /// are
    /// read by a calibration fitted on the other folds' scores, made the same way.
    public Result crossMeasure(JudgedSet set, int folds, long seed) {
        long start = System.nanoTime();
        try (Pool pool = Pool.of(set.offers(), encoder)) {
            List<JudgedRows.Row> rows = JudgedRows.of(set, pool, need -> true);
            List<Judge> judges = RankerTraining.judges(rows, seed, folds);
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
            Map<String, Double> metrics = new TreeMap<>(figures.byName());
            metrics.putAll(
                    recall(set, pool, need -> true, need -> judges.get(Folds.of(need, seed, folds)), Retriever.FULL));
            return result(set, "full, %d folds, seed %d".formatted(folds, seed), "folds", false, rows, metrics, start);
        }
    }

    private static Result result(
            JudgedSet set,
            String config,
            String model,
            boolean seen,
            List<JudgedRows.Row> rows,
            Map<String, Double> metrics,
            long start) {
        int queries = (int) rows.stream().map(row -> row.need).distinct().count();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(
                set.name(), "needs", config, model, seen, queries, set.offers().size(), metrics, seconds);
    }

    private static double score(Retriever retriever, JudgedRows.Row row, Judge judge, List<JudgedRows.Row> rows) {
        return switch (retriever) {
            case BM25 -> row.words;
            case DENSE -> row.meaning;
            case HYBRID -> fused(row, rows);
            case FULL -> judge.score(row);
        };
    }

    /// Reciprocal-rank fusion of the two single orders among the need's judged pairs.
    private static double fused(JudgedRows.Row row, List<JudgedRows.Row> rows) {
        int byWords = 1;
        int byMeaning = 1;
        for (JudgedRows.Row other : rows) {
            if (other.need.equals(row.need)) {
                byWords += other.words > row.words ? 1 : 0;
                byMeaning += other.meaning > row.meaning ? 1 : 0;
            }
        }
        return 1.0 / (60 + byWords) + 1.0 / (60 + byMeaning);
    }

    private interface JudgeOf {
        Judge of(String need);
    }

    private static Map<String, Double> recall(
            JudgedSet set, Pool pool, Predicate<JudgedSet.JudgedNeed> counted, JudgeOf judges, Retriever retriever) {
        Map<Integer, List<Double>> found =
                new TreeMap<>(Map.of(20, new ArrayList<>(), 50, new ArrayList<>(), 100, new ArrayList<>()));
        List<Double> candidates = new ArrayList<>();
        for (JudgedSet.JudgedNeed judged : set.needs()) {
            Set<RecordId> good = judged.best().entrySet().stream()
                    .filter(entry -> entry.getValue() >= CalibrationFit.GOOD)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (counted.test(judged) && !good.isEmpty()) {
                List<Candidate> retrieved = pool.retrieve(judged.need(), POOL_DEPTH);
                List<RecordId> order = order(judged, retrieved, pool, judges.of(judged.id()), retriever);
                found.forEach((depth, values) -> values.add(share(order, depth, good)));
                candidates.add(share(retrieved.stream().map(Candidate::id).toList(), POOL_DEPTH, good));
            }
        }
        Map<String, Double> metrics = new TreeMap<>();
        found.forEach((depth, values) -> metrics.put("recall@" + depth, Figures.mean(values)));
        metrics.put("candidates@300", Figures.mean(candidates));
        return metrics;
    }

    private static double share(List<RecordId> order, int depth, Set<RecordId> good) {
        Set<RecordId> hits = new HashSet<>(order.subList(0, Math.min(depth, order.size())));
        hits.retainAll(good);
        return (double) hits.size() / good.size();
    }

    private static List<RecordId> order(
            JudgedSet.JudgedNeed judged, List<Candidate> retrieved, Pool pool, Judge judge, Retriever retriever) {
        Comparator<Candidate> unfound = Comparator.comparing(Candidate::id);
        List<Candidate> order = new ArrayList<>(retrieved);
        switch (retriever) {
            case BM25 ->
                order.sort(Comparator.comparingInt(Evaluation::lexicalPlace).thenComparing(unfound));
            case DENSE ->
                order.sort(Comparator.comparingInt(Evaluation::densePlace).thenComparing(unfound));
            case HYBRID -> {}
            case FULL -> {
                List<Candidate> head = retrieved.subList(0, Math.min(RERANKED, retrieved.size()));
                Cases cases =
                        judge.cases(judged.id(), pool.vectors(judged.need()).together());
                Map<RecordId, Double> scores = pool.pair(judged.need(), head, cases).stream()
                        .collect(Collectors.toMap(
                                paired -> paired.offer().offer().id(),
                                paired -> judge.ranker().score(FeatureSet.values(paired.pairing()))));
                order.subList(0, head.size())
                        .sort(Comparator.comparingDouble(
                                        (Candidate c) -> -scores.getOrDefault(c.id(), Double.NEGATIVE_INFINITY))
                                .thenComparing(unfound));
            }
        }
        return order.stream().map(Candidate::id).toList();
    }

    private static int lexicalPlace(Candidate candidate) {
        return candidate.lexicalRank() == 0 ? Integer.MAX_VALUE : candidate.lexicalRank();
    }

    private static int densePlace(Candidate candidate) {
        return candidate.denseRank() == 0 ? Integer.MAX_VALUE : candidate.denseRank();
    }
}
