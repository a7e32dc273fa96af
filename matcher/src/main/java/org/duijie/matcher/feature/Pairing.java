package org.duijie.matcher.feature;

import org.duijie.matcher.Candidate;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.rank.Cases;

/// A need beside one candidate: everything a feature may look at.
public final class Pairing {
    private final Asked asked;
    private final Candidate candidate;
    private final SideText offer;
    private final Overlap wholes;
    private final Overlap ofTitle;
    private final double words;
    private final ListStatistics list;
    private final double lesson;

    /// The two alone, not in any list yet.
    public Pairing(Asked asked, Candidate candidate) {
        this.asked = asked;
        this.candidate = candidate;
        this.offer = candidate.side().text();
        this.wholes = Overlap.of(asked.text().whole(), offer.whole());
        this.ofTitle = Overlap.of(asked.text().whole(), offer.title());
        this.words = Bm25.score(wholes, asked.statistics());
        this.list = ListStatistics.ALONE;
        this.lesson = 0;
    }

    private Pairing(Pairing alone, ListStatistics list, double lesson) {
        this.asked = alone.asked;
        this.candidate = alone.candidate;
        this.offer = alone.offer;
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
        return asked.text();
    }

    NeedPhrases phrases() {
        return asked.phrases();
    }

    NeedFacts needFacts() {
        return asked.facts();
    }

    public TermStatistics statistics() {
        return asked.statistics();
    }

    Cases cases() {
        return asked.cases();
    }

    public Candidate candidate() {
        return candidate;
    }

    public SideText offer() {
        return offer;
    }

    OfferFacts offerFacts() {
        return candidate.side().facts();
    }

    ListStatistics list() {
        return list;
    }

    /// What judged pairs like this one taught, in levels.
    double lesson() {
        return lesson;
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
