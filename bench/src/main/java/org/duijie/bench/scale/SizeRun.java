package org.duijie.bench.scale;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.bench.Latencies;
import org.duijie.domain.Offer;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.Matchmaker;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.Pairings;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.Encoder;
import org.duijie.models.rank.Cases;
import org.duijie.models.rank.RankModel;

/// The times of one client's matches in one catalogue, whole and step by step.
final class SizeRun {
    private static final Viewer VIEWER = Viewer.ANONYMOUS;
    private static final Set<Offer.Kind> KINDS = EnumSet.allOf(Offer.Kind.class);
    private static final int SHOWN = 20;
    private static final int CANDIDATES = 200;
    private static final int SCORED = 300;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 3;

    private final MadeHouse house;
    private final Encoder encoder;
    private final RankModel model;
    private final Matchmaker matchmaker;
    private final Map<Need, NeedVectors> vectors = new HashMap<>();

    SizeRun(MadeHouse house, Encoder encoder, RankModel model) {
        this.house = house;
        this.encoder = encoder;
        this.model = model;
        this.matchmaker = new Matchmaker(house.index(), encoder, model, house.source());
    }

    /// What one size took.
    ///
    /// @param retrieve words and meaning, fused to candidates
    /// @param plain the same queries in plain Lucene
    /// @param score features and scores of 300 candidates, from the terms and vectors that the index gave
    /// @param explain of the 20 shown
    /// @param match everything but the encoder
    /// @param whole with the encoder
    /// @param heap in use after a collection, in megabytes
    record Times(
            Latencies retrieve,
            Latencies plain,
            Latencies score,
            Latencies explain,
            Latencies match,
            Latencies whole,
            double heap) {}

    Times run(List<Need> needs) throws Exception {
        needs.forEach(need -> vectors.put(need, NeedVectors.of(encoder, need)));
        Latencies.of(needs, WARM_UP_ROUNDS, this::match);
        Latencies match = Latencies.of(needs, ROUNDS, this::match);
        double heap = heap();
        Latencies whole = Latencies.of(needs, 1, need -> matchmaker.match(VIEWER, need, KINDS, SHOWN));
        try (PlainLucene plain = new PlainLucene(house.indexFolder())) {
            Call retrieve = need -> candidates(need, CANDIDATES);
            Call bare = need -> plain.search(need, vectors(need), CANDIDATES);
            Latencies.of(needs, 1, bare::on);
            Latencies retrieved = Latencies.of(needs, ROUNDS, retrieve::on);
            Latencies bared = Latencies.of(needs, ROUNDS, bare::on);
            return new Times(retrieved, bared, scores(needs), explanations(needs), match, whole, heap);
        }
    }

    private interface Call {
        void on(Need need) throws Exception;
    }

    private void match(Need need) {
        if (matchmaker
                .match(VIEWER, need, vectors(need), KINDS, SHOWN)
                .matches()
                .isEmpty()) {
            throw new IllegalStateException("a match without an answer measures nothing");
        }
    }

    private NeedVectors vectors(Need need) {
        return vectors.computeIfAbsent(need, asked -> NeedVectors.of(encoder, asked));
    }

    private List<Candidate> candidates(Need need, int limit) {
        return house.index().candidates(VIEWER, need, vectors(need), KINDS, limit);
    }

    private Latencies scores(List<Need> needs) {
        CatalogueIndex index = house.index();
        double[] millis = new double[needs.size() * ROUNDS];
        for (int i = 0; i < millis.length; i++) {
            Need need = needs.get(i % needs.size());
            List<Candidate> candidates = candidates(need, SCORED);
            long began = System.nanoTime();
            Cases cases = model.ranker().experience().cases(vectors(need).together());
            double[] scores = Pairings.of(need, candidates, List.of(), index.statistics(), cases).parallelStream()
                    .mapToDouble(pair -> model.score(FeatureSet.values(pair)))
                    .toArray();
            millis[i] = millisSince(began);
            if (scores.length != SCORED) {
                throw new IllegalStateException("%d candidates instead of %d".formatted(scores.length, SCORED));
            }
        }
        return Latencies.ofMillis(millis);
    }

    private Latencies explanations(List<Need> needs) {
        double[] millis = new double[needs.size() * ROUNDS];
        for (int i = 0; i < millis.length; i++) {
            Need need = needs.get(i % needs.size());
            Matchmaker.Ranking ranking = matchmaker.rank(VIEWER, need, vectors(need), KINDS);
            long began = System.nanoTime();
            matchmaker.explain(ranking, SHOWN);
            millis[i] = millisSince(began);
        }
        return Latencies.ofMillis(millis);
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
