package org.duijie.bench.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Nearness;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.OpenReading;
import org.duijie.matcher.feature.Asked;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.ListStatistics;
import org.duijie.matcher.feature.OfferFacts;
import org.duijie.matcher.feature.OfferSide;
import org.duijie.matcher.feature.Pairing;
import org.duijie.matcher.feature.SideText;
import org.duijie.models.rank.RankModel;

/// Scores texts beside the list that was retrieved for a need.
final class Beside {
    private final RankModel model;
    private final List<Candidate> candidates;
    private final ListStatistics list;

    Beside(Shelf shelf, Wording need, List<Candidate> candidates) {
        this.model = shelf.model();
        this.candidates = List.copyOf(candidates);
        this.list = statistics(need, candidates);
    }

    private static ListStatistics statistics(Wording need, Collection<Candidate> list) {
        return ListStatistics.of(list.stream()
                .map(candidate -> new Pairing(need.asked, candidate))
                .toList());
    }

    /// A need in some wording, with its meaning.
    static final class Wording {
        private final Asked asked;
        private final NeedVectors vectors;

        Wording(Need need, NeedVectors vectors, Shelf shelf) {
            this.vectors = vectors;
            this.asked = Asked.of(
                    need,
                    shelf.statistics(),
                    shelf.model().ranker().experience().cases(vectors.together()));
        }

        private double lesson(Candidate candidate) {
            return asked.cases().lesson(candidate.meaning().vector());
        }
    }

    /// The score of an offer whose readable text is `fields`, read as `reading`. What the list is like stays as it was,
    /// whatever is done to one text.
    double score(Wording need, Offer offer, List<TextField> fields, OpenReading reading) {
        return score(need, candidate(need, offer, fields, reading), list);
    }

    private static Candidate candidate(Wording need, Offer offer, List<TextField> fields, OpenReading reading) {
        Nearness near = reading.nearness(need.vectors);
        SideText text = SideText.of(fields, offer.keywords());
        OfferFacts facts = OfferFacts.of(offer, Disclosure.PUBLIC);
        return new Candidate(
                offer.id(),
                0,
                0,
                0,
                near.meaning(),
                near.whole(),
                near.title(),
                Set.of(),
                new OfferSide(offer.kind(), text.title(), text.whole(), facts));
    }

    private double score(Wording need, Candidate candidate, ListStatistics rivals) {
        Pairing alone = new Pairing(need.asked, candidate);
        return model.score(FeatureSet.values(alone.among(rivals, need.lesson(candidate))));
    }

    /// The offers of the list, best first.
    List<RecordId> order(Wording need) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -score(need, candidate, list)))
                .map(Candidate::id)
                .toList();
    }

    /// Where an offer stands, and by which score.
    record Place(int rank, double score) {}

    /// The place that the offer would have if it said `fields`, with everything that the list is compared with made
    /// again.
    Place place(Wording need, Offer offer, List<TextField> fields, OpenReading reading) {
        Candidate changed = candidate(need, offer, fields, reading);
        List<Candidate> others = candidates.stream()
                .filter(candidate -> !candidate.id().equals(offer.id()))
                .toList();
        List<Candidate> all = new ArrayList<>(others);
        all.add(changed);
        ListStatistics rivals = statistics(need, all);
        double own = score(need, changed, rivals);
        long better = others.stream()
                .filter(candidate -> score(need, candidate, rivals) > own)
                .count();
        return new Place(1 + (int) better, own);
    }
}
