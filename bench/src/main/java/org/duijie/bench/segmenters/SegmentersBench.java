package org.duijie.bench.segmenters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.client.program.Program;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;

/// `./duijie bench segmenters`: what full-text search finds with each way to cut, and how fast each cuts.
public final class SegmentersBench {
    private static final int LESSONS = 300;
    private static final List<Double> SYNONYM_WEIGHTS = List.of(0.2, 0.5, 1.0);
    private static final List<String> NEEDS =
            List.of("segmenter", "nDCG@10", "recall@20", "recall@100", "candidates@300", "characters/s");

    private final Progress progress;

    public SegmentersBench(Progress progress) {
        this.progress = progress;
    }

    public void run() throws IOException {
        Path eval = Optional.ofNullable(System.getenv("DUIJIE_EVAL"))
                .map(Path::of)
                .orElseGet(() -> Program.checkout().resolve("../shared/eval").normalize());
        Path abstracts = eval.resolve("csl-zh/corpus.jsonl");
        if (!Files.isRegularFile(abstracts)) {
            progress.say("not measured: data absent (csl-zh and needs-zh in ../shared/eval, or in DUIJIE_EVAL)");
            return;
        }
        List<KeywordedText> items = KeywordedText.read(abstracts);
        progress.say("teaching OpenNLP's tokeniser …");
        List<Segmenter> segmenters = Segmenters.all(
                items.subList(0, LESSONS).stream().map(KeywordedText::text).toList());
        ResultPage page = page(segmenters);
        page.heading("needs-zh: BM25 of a need against titles");
        needs(page, NeedsFolder.read(eval.resolve("needs-zh")), segmenters);
        page.heading("seeds/judged: BM25 of a need against titles and texts");
        needs(page, NeedsFolder.read(Program.checkout().resolve("seeds/judged")), segmenters);
        page.heading("csl-zh: an abstract by its authors' keywords");
        page.table(List.of("segmenter", "mrr@10", "characters/s"), rows(segmenters, s -> new Contest(s).items(items)));
        page.heading("csl-zh: the authors' keywords among the phrases found in title and abstract");
        page.table(
                List.of("found by", "precision of 5", "recall of 5", "precision of 10", "recall of 10"),
                new PhraseContest(items).rows());
        progress.say("wrote " + page.write("segmenters.md"));
    }

    private static ResultPage page(List<Segmenter> segmenters) {
        return new ResultPage("Ways to cut Chinese text", "./duijie bench segmenters")
                .paragraph(
                        "Plain BM25 (k1 1.2, b 0.75), one field, the need's title counted twice, the same for all. The"
                                + " titles of needs-zh are segmented content words that were joined again. One thread; the time"
                                + " is that of cutting alone.")
                .table(
                        List.of("segmenter", "what it is"),
                        segmenters.stream()
                                .map(s -> List.of(s.name(), s.note()))
                                .toList());
    }

    private void needs(ResultPage page, JudgedSet set, List<Segmenter> segmenters) {
        List<List<String>> rows = new ArrayList<>(rows(segmenters, segmenter -> new Contest(segmenter).needs(set)));
        for (double weight : SYNONYM_WEIGHTS) {
            rows.add(new Contest(segmenters.getFirst(), weight).needs(set));
        }
        page.table(NEEDS, rows);
    }

    private interface Row {
        List<String> of(Segmenter segmenter);
    }

    private List<List<String>> rows(List<Segmenter> segmenters, Row row) {
        return segmenters.stream()
                .map(segmenter -> {
                    progress.say(segmenter.name() + " …");
                    return row.of(segmenter);
                })
                .toList();
    }
}
