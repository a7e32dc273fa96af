package org.duijie.matcher.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// A text with its terms and how often each occurs.
public record AnalysedText(String text, List<Term> terms, Map<String, Integer> counts) {
    public static AnalysedText of(String text) {
        List<Term> terms = Terms.of(text);
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.forEach(term -> counts.merge(term.text(), 1, Integer::sum));
        return new AnalysedText(text, terms, counts);
    }

    public int length() {
        return terms.size();
    }

    boolean has(String term) {
        return counts.containsKey(term);
    }
}
