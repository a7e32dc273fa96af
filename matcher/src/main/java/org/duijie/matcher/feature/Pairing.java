package org.duijie.matcher.feature;

import org.duijie.matcher.Candidate;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.rank.Cases;

/// A need beside one candidate: everything a feature may look at. Used by one thread.
public final class Pairing {
    private final SideText need;
    private final SideText offer;
    private final Candidate candidate;
    private final ListStatistics list;
    private final TermStatistics statistics;
    private final Cases cases;
    private final NeedFacts needFacts;
    private final OfferFacts offerFacts;
    private double words = -1;

    /// @param cases what judged pairs teach about the need; [Cases#NONE] while that is being learned
    public Pairing(
            SideText need,
            SideText offer,
            Candidate candidate,
            ListStatistics list,
            TermStatistics statistics,
            Cases cases,
            NeedFacts needFacts,
            OfferFacts offerFacts) {
        this.need = need;
        this.offer = offer;
        this.candidate = candidate;
        this.list = list;
        this.statistics = statistics;
        this.cases = cases;
        this.needFacts = needFacts;
        this.offerFacts = offerFacts;
    }

    public SideText need() {
        return need;
    }

    public SideText offer() {
        return offer;
    }

    public Candidate candidate() {
        return candidate;
    }

    ListStatistics list() {
        return list;
    }

    Cases cases() {
        return cases;
    }

    NeedFacts needFacts() {
        return needFacts;
    }

    OfferFacts offerFacts() {
        return offerFacts;
    }

    public TermStatistics statistics() {
        return statistics;
    }

    /// BM25 of the whole need against all of the offer's text: several features ask for it.
    double words() {
        if (words < 0) {
            words = Bm25.score(need.whole(), offer.whole(), statistics);
        }
        return words;
    }
}
