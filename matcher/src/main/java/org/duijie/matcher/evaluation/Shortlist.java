package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.Pairing;
import org.duijie.models.rank.CalibrationFit;
import org.duijie.models.rank.Cases;

/// What the whole pool has for one need: the candidates in their fused order, the features of those that are ranked
/// anew,
/// and which of them people called good.
final class Shortlist {
    static final int DEPTH = 300;

    /// As many as serving ranks.
    static final int RERANKED = 200;

    private final JudgedSet.JudgedNeed need;
    private final float[] meaning;
    private final List<RecordId> fused;
    private final Map<RecordId, Looked> looked = new HashMap<>();
    private final Set<RecordId> good;

    /// An offer's features without a lesson, and its meaning, from which a lesson is learned.
    private static final class Looked {
        private final double[] features;
        private final float[] meaning;

        Looked(double[] features, float[] meaning) {
            this.features = features;
            this.meaning = meaning;
        }

        double[] features() {
            return features;
        }

        float[] meaning() {
            return meaning;
        }
    }

    /// Signals on trial for an offer; they stand behind its features.
    interface Signals {
        double[] of(RecordId offer);
    }

    private Shortlist(JudgedSet.JudgedNeed need, float[] meaning, List<RecordId> fused, Set<RecordId> good) {
        this.need = need;
        this.meaning = meaning;
        this.fused = fused;
        this.good = good;
    }

    static Set<RecordId> good(JudgedSet.JudgedNeed need) {
        return need.best().entrySet().stream()
                .filter(entry -> entry.getValue() >= CalibrationFit.GOOD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Empty for needs that nothing good is known for.
    static List<Shortlist> of(JudgedSet set, Pool pool) {
        List<Shortlist> lists = new ArrayList<>();
        for (JudgedSet.JudgedNeed judged : set.needs()) {
            Set<RecordId> good = good(judged);
            if (!good.isEmpty()) {
                List<Candidate> retrieved = pool.retrieve(judged.need(), DEPTH);
                Shortlist list = new Shortlist(
                        judged,
                        pool.vectors(judged.need()).together(),
                        retrieved.stream().map(Candidate::id).toList(),
                        good);
                list.look(pool.pair(
                        judged.need(), retrieved.subList(0, Math.min(RERANKED, retrieved.size())), Cases.NONE));
                lists.add(list);
            }
        }
        return lists;
    }

    private void look(List<Pairing> pairs) {
        for (Pairing pair : pairs) {
            looked.put(
                    pair.candidate().id(),
                    new Looked(
                            FeatureSet.values(pair), pair.candidate().meaning().vector()));
        }
    }

    /// The same list with further signals.
    Shortlist with(Signals signals) {
        Shortlist list = new Shortlist(need, meaning, fused, good);
        looked.forEach((id, offer) -> {
            double[] tried = signals.of(id);
            double[] features = Arrays.copyOf(offer.features(), offer.features().length + tried.length);
            System.arraycopy(tried, 0, features, offer.features().length, tried.length);
            list.looked.put(id, new Looked(features, offer.meaning()));
        });
        return list;
    }

    String need() {
        return need.id();
    }

    /// Ranked by the judge as far as serving ranks, then as fused.
    List<RecordId> order(Judge judge) {
        Cases cases = judge.cases(need.id(), meaning);
        Map<RecordId, Double> scores = new HashMap<>();
        List<RecordId> ids = List.copyOf(looked.keySet());
        List<Looked> offers = ids.stream().map(looked::get).toList();
        double[] lessons = cases.lessons(offers.stream().map(Looked::meaning).toList());
        for (int i = 0; i < lessons.length; i++) {
            double[] features = offers.get(i).features().clone();
            features[FeatureSet.LESSON] = lessons[i];
            scores.put(ids.get(i), judge.ranker().score(features));
        }
        List<RecordId> order = new ArrayList<>(fused);
        order.subList(0, Math.min(RERANKED, order.size()))
                .sort(Comparator.comparingDouble((RecordId id) -> -scores.getOrDefault(id, Double.NEGATIVE_INFINITY))
                        .thenComparing(Comparator.naturalOrder()));
        return order;
    }

    /// Adds how much of what is good stands how early.
    void measure(Judge judge, NeedParts parts) {
        List<RecordId> order = order(judge);
        for (int depth : List.of(20, 50, 100)) {
            parts.add("recall@" + depth, need.id(), share(order, depth, good), 1);
        }
        parts.add("candidates@" + DEPTH, need.id(), share(fused, DEPTH, good), 1);
    }

    static double share(List<RecordId> order, int depth, Set<RecordId> good) {
        Set<RecordId> hits = new HashSet<>(order.subList(0, Math.min(depth, order.size())));
        hits.retainAll(good);
        return (double) hits.size() / good.size();
    }
}
