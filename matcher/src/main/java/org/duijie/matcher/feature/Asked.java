package org.duijie.matcher.feature;

import org.duijie.matcher.Need;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.rank.Cases;

/// A need as all its candidates meet it: analysed once, with what the catalogue and judged pairs know of it.
///
/// @param cases what judged pairs teach about the need; [Cases#NONE] while that is being learned
public record Asked(SideText text, NeedFacts facts, NeedPhrases phrases, TermStatistics statistics, Cases cases) {
    public static Asked of(Need need, TermStatistics statistics, Cases cases) {
        return of(SideText.of(need), need.facts(), statistics, cases);
    }

    static Asked of(SideText text, NeedFacts facts, TermStatistics statistics, Cases cases) {
        return new Asked(text, facts, NeedPhrases.of(text.whole(), statistics), statistics, cases);
    }
}
