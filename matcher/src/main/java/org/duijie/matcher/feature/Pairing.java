package org.duijie.matcher.feature;

import org.duijie.matcher.Candidate;
import org.duijie.matcher.TermStatistics;

/// A need beside one candidate: everything a feature may look at.
public record Pairing(
        SideText need, SideText offer, Candidate candidate, ListStatistics list, TermStatistics statistics) {
    double bm25(AnalysedText query, AnalysedText document) {
        return Bm25.score(query, document, statistics);
    }
}
