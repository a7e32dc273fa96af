package org.duijie.bench.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.bench.ResultPage;

/// The part of the page about one set: what was measured beside what others published, and what was wanted.
final class SetSection {
    private final ResultPage page;
    private final EvalSet set;

    SetSection(ResultPage page, EvalSet set) {
        this.page = page;
        this.set = set;
    }

    /// @param runs the configurations in the order they are shown
    void measured(List<Measured> runs) {
        List<List<String>> rows = new ArrayList<>();
        runs.forEach(run -> rows.add(row("`%s`".formatted(run.config()), run.metrics(), seconds(run))));
        set.published().forEach(other -> rows.add(row("published: " + other.system(), other.figures(), "")));
        page.table(headings("configuration", "seconds"), rows);
    }

    /// Differences of one configuration after another to the first.
    void compared(Measured base, List<Measured> others) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("`%s`".formatted(base.config()), base.metrics(), seconds(base)));
        for (Measured other : others) {
            List<String> cells = new ArrayList<>(List.of("`%s`".formatted(other.config())));
            for (String metric : set.metrics()) {
                cells.add(difference(
                        Optional.ofNullable(base.metrics().get(metric)),
                        Optional.ofNullable(other.metrics().get(metric))));
            }
            cells.add(seconds(other));
            rows.add(cells);
        }
        page.table(headings("configuration", "seconds"), rows);
    }

    /// Musts and aims beside the figure.
    void goals(Measured run) {
        if (set.musts().isEmpty() && set.aims().isEmpty()) {
            page.paragraph("Nothing is demanded here.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (String metric : set.metrics()) {
            Optional<Double> must = Optional.ofNullable(set.musts().get(metric));
            Optional<Double> aim = Optional.ofNullable(set.aims().get(metric));
            if (must.isPresent() || aim.isPresent()) {
                Optional<Double> figure = Optional.ofNullable(run.metrics().get(metric));
                rows.add(List.of(
                        metric,
                        number(figure),
                        number(must),
                        EvalSet.verdict(metric, figure, must),
                        number(aim),
                        EvalSet.verdict(metric, figure, aim)));
            }
        }
        page.table(List.of("wanted of `" + run.config() + "`", "measured", "must", "", "aim", ""), rows);
        boolean isAllReached = rows.stream().allMatch(row -> row.stream().noneMatch(cell -> cell.contains("missed")));
        if (!isAllReached && !set.tried().isEmpty()) {
            page.paragraph(
                    "What was tried for it, with figures and intervals: [%s](%s).".formatted(set.tried(), set.tried()));
        }
    }

    /// Figures in which a single retriever of the same run does better than this configuration.
    void aboveSingleRetrievers(Measured run, List<Measured> singles) {
        List<String> better = new ArrayList<>();
        for (Measured single : singles) {
            for (String metric : set.metrics()) {
                Double theirs = single.metrics().get(metric);
                Double ours = run.metrics().get(metric);
                if (theirs != null
                        && ours != null
                        && EvalSet.verdict(metric, Optional.of(ours), Optional.of(theirs))
                                .contains("missed")) {
                    better.add("`%s` in %s (%s beside %s)"
                            .formatted(
                                    single.config(), metric, number(Optional.of(theirs)), number(Optional.of(ours))));
                }
            }
        }
        page.paragraph(
                better.isEmpty()
                        ? "In no figure is a single retriever of this run better than `%s`.".formatted(run.config())
                        : "Better than `%s` in this run: %s.".formatted(run.config(), String.join(", ", better)));
    }

    private List<String> headings(String first, String last) {
        List<String> headings = new ArrayList<>(List.of(first));
        headings.addAll(set.metrics());
        headings.add(last);
        return headings;
    }

    private List<String> row(String first, Map<String, Double> figures, String last) {
        List<String> cells = new ArrayList<>(List.of(first));
        set.metrics().forEach(metric -> cells.add(number(Optional.ofNullable(figures.get(metric)))));
        cells.add(last);
        return cells;
    }

    private static String seconds(Measured run) {
        return String.format(Locale.ROOT, "%.0f", run.seconds());
    }

    private static String number(Optional<Double> value) {
        return value.map(figure -> String.format(Locale.ROOT, "%.3f", figure)).orElse("");
    }

    private static String difference(Optional<Double> base, Optional<Double> other) {
        return base.flatMap(from -> other.map(to -> String.format(Locale.ROOT, "%.3f (%+.3f)", to, to - from)))
                .orElse("");
    }
}
