package org.duijie.bench.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Nearness;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.OpenReading;
import org.duijie.matcher.TermStatistics;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.ListStatistics;
import org.duijie.matcher.feature.NeedFacts;
import org.duijie.matcher.feature.OfferFacts;
import org.duijie.matcher.feature.Pairing;
import org.duijie.matcher.feature.SideText;
import org.duijie.models.rank.Cases;
import org.duijie.models.rank.RankModel;

/// Scores texts beside the list that was retrieved for a need.
final class Beside {
    private final RankModel model;
    private final TermStatistics statistics;
    private final List<Entry> entries = new ArrayList<>();
    private final ListStatistics list;

    /// A candidate with its text and its facts.
    private record Entry(Candidate candidate, SideText text, OfferFacts facts) {}

    Beside(Shelf shelf, Asked asked, List<Candidate> candidates) {
        this.model = shelf.model();
        this.statistics = shelf.statistics();
        for (Candidate candidate : candidates) {
            shelf.find(candidate.id())
                    .ifPresent(offer -> entries.add(entry(candidate, offer, offer.texts(Disclosure.PUBLIC))));
        }
        this.list = statistics(asked, entries);
    }

    private static Entry entry(Candidate candidate, Offer offer, List<TextField> fields) {
        return new Entry(candidate, SideText.of(fields, offer.keywords()), OfferFacts.of(offer, Disclosure.PUBLIC));
    }

    private ListStatistics statistics(Asked asked, List<Entry> list) {
        return ListStatistics.of(list.stream().map(entry -> pair(asked, entry)).toList());
    }

    private Pairing pair(Asked asked, Entry entry) {
        return new Pairing(
                asked.text, entry.text(), entry.candidate(), statistics, asked.cases, asked.facts, entry.facts());
    }

    /// A need in some wording, with its meaning.
    static final class Asked {
        private final SideText text;
        private final NeedVectors vectors;
        private final NeedFacts facts;
        private final Cases cases;

        Asked(Need need, NeedVectors vectors, RankModel model) {
            this.text = SideText.of(need);
            this.vectors = vectors;
            this.facts = need.facts();
            this.cases = model.ranker().experience().cases(vectors.together());
        }

        private double lesson(Entry entry) {
            return cases.lesson(entry.candidate().meaning().vector());
        }
    }

    /// The score of an offer whose readable text is `fields`, read as `reading`. What the list is like stays as it was,
    /// whatever is done to one text.
    double score(Asked asked, Offer offer, List<TextField> fields, OpenReading reading) {
        return score(asked, entry(asked, offer, fields, reading), list);
    }

    private Entry entry(Asked asked, Offer offer, List<TextField> fields, OpenReading reading) {
        Nearness near = reading.nearness(asked.vectors);
        Candidate candidate = new Candidate(offer.id(), 0, 0, 0, near.meaning(), near.whole(), near.title());
        return entry(candidate, offer, fields);
    }

    private double score(Asked asked, Entry entry, ListStatistics rivals) {
        return model.score(FeatureSet.values(pair(asked, entry).among(rivals, asked.lesson(entry))));
    }

    /// The offers of the list, best first.
    List<RecordId> order(Asked asked) {
        return entries.stream()
                .sorted(Comparator.comparingDouble((Entry entry) -> -score(asked, entry, list)))
                .map(entry -> entry.candidate().id())
                .toList();
    }

    /// The place that the offer would have if it said `fields`, with everything that the list is compared with made
    /// again.
    int rank(Asked asked, Offer offer, List<TextField> fields, OpenReading reading) {
        Entry changed = entry(asked, offer, fields, reading);
        List<Entry> others = entries.stream()
                .filter(entry -> !entry.candidate().id().equals(offer.id()))
                .toList();
        List<Entry> all = new ArrayList<>(others);
        all.add(changed);
        ListStatistics rivals = statistics(asked, all);
        double own = score(asked, changed, rivals);
        return 1
                + (int) others.stream()
                        .filter(entry -> score(asked, entry, rivals) > own)
                        .count();
    }
}
