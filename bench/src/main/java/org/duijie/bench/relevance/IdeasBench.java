package org.duijie.bench.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.matcher.evaluation.folder.JudgedFolder;
import org.duijie.matcher.evaluation.folder.Means;
import org.duijie.matcher.evaluation.folder.Part;
import org.duijie.matcher.evaluation.folder.Pooling;
import org.duijie.models.Encoder;
import org.duijie.models.onnx.OnnxEncoder;

/// What each signal is worth on the English sets: those that the full machine has are taken away, the others added, one
/// at a time.
public final class IdeasBench {
    /// The figures that something is demanded of.
    private static final List<Wanted> WANTED = List.of(
            new Wanted("experts-en", "accuracy"),
            new Wanted("expertise-en", "loss"),
            new Wanted("expertise-en", "hard"),
            new Wanted("cacm", "map"),
            new Wanted("cranfield", "ndcg@10"));

    private record Wanted(String set, String metric) {
        boolean ofPeople() {
            return set.startsWith("expert");
        }

        @Override
        public String toString() {
            return set + " " + metric;
        }
    }

    private final Progress progress;

    public IdeasBench(Progress progress) {
        this.progress = progress;
    }

    public void run() throws IOException {
        ResultPage page = new ResultPage("Signals tried on the English sets", "./duijie bench ideas");
        page.paragraph(
                "The full machine adds words and meaning, with the parts marked as used. Each row is the full machine without"
                        + " that part, or with it if it is not used: the figure, the difference to the full machine, and where the"
                        + " middle nine tenths of that difference lie when questions (experts-en: problems, expertise-en:"
                        + " researchers) are drawn again %d times, the same for both. An interval that holds 0 says that the set"
                                .formatted(PairedDraws.DRAWS)
                        + " is too small to tell. Of loss, less is better.");
        page.paragraph(
                "Parts were chosen by these figures and by reasons; weights are round numbers and the same for all sets."
                        + " With this few questions, other questions may well give less.");
        List<Wanted> present = WANTED.stream()
                .filter(wanted -> EvalSet.folder(wanted.set).isPresent())
                .toList();
        WANTED.stream()
                .filter(wanted -> !present.contains(wanted))
                .map(Wanted::set)
                .distinct()
                .forEach(set -> page.paragraph("%s: not measured: data absent.".formatted(set)));
        if (!present.isEmpty()) {
            table(page, present);
        }
        progress.say("wrote %s".formatted(page.write("ideas-english.md")));
    }

    private void table(ResultPage page, List<Wanted> present) {
        try (Encoder encoder = JudgedFolder.remembering(OnnxEncoder.english())) {
            Map<String, Means> full = measured(present, Optional.empty(), encoder);
            List<List<String>> rows = new ArrayList<>();
            rows.add(row("the full machine", "", present, full, full));
            for (Part part : Part.values()) {
                rows.add(row(
                        part.description(),
                        part.used() ? "used; here without" : "here added",
                        present,
                        full,
                        measured(present, Optional.of(part), encoder)));
            }
            List<String> headings = new ArrayList<>(List.of("signal", ""));
            present.forEach(wanted -> headings.add(wanted.toString()));
            page.table(headings, rows);
            pooling(page, present.stream().filter(Wanted::ofPeople).toList(), full, encoder);
        }
    }

    private void pooling(ResultPage page, List<Wanted> people, Map<String, Means> full, Encoder encoder) {
        page.heading("How a person's works are pooled")
                .paragraph(
                        "A researcher is a set of works, each scored by the full machine; the differences are to “%s”."
                                .formatted(Pooling.USED.description()));
        List<List<String>> rows = new ArrayList<>();
        for (Pooling pooling : Pooling.values()) {
            progress.say("pooling: " + pooling.description());
            Map<String, Means> bySet = new TreeMap<>();
            people.forEach(wanted -> bySet.computeIfAbsent(
                    wanted.set,
                    set -> JudgedFolder.of(EvalSet.folder(set).orElseThrow()).measure(Part.full(), pooling, encoder)));
            rows.add(row(pooling.description(), pooling == Pooling.USED ? "used" : "", people, full, bySet));
        }
        List<String> headings = new ArrayList<>(List.of("pooling", ""));
        people.forEach(wanted -> headings.add(wanted.toString()));
        page.table(headings, rows);
    }

    private Map<String, Means> measured(List<Wanted> present, Optional<Part> part, Encoder encoder) {
        Map<String, Means> bySet = new TreeMap<>();
        for (Wanted wanted : present) {
            bySet.computeIfAbsent(wanted.set, set -> {
                progress.say("%s, %s".formatted(set, part.map(Part::word).orElse("full")));
                Path folder = EvalSet.folder(set).orElseThrow();
                return JudgedFolder.of(folder).measure(part.map(Part::changed).orElseGet(Part::full), encoder);
            });
        }
        return bySet;
    }

    private static List<String> row(
            String signal, String use, List<Wanted> present, Map<String, Means> full, Map<String, Means> changed) {
        List<String> cells = new ArrayList<>(List.of(signal, use));
        for (Wanted wanted : present) {
            cells.add(cell(wanted.metric, bySet(full, wanted), bySet(changed, wanted)));
        }
        return cells;
    }

    private static Means bySet(Map<String, Means> means, Wanted wanted) {
        return Optional.ofNullable(means.get(wanted.set)).orElseThrow();
    }

    private static String cell(String metric, Means full, Means changed) {
        double base = full.byName().getOrDefault(metric, Double.NaN);
        double now = changed.byName().getOrDefault(metric, Double.NaN);
        if (base == now) {
            return String.format(Locale.ROOT, "%.3f", now);
        }
        PairedDraws.Interval interval = PairedDraws.of(metric, full, changed);
        return String.format(
                Locale.ROOT, "%.3f (%+.3f, %+.3f to %+.3f)", now, now - base, interval.low(), interval.high());
    }
}
