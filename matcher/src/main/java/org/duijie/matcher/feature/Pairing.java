package org.duijie.matcher.feature;

import org.duijie.matcher.Candidate;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.rank.Cases;

/// A need beside one candidate: everything a feature may look at.
public final class Pairing {
    private final SideText need;
    private final SideText offer;
    private final Candidate candidate;
    private final TermStatistics statistics;
    private final Cases cases;
    private final NeedFacts needFacts;
    private final OfferFacts offerFacts;
    private final Overlap wholes;
    private final Overlap ofTitle;
    private final double words;
    private final ListStatistics list;
    private final double lesson;

    /// The two alone, not in any list yet.
    ///
    /// @param cases what judged pairs teach about the need; [Cases#NONE] while that is being learned
    public Pairing(
            SideText need,
            SideText offer,
            Candidate candidate,
            TermStatistics statistics,
            Cases cases,
            NeedFacts needFacts,
            OfferFacts offerFacts) {
        this.need = need;
        this.offer = offer;
        this.candidate = candidate;
        this.statistics = statistics;
        this.cases = cases;
        this.needFacts = needFacts;
        this.offerFacts = offerFacts;
        this.wholes = Overlap.of(need.whole(), offer.whole());
        this.ofTitle = Overlap.of(need.whole(), offer.title());
        this.words = Bm25.score(wholes, statistics);
        this.list = ListStatistics.ALONE;
        this.lesson = 0;
    }

    private Pairing(Pairing alone, ListStatistics list, double lesson) {
        this.need = alone.need;
        this.offer = alone.offer;
        this.candidate = alone.candidate;
        this.statistics = alone.statistics;
        this.cases = alone.cases;
        this.needFacts = alone.needFacts;
        this.offerFacts = alone.offerFacts;
        this.wholes = alone.wholes;
        this.ofTitle = alone.ofTitle;
        this.words = alone.words;
        this.list = list;
        this.lesson = lesson;
    }

    /// The same in a list of rivals.
    ///
    /// @param taught what judged pairs teach about this one: asked for a whole list at once, it costs far less
    public Pairing among(ListStatistics rivals, double taught) {
        return new Pairing(this, rivals, taught);
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

    /// What judged pairs like this one taught, in levels.
    double lesson() {
        return lesson;
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

    /// What the texts of both share.
    Overlap wholes() {
        return wholes;
    }

    /// What the need's text shares with the offer's title.
    Overlap ofTitle() {
        return ofTitle;
    }

    /// BM25 of the whole need against all of the offer's text.
    public double words() {
        return words;
    }
}
