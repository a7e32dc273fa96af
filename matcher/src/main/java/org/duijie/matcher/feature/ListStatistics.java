package org.duijie.matcher.feature;

import java.util.Comparator;
import java.util.List;
import org.duijie.domain.PartialDate;
import org.duijie.matcher.Candidate;

/// What the candidates retrieved from the whole catalogue look like as a list: a score means little without its rivals.
///
/// @param bestWords the highest BM25 of the list
/// @param bestMeaning the highest similarity of the list
/// @param usualMeaning the mean similarity of the list's nearest
/// @param newest the latest date of the list; unknown if none has one
public record ListStatistics(double bestWords, double bestMeaning, double usualMeaning, PartialDate newest) {
    private static final int NEAREST = 50;

    public static ListStatistics of(List<Candidate> candidates, List<Double> words, List<PartialDate> dates) {
        List<Double> meanings = candidates.stream()
                .map(Candidate::meaningWhole)
                .sorted(Comparator.reverseOrder())
                .limit(NEAREST)
                .toList();
        return new ListStatistics(
                words.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                meanings.isEmpty() ? 0 : meanings.getFirst(),
                meanings.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                dates.stream().max(PartialDate::compareTo).orElse(PartialDate.UNKNOWN));
    }
}
