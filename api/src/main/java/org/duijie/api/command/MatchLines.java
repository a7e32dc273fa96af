package org.duijie.api.command;

import java.io.PrintWriter;
import java.util.List;
import org.duijie.api.words.MainReasons;
import org.duijie.api.words.Words;
import org.duijie.domain.Party;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;

/// Matches for people at a terminal.
final class MatchLines {
    private static final int REASONS = 2;

    private final Words words;
    private final boolean explain;

    MatchLines(Words words, boolean explain) {
        this.words = words;
        this.explain = explain;
    }

    void print(MatchList list, PrintWriter out) {
        if (list.matches().isEmpty()) {
            out.println(words.text("matches.empty.title"));
        }
        for (Match match : list.matches()) {
            out.println("%2d  %4s [%s, %s]  %s  %s · %s"
                    .formatted(
                            match.rank(),
                            words.percent(match.likelihood().probability()),
                            words.percent(match.likelihood().low()),
                            words.percent(match.likelihood().high()),
                            words.text("match.grade." + match.likelihood().grade()),
                            words.code(match.offer().recordKind()),
                            match.offer().title().original()));
            out.println("      %s  %s"
                    .formatted(
                            words.joined(match.offer().units().stream()
                                    .map(Party::name)
                                    .toList()),
                            match.offer().id()));
            reasons(match).forEach(line -> out.println("      " + line));
        }
        out.println(words.text("footer.vectors", list.vectorsReady(), list.vectorsTotal()) + " · "
                + words.text("match.model", list.model(), list.catalogue()));
    }

    private List<String> reasons(Match match) {
        List<Contribution> all = match.explanation().contributions();
        if (explain) {
            List<String> lines = new java.util.ArrayList<>();
            lines.add("%+9.4f  %s".formatted(match.explanation().base(), words.text("match.breakdown.base")));
            all.forEach(c ->
                    lines.add("%+9.4f  %s: %s".formatted(c.points(), words.feature(c.feature()), words.reason(c))));
            lines.add("%+9.4f  %s".formatted(match.score(), words.text("match.breakdown.score")));
            return lines;
        }
        return new MainReasons(match.explanation(), words)
                .inFavour(REASONS).stream().map(MainReasons.Said::text).toList();
    }
}
