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

    /// The length of the weighted terms as a vector, for the statistics it was computed with.
    private record Weight(TermStatistics statistics, double length) {
        static final Weight NONE = new Weight(TermStatistics.NOTHING, 0);
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

    boolean has(String term) {
        return counts.containsKey(term);
    }

    /// The length of the vector of weighted terms. Kept until the catalogue's statistics change: every candidate of
    /// every
    /// match asks for it.
    double weight(TermStatistics statistics) {
        Weight known = weight;
        if (!known.statistics().equals(statistics)) {
            double squares = 0;
            for (Map.Entry<String, Integer> term : counts.entrySet()) {
                double part = Cosine.weight(term.getKey(), term.getValue(), statistics);
                squares += part * part;
            }
            known = new Weight(statistics, Math.sqrt(squares));
            weight = known;
        }
        return known.length();
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
