package org.duijie.matcher.feature;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.duijie.domain.PartialDate;

/// What the candidates retrieved from the whole catalogue look like as a list: a score means little without its rivals.
///
/// @param bestWords the highest BM25 of the list
/// @param bestMeaning the highest similarity of the list
/// @param usualMeaning the mean similarity of the list's nearest
/// @param newest the latest date of the list; unknown if none has one
public record ListStatistics(double bestWords, double bestMeaning, double usualMeaning, PartialDate newest) {
    /// Of no list at all.
    static final ListStatistics ALONE = new ListStatistics(0, 0, 0, PartialDate.UNKNOWN);

    private static final int NEAREST = 50;

    public static ListStatistics of(Collection<Pairing> list) {
        List<Double> meanings = list.stream()
                .map(pairing -> pairing.candidate().meaningWhole())
                .sorted(Comparator.reverseOrder())
                .limit(NEAREST)
                .toList();
        return new ListStatistics(
                list.stream().mapToDouble(Pairing::words).max().orElse(0),
                meanings.isEmpty() ? 0 : meanings.getFirst(),
                meanings.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                list.stream()
                        .map(pairing -> pairing.offerFacts().dated())
                        .max(PartialDate::compareTo)
                        .orElse(PartialDate.UNKNOWN));
    }
}
