package org.duijie.matcher.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// A text with its terms and how often each occurs.
public final class AnalysedText {
    private final String text;
    private final List<Term> terms;
    private final Map<String, Integer> counts;
    private volatile Map<String, List<Integer>> places = Map.of();
    private volatile Weight weight = Weight.NONE;

    /// What the terms weigh, for the statistics they were weighed with.
    private record Weight(TermStatistics statistics, Map<String, Double> rarity, double length) {
        static final Weight NONE = new Weight(TermStatistics.NOTHING, Map.of(), 0);
    }

    /// Adds up something over the terms that two texts share.
    public interface OverShared {
        /// What one shared term adds.
        ///
        /// @param rarity the inverse document frequency of the term
        double of(int here, int there, double rarity);
    }

    private AnalysedText(String text, List<Term> terms, Map<String, Integer> counts) {
        this.text = text;
        this.terms = terms;
        this.counts = counts;
    }

    public static AnalysedText of(String text) {
        List<Term> terms = Terms.of(text);
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.forEach(term -> counts.merge(term.text(), 1, Integer::sum));
        return new AnalysedText(text, List.copyOf(terms), counts);
    }

    public String text() {
        return text;
    }

    public List<Term> terms() {
        return terms;
    }

    public Map<String, Integer> counts() {
        return counts;
    }

    public int length() {
        return terms.size();
    }

    /// The length of the vector of weighted terms.
    double weight(TermStatistics statistics) {
        return weights(statistics).length();
    }

    /// The sum over all terms that `other` has too, looked up from the shorter of the two.
    public double overShared(AnalysedText other, TermStatistics statistics, OverShared part) {
        boolean fromHere = counts.size() <= other.counts.size();
        AnalysedText shorter = fromHere ? this : other;
        AnalysedText longer = fromHere ? other : this;
        Map<String, Double> rarity = shorter.weights(statistics).rarity();
        double sum = 0;
        for (Map.Entry<String, Integer> term : shorter.counts.entrySet()) {
            Integer count = longer.counts.get(term.getKey());
            if (count != null) {
                sum += part.of(
                        fromHere ? term.getValue() : count,
                        fromHere ? count : term.getValue(),
                        rarity.getOrDefault(term.getKey(), 0.0));
            }
        }
        return sum;
    }

    /// The rarity of all terms together.
    public double rarity(TermStatistics statistics) {
        double sum = 0;
        for (double rarity : weights(statistics).rarity().values()) {
            sum += rarity;
        }
        return sum;
    }

    /// Kept until the catalogue's statistics change: every candidate of every match asks for it.
    private Weight weights(TermStatistics statistics) {
        Weight known = weight;
        if (!known.statistics().equals(statistics)) {
            Map<String, Double> rarity = new LinkedHashMap<>();
            double squares = 0;
            for (Map.Entry<String, Integer> term : counts.entrySet()) {
                double idf = statistics.idf(term.getKey());
                double part = Cosine.weight(term.getValue(), idf);
                rarity.put(term.getKey(), idf);
                squares += part * part;
            }
            known = new Weight(statistics, rarity, Math.sqrt(squares));
            weight = known;
        }
        return known;
    }

    /// Where each term stands, by its number in [#terms()]. Found once for a need, then asked for by every candidate.
    List<Integer> places(String term) {
        Map<String, List<Integer>> known = places;
        if (known.isEmpty() && !terms.isEmpty()) {
            known = new HashMap<>();
            for (int i = 0; i < terms.size(); i++) {
                known.computeIfAbsent(terms.get(i).text(), text -> new ArrayList<>())
                        .add(i);
            }
            places = known;
        }
        return known.getOrDefault(term, List.of());
    }
}
