package org.duijie.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.feature.Bm25;
import org.duijie.matcher.feature.ListStatistics;
import org.duijie.matcher.feature.Pairing;
import org.duijie.matcher.feature.SideText;
import org.duijie.models.rank.Cases;

/// Puts a need beside its candidates, each in the text that the viewer may read. Serving, measuring and training share
/// it.
public final class Pairings {
    private final OfferSource source;
    private final OfferTexts texts = new OfferTexts();

    public Pairings(OfferSource source) {
        this.source = source;
    }

    /// A pairing with the offer it is about.
    public record Paired(OfferSource.Versioned offer, Pairing pairing) {}

    /// An offer in readable text beside its candidate, before the list is known.
    private record Read(OfferSource.Versioned offer, Candidate candidate, OfferTexts.Side side) {
        SideText text() {
            return side.text();
        }
    }

    /// Pairs the need with the retrieved candidates, or with the judged ones where there are any.
    ///
    /// @param retrieved what the search found in the whole catalogue; statistics of the list come from here
    /// @param judged further pairs to look at; empty when serving
    /// @param cases the judged pairs that resemble the need
    public List<Paired> of(
            Viewer viewer,
            Need need,
            List<Candidate> retrieved,
            List<Candidate> judged,
            TermStatistics statistics,
            Cases cases) {
        SideText asked = SideText.of(need);
        List<Read> list = read(viewer, retrieved);
        List<Double> words = list.stream()
                .map(read -> Bm25.score(asked.whole(), read.text().whole(), statistics))
                .toList();
        ListStatistics rivals = ListStatistics.of(
                list.stream().map(Read::candidate).toList(),
                words,
                list.stream().map(read -> read.side().facts().dated()).toList());
        List<Read> wanted = judged.isEmpty() ? list : read(viewer, judged);
        return wanted.stream()
                .map(read -> new Paired(
                        read.offer(),
                        new Pairing(
                                asked,
                                read.text(),
                                read.candidate(),
                                rivals,
                                statistics,
                                cases,
                                need.facts(),
                                read.side().facts())))
                .toList();
    }

    private List<Read> read(Viewer viewer, List<Candidate> candidates) {
        Map<RecordId, Candidate> byId =
                candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity(), (a, b) -> a));
        List<Read> read = new ArrayList<>(candidates.size());
        for (OfferSource.Versioned offer :
                source.offers(viewer, byId.keySet().stream().sorted().toList())) {
            Disclosure level =
                    ReadingPolicy.level(viewer, Guarded.of(offer.offer().envelope()));
            Candidate candidate = byId.get(offer.offer().id());
            if (candidate != null) {
                read.add(new Read(offer, candidate, texts.of(offer, level)));
            }
        }
        return read;
    }
}
