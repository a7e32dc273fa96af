package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.duijie.models.Encoder;

/// Signals that the ranker does not have, each an idea of its own. None looks at a grade.
final class IdeaSignals {
    private static final int NEAREST = 10;
    private static final int NEIGHBOURS = 5;
    private static final double NEIGHBOUR = 0.3;
    private static final int MOST_PHRASES = 8;

    private final IdeaWorld world;
    private final Encoder encoder;
    private final List<TextPair> unjudged;

    /// What a pair of need and offer is worth by this idea; both by their numbers.
    interface Signal {
        double of(int need, int offer);
    }

    /// @param abstracts texts with their titles from elsewhere; the needs that nobody judged are added
    IdeaSignals(IdeaWorld world, Encoder encoder, List<TextPair> abstracts) {
        this.world = world;
        this.encoder = encoder;
        this.unjudged = new ArrayList<>(abstracts);
        for (int need = 0; need < world.needs.size(); need++) {
            if (world.needs.get(need).grades().isEmpty()) {
                unjudged.add(new TextPair(world.wholeMeaning[need], world.titleMeaning[need]));
            }
        }
    }

    Map<String, Signal> all() {
        Map<String, Signal> signals = new LinkedHashMap<>();
        signals.put("the need in the words of its nearest titles", wordsOfNearest());
        signals.put("the need's meaning moved to its nearest offers", meaningOfNearest());
        signals.put("offers told in their neighbours' words too", wordsOfNeighbours());
        signals.put("topics of terms that go together (latent semantics)", topics());
        if (!unjudged.isEmpty()) {
            signals.put("a head from text to title, learned without judgements", head());
        }
        signals.put("the need's clauses, the nearest of them", clauses());
        signals.put("how much nearer this need is than others", besideOtherNeeds());
        return signals;
    }

    private Signal wordsOfNearest() {
        TermVector[] nearest = new TermVector[world.needs.size()];
        for (int need = 0; need < nearest.length; need++) {
            Map<Integer, Double> mixture = new HashMap<>();
            for (int offer : nearest(need)) {
                world.offerTerms[offer].addTo(mixture, 1);
            }
            nearest[need] = TermVector.of(mixture).unit();
        }
        return (need, offer) -> nearest[need].product(world.offerTerms[offer]);
    }

    private int[] nearest(int need) {
        return world.best(offer -> world.likeness(need, offer), NEAREST);
    }

    private Signal meaningOfNearest() {
        float[][] middle = new float[world.needs.size()][];
        for (int need = 0; need < middle.length; need++) {
            float[] sum = new float[world.needMeaning[need].length];
            for (int offer : nearest(need)) {
                sum = IdeaWorld.sum(sum, world.offerMeaning[offer], 1);
            }
            middle[need] = IdeaWorld.unit(sum);
        }
        return (need, offer) -> VectorUtil.dotProduct(middle[need], world.offerMeaning[offer]);
    }

    private Signal wordsOfNeighbours() {
        TermVector[] told = new TermVector[world.offers.size()];
        IntStream.range(0, told.length).parallel().forEach(offer -> {
            Map<Integer, Double> mixture = new HashMap<>();
            world.offerTerms[offer].addTo(mixture, 1);
            for (int neighbour : neighbours(offer)) {
                double alike = VectorUtil.dotProduct(world.offerMeaning[offer], world.offerMeaning[neighbour]);
                world.offerTerms[neighbour].addTo(mixture, NEIGHBOUR * Math.max(0, alike));
            }
            told[offer] = TermVector.of(mixture).unit();
        });
        return (need, offer) -> told[offer].product(world.needTerms[need]);
    }

    private int[] neighbours(int offer) {
        float[] meaning = world.offerMeaning[offer];
        return world.best(
                other -> other == offer ? -1 : VectorUtil.dotProduct(meaning, world.offerMeaning[other]), NEIGHBOURS);
    }

    private Signal topics() {
        LatentTopics topics = LatentTopics.of(world.offerTerms, world.terms());
        float[][] ofOffer = Arrays.stream(world.offerTerms).map(topics::of).toArray(float[][]::new);
        float[][] ofNeed = Arrays.stream(world.needTerms).map(topics::of).toArray(float[][]::new);
        return (need, offer) -> VectorUtil.dotProduct(ofNeed[need], ofOffer[offer]);
    }

    private Signal head() {
        LinearHead head = LinearHead.fit(unjudged);
        float[][] mapped = Arrays.stream(world.wholeMeaning).map(head::of).toArray(float[][]::new);
        return (need, offer) -> VectorUtil.dotProduct(mapped[need], world.offerMeaning[offer]);
    }

    /// Key phrases as they stand between marks, the longest first.
    private Signal clauses() {
        List<List<float[]>> clauses = new ArrayList<>();
        for (JudgedSet.JudgedNeed judged : world.needs) {
            List<String> phrases = Arrays.stream(judged.need().whole().split("[，。；：、！？,;:!?\\n（）()]+"))
                    .map(String::strip)
                    .filter(phrase -> phrase.length() >= 4 && phrase.length() <= 30)
                    .distinct()
                    .sorted(Comparator.comparingInt((String phrase) -> -phrase.length())
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(MOST_PHRASES)
                    .toList();
            clauses.add(phrases.isEmpty() ? List.of() : encoder.encode(phrases));
        }
        return (need, offer) -> clauses.get(need).stream()
                .mapToDouble(clause -> VectorUtil.dotProduct(clause, world.offerMeaning[offer]))
                .max()
                .orElse(0);
    }

    /// In spreads of the likeness that needs which nobody judged have to the same offer.
    private Signal besideOtherNeeds() {
        int[] others = IntStream.range(0, world.needs.size())
                .filter(need -> world.needs.get(need).grades().isEmpty())
                .toArray();
        double[] mean = new double[world.offers.size()];
        double[] spread = new double[world.offers.size()];
        for (int offer = 0; offer < mean.length; offer++) {
            for (int other : others) {
                mean[offer] += world.likeness(other, offer) / others.length;
            }
            for (int other : others) {
                double apart = world.likeness(other, offer) - mean[offer];
                spread[offer] += apart * apart / others.length;
            }
        }
        return (need, offer) -> (world.likeness(need, offer) - mean[offer]) / Math.sqrt(Math.max(1e-6, spread[offer]));
    }
}
