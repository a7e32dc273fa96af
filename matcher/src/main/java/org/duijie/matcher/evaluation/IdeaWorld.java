package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Need;
import org.duijie.matcher.OpenReading;
import org.duijie.models.Encoder;
import org.duijie.models.text.Terms;

/// All needs and offers of a judged set in memory, as vectors and as weighted terms: what an idea may look at. Grades
/// are
/// not among it.
final class IdeaWorld {
    final List<JudgedSet.JudgedNeed> needs;
    final List<RecordId> offers;
    final float[][] offerMeaning;
    final float[][] wholeMeaning;
    final float[][] titleMeaning;
    final float[][] needMeaning;
    final TermVector[] offerTerms;
    final TermVector[] needTerms;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Map<String, Integer> needNumbers = new HashMap<>();
    private final Map<RecordId, Integer> offerNumbers = new HashMap<>();
    private final double[] rarity;

    IdeaWorld(JudgedSet set, Encoder encoder) {
        this.needs = set.needs();
        this.offers = set.offers().stream().map(org.duijie.domain.Offer::id).toList();
        IntStream.range(0, needs.size())
                .forEach(i -> needNumbers.put(needs.get(i).id(), i));
        IntStream.range(0, offers.size()).forEach(i -> offerNumbers.put(offers.get(i), i));
        List<String> titles =
                set.offers().stream().map(offer -> offer.title().value()).toList();
        this.offerMeaning = vectors(
                encoder,
                set.offers().stream()
                        .map(offer -> OpenReading.whole(offer.texts()))
                        .toList());
        List<Need> asked = needs.stream().map(JudgedSet.JudgedNeed::need).toList();
        this.wholeMeaning = vectors(encoder, asked.stream().map(Need::whole).toList());
        this.titleMeaning = vectors(encoder, asked.stream().map(Need::title).toList());
        this.needMeaning = new float[needs.size()][];
        for (int i = 0; i < needMeaning.length; i++) {
            needMeaning[i] = unit(sum(wholeMeaning[i], titleMeaning[i], 1));
        }
        List<Map<String, Integer>> counts =
                titles.stream().map(IdeaWorld::counts).toList();
        counts.forEach(terms -> terms.keySet().forEach(term -> vocabulary.putIfAbsent(term, vocabulary.size())));
        int[] holders = new int[vocabulary.size()];
        counts.forEach(terms -> terms.keySet().forEach(term -> holders[vocabulary.getOrDefault(term, 0)]++));
        this.rarity = IntStream.of(holders)
                .mapToDouble(held -> Math.log(1 + (titles.size() - held + 0.5) / (held + 0.5)))
                .toArray();
        this.offerTerms = counts.stream().map(this::weighted).toArray(TermVector[]::new);
        this.needTerms =
                asked.stream().map(need -> weighted(counts(need.whole()))).toArray(TermVector[]::new);
    }

    int need(String id) {
        return needNumbers.getOrDefault(id, -1);
    }

    int offer(RecordId id) {
        return offerNumbers.getOrDefault(id, -1);
    }

    int terms() {
        return rarity.length;
    }

    double likeness(int need, int offer) {
        return VectorUtil.dotProduct(needMeaning[need], offerMeaning[offer]);
    }

    /// The offers that score best for a need, best first.
    int[] best(java.util.function.IntToDoubleFunction score, int most) {
        double[] scores = IntStream.range(0, offers.size()).mapToDouble(score).toArray();
        return IntStream.range(0, offers.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Terms.of(text).forEach(term -> counts.merge(term.text(), 1, Integer::sum));
        return counts;
    }

    private TermVector weighted(Map<String, Integer> counts) {
        Map<Integer, Double> weights = new HashMap<>();
        counts.forEach((term, count) -> {
            Integer number = vocabulary.get(term);
            if (number != null) {
                weights.put(number, (1 + Math.log(count)) * rarity[number]);
            }
        });
        return TermVector.of(weights).unit();
    }

    private static float[][] vectors(Encoder encoder, List<String> texts) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += 1_024) {
            vectors.addAll(encoder.encode(texts.subList(from, Math.min(texts.size(), from + 1_024))));
        }
        return vectors.toArray(float[][]::new);
    }

    static float[] sum(float[] a, float[] b, double factor) {
        float[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (factor * b[i]);
        }
        return sum;
    }

    static float[] unit(float[] vector) {
        double length = Math.sqrt(VectorUtil.dotProduct(vector, vector));
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= (float) (length == 0 ? 1 : length);
        }
        return unit;
    }
}
