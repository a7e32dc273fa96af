package org.duijie.matcher;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duijie.matcher.feature.Asked;
import org.duijie.matcher.feature.ListStatistics;
import org.duijie.matcher.feature.Pairing;
import org.duijie.models.rank.Cases;

/// Puts a need beside its candidates, each in the text that the viewer may read. Serving, measuring and training share
/// it.
public final class Pairings {
    private Pairings() {}

    /// Pairs the need with the retrieved candidates, or with the judged ones where there are any, in the order of ids.
    ///
    /// @param retrieved what the search found in the whole catalogue; statistics of the list come from here
    /// @param judged further pairs to look at; empty when serving
    /// @param cases the judged pairs that resemble the need
    public static List<Pairing> of(
            Need need,
            Collection<Candidate> retrieved,
            Collection<Candidate> judged,
            TermStatistics statistics,
            Cases cases) {
        Asked asked = Asked.of(need, statistics, cases);
        Function<Candidate, Pairing> pair = candidate -> new Pairing(asked, candidate);
        List<Pairing> list = inOrder(retrieved).parallelStream().map(pair).toList();
        ListStatistics rivals = ListStatistics.of(list);
        List<Pairing> wanted = judged.isEmpty()
                ? list
                : inOrder(judged).parallelStream().map(pair).toList();
        double[] lessons = cases.lessons(wanted.stream()
                .map(pairing -> pairing.candidate().meaning().vector())
                .toList());
        return IntStream.range(0, lessons.length)
                .mapToObj(i -> wanted.get(i).among(rivals, lessons[i]))
                .toList();
    }

    private static List<Candidate> inOrder(Collection<Candidate> candidates) {
        return candidates.stream().sorted(Comparator.comparing(Candidate::id)).toList();
    }
}
