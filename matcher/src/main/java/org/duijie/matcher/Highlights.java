package org.duijie.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.TextField;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.feature.SharedTerms;
import org.duijie.matcher.feature.SideText;

/// Finds where need and offer speak of the same thing, in the fields as they are shown.
///
/// What is cited should be what carries the score: `./duijie bench evidence` takes it out and looks what is lost.
final class Highlights {
    private static final int MOST = 12;

    /// A wording in a title carries more than the same in the text: half of what the ranker looks at reads the titles.
    private static final double IN_OFFER_TITLE = 3;

    private static final double IN_NEED_TITLE = 2;

    private record Weighed(Evidence evidence, double weight) {}

    private Highlights() {}

    /// Texts that share less than this share hardly a word: the match rests on what they mean. Chosen on ten challenges
    /// of the seeds, by what their matches lose without what is cited.
    private static final double HARDLY_A_WORD = 8;

    /// The weightiest shared wordings; where there is hardly a word, the titles, and such light wordings as there are.
    static List<Evidence> of(SideText need, SideText offer, TermStatistics statistics) {
        boolean hardly = SharedTerms.weight(need.whole(), offer.whole(), statistics) < HARDLY_A_WORD;
        List<Evidence> weighty = hardly ? List.of() : weighty(need, offer, statistics);
        return weighty.isEmpty() ? byMeaning(need, offer, statistics) : weighty;
    }

    private static List<Evidence> byMeaning(SideText need, SideText offer, TermStatistics statistics) {
        List<Evidence> found = new ArrayList<>(titles(need, offer).stream().toList());
        for (Evidence light : of(need, offer, statistics, 0)) {
            if (found.stream().noneMatch(title -> overlaps(title, light))) {
                found.add(light);
            }
        }
        return found;
    }

    /// Title and title. That of a need that was pasted as one text stands at its beginning.
    private static Optional<Evidence> titles(SideText need, SideText offer) {
        if (need.fields().isEmpty() || offer.fields().isEmpty()) {
            return Optional.empty();
        }
        TextField asked = need.fields().getFirst().field();
        TextField offered = offer.fields().getFirst().field();
        String title = need.title().text();
        int start = asked.text().value().indexOf(title);
        if (title.isBlank() || start < 0 || offered.text().value().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                Evidence.Basis.MEANING,
                offered.name(),
                offered.text().originalOffset(0),
                offered.text().originalEnd(offered.text().value().length()),
                asked.name(),
                asked.text().originalOffset(start),
                asked.text().originalEnd(start + title.length())));
    }

    /// The wordings that would not stand in any two texts of the trade.
    static List<Evidence> weighty(SideText need, SideText offer, TermStatistics statistics) {
        return of(need, offer, statistics, SharedTerms.LEAST_WEIGHT);
    }

    private static List<Evidence> of(SideText need, SideText offer, TermStatistics statistics, double leastWeight) {
        List<Weighed> found = new ArrayList<>();
        for (SideText.FieldText asked : need.fields()) {
            for (SideText.FieldText offered : offer.fields()) {
                double place = place(need, asked, IN_NEED_TITLE) * place(offer, offered, IN_OFFER_TITLE);
                for (SharedTerms.Run run :
                        SharedTerms.runs(asked.analysed(), offered.analysed(), statistics, leastWeight)) {
                    found.add(new Weighed(evidence(asked, offered, run), run.weight() * place));
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

    private static double place(SideText side, SideText.FieldText field, double inTitle) {
        return side.fields().indexOf(field) == 0 ? inTitle : 1;
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
