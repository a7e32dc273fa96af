package org.duijie.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.feature.SharedTerms;
import org.duijie.matcher.feature.SideText;

/// Finds where need and offer speak of the same thing, in the fields as they are shown.
final class Highlights {
    private static final int MOST = 12;

    private record Weighed(Evidence evidence, double weight) {}

    private Highlights() {}

    static List<Evidence> of(SideText need, SideText offer, TermStatistics statistics) {
        List<Weighed> found = new ArrayList<>();
        for (SideText.FieldText asked : need.fields()) {
            for (SideText.FieldText offered : offer.fields()) {
                for (SharedTerms.Run run : SharedTerms.runs(asked.analysed(), offered.analysed(), statistics)) {
                    found.add(new Weighed(evidence(asked, offered, run), run.weight()));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(weighed -> weighed.evidence().toString()));
        List<Evidence> kept = new ArrayList<>();
        for (Weighed weighed : found) {
            if (kept.size() < MOST && kept.stream().noneMatch(other -> overlaps(other, weighed.evidence()))) {
                kept.add(weighed.evidence());
            }
        }
        return kept;
    }

    private static boolean overlaps(Evidence a, Evidence b) {
        return a.field().equals(b.field()) && a.start() < b.end() && b.start() < a.end();
    }

    private static Evidence evidence(SideText.FieldText asked, SideText.FieldText offered, SharedTerms.Run run) {
        CanonicalText question = asked.field().text();
        CanonicalText answer = offered.field().text();
        return new Evidence(
                offered.field().name(),
                answer.originalOffset(run.secondStart()),
                answer.originalEnd(run.secondEnd()),
                asked.field().name(),
                question.originalOffset(run.firstStart()),
                question.originalEnd(run.firstEnd()));
    }
}
