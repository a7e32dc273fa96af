package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.Encoder;
import org.duijie.models.rank.Cases;
import org.duijie.models.rank.RankModel;

/// Measures a configuration on a judged set: how well it ranks given pairs, how much it finds in the whole pool, and
/// whether its probabilities hold.
public final class Evaluation {
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
            metrics.putAll(recall(set, pool, counted, judge, retriever));
            return result(
                    set, retriever.name().toLowerCase(java.util.Locale.ROOT), model.id(), seen, rows, metrics, start);
        }
    }

    /// Trains and tests on folds by need ([CrossValidation]).
    public Result crossMeasure(JudgedSet set, Recipe recipe, int folds, long seed) {
        long start = System.nanoTime();
        Result result = CrossValidation.of(set, encoder).measure(recipe, folds, seed);
        return new Result(
                result.set(),
                result.kind(),
                result.config(),
                result.model(),
                result.seen(),
                result.queries(),
                result.documents(),
                result.metrics(),
                (System.nanoTime() - start) / 1e9);
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

    private static Map<String, Double> recall(
            JudgedSet set, Pool pool, Predicate<JudgedSet.JudgedNeed> counted, Judge judge, Retriever retriever) {
        Map<Integer, List<Double>> found =
                new TreeMap<>(Map.of(20, new ArrayList<>(), 50, new ArrayList<>(), 100, new ArrayList<>()));
        List<Double> candidates = new ArrayList<>();
        for (JudgedSet.JudgedNeed judged : set.needs()) {
            Set<RecordId> good = Shortlist.good(judged);
            if (counted.test(judged) && !good.isEmpty()) {
                List<Candidate> retrieved = pool.retrieve(judged.need(), Shortlist.DEPTH);
                List<RecordId> order = order(judged, retrieved, pool, judge, retriever);
                found.forEach((depth, values) -> values.add(Shortlist.share(order, depth, good)));
                candidates.add(
                        Shortlist.share(retrieved.stream().map(Candidate::id).toList(), Shortlist.DEPTH, good));
            }
        }
        Map<String, Double> metrics = new TreeMap<>();
        found.forEach((depth, values) -> metrics.put("recall@" + depth, Figures.mean(values)));
        metrics.put("candidates@300", Figures.mean(candidates));
        return metrics;
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
                List<Candidate> head = retrieved.subList(0, Math.min(Shortlist.RERANKED, retrieved.size()));
                Cases cases =
                        judge.cases(judged.id(), pool.vectors(judged.need()).together());
                Map<RecordId, Double> scores = pool.pair(judged.need(), head, cases).stream()
                        .collect(Collectors.toMap(
                                pairing -> pairing.candidate().id(),
                                pairing -> judge.ranker().score(FeatureSet.values(pairing))));
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
