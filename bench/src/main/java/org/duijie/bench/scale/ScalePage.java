package org.duijie.bench.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.duijie.bench.Latencies;
import org.duijie.bench.ResultPage;
import org.duijie.matcher.Need;

/// The figures in words and tables.
final class ScalePage {
    private static final double ENCODER = 0.9;
    private static final double RETRIEVAL = 0.8;

    private final ResultPage page;

    ScalePage(ResultPage page) {
        this.page = page;
    }

    void write(List<Need> needs, int titles, List<EncoderRate.Rate> rates, Map<Integer, SizeRun.Times> sizes) {
        about(needs, titles);
        matches(sizes);
        parts(sizes);
        growth(sizes);
        encoder(rates);
    }

    private void about(List<Need> needs, int titles) {
        Latencies lengths = Latencies.ofMillis(
                needs.stream().mapToDouble(need -> need.whole().length()).toArray());
        page.paragraph(
                "One process with a heap of at most 2 GB (`-Xmx2g`), one client, warm. It asks with the %d real needs of `needs-zh`, title and text (%.0f characters in the median, %.0f at the 90th percentile, %.0f at most), of which at most 192 tokens are encoded; it looks at 200 candidates and shows 20."
                        .formatted(needs.size(), lengths.at(0.5), lengths.at(0.9), lengths.at(1)));
        page.paragraph(
                "The offers are made: %d real titles of `needs-zh` (from the second round on with a piece of another title), and bodies of sentences put together from pieces of that title and four others. The titles are encoded once; the vectors of an offer are mixed from those of the titles that it is about. Offers lie in the store (H2) and in the index that the program uses, and with the vectors outside the repository, in the user's cache folder, so that a second run measures at once. The same number makes the same offer."
                        .formatted(titles));
    }

    private void matches(Map<Integer, SizeRun.Times> sizes) {
        page.heading("The whole match");
        List<List<String>> rows = new ArrayList<>();
        sizes.forEach((size, times) -> {
            rows.add(row(size, "everything but the encoder", times.match(), "p95 ≤ 25 ms"));
            rows.add(row(size, "with the encoder", times.whole(), ""));
        });
        page.table(List.of("offers", "what", "calls", "p50", "p95", "p99", "wanted"), rows);
        page.table(
                List.of("offers", "heap in use after a collection", "wanted"),
                sizes.entrySet().stream()
                        .map(size -> List.of(
                                number(size.getKey()),
                                String.format(
                                        Locale.ROOT, "%.0f MB", size.getValue().heap()),
                                "the process runs in ≤ 2 GB"))
                        .toList());
    }

    private void parts(Map<Integer, SizeRun.Times> sizes) {
        page.heading("Its parts");
        List<List<String>> rows = new ArrayList<>();
        sizes.forEach((size, times) -> {
            rows.add(row(size, "find and fuse 200 candidates", times.retrieve(), ""));
            rows.add(row(size, "the same queries in plain Lucene", times.plain(), ""));
            rows.add(row(size, "score 300 candidates", times.score(), "≤ 5 ms"));
            rows.add(row(size, "explain the 20 shown", times.explain(), "p95 ≤ 15 ms"));
        });
        page.table(List.of("offers", "what", "calls", "p50", "p95", "p99", "wanted"), rows);
        page.table(
                List.of("offers", "rate of finding and fusing beside plain Lucene", "wanted"),
                sizes.entrySet().stream()
                        .map(size -> List.of(
                                number(size.getKey()),
                                share(size.getValue().plain().at(0.5)
                                        / size.getValue().retrieve().at(0.5)),
                                "≥ " + share(RETRIEVAL)))
                        .toList());
        page.paragraph(
                "Plain Lucene reads the same files through its own reader and asks the same five queries: the best 400 by BM25 for the 48 weightiest terms over the public fields, the nearest 50 of each of the two vector graphs, and once more the nearest 400 (the program has moved the need towards the best five by then), behind the same filter. It neither fuses nor reads anything; the program does, and also reads the terms and facts that the ranker looks at.");
    }

    private void growth(Map<Integer, SizeRun.Times> sizes) {
        page.heading("Growth");
        List<List<String>> rows = new ArrayList<>();
        int before = 0;
        for (int size : sizes.keySet()) {
            if (before > 0) {
                rows.add(List.of(
                        "%s → %s".formatted(number(before), number(size)),
                        times((double) size / before),
                        times(ratio(sizes, before, size, SizeRun.Times::match)),
                        times(ratio(sizes, before, size, SizeRun.Times::retrieve))));
            }
            before = size;
        }
        page.table(List.of("offers", "catalogue", "match, p50", "find and fuse, p50"), rows);
    }

    private static double ratio(
            Map<Integer, SizeRun.Times> sizes, int small, int large, Function<SizeRun.Times, Latencies> part) {
        return sizes.entrySet().stream()
                        .filter(size -> size.getKey() == large)
                        .mapToDouble(size -> part.apply(size.getValue()).at(0.5))
                        .sum()
                / sizes.entrySet().stream()
                        .filter(size -> size.getKey() == small)
                        .mapToDouble(size -> part.apply(size.getValue()).at(0.5))
                        .sum();
    }

    private void encoder(List<EncoderRate.Rate> rates) {
        page.heading("The encoder beside bare ONNX Runtime");
        page.table(
                List.of(
                        "tokens a text",
                        "texts a batch",
                        "encoder",
                        "bare, same options",
                        "share",
                        "wanted",
                        "bare, default options",
                        "share"),
                rates.stream()
                        .map(rate -> List.of(
                                String.valueOf(rate.tokens()),
                                String.valueOf(rate.texts()),
                                perSecond(rate.encoder()),
                                perSecond(rate.bare()),
                                share(rate.encoder() / rate.bare()),
                                "≥ " + share(ENCODER),
                                perSecond(rate.spinning()),
                                share(rate.encoder() / rate.spinning())))
                        .toList());
        page.paragraph(
                "Bare is `OrtSession.run` on tensors that are made before the clock starts, once with the encoder's own options (threads that wait do not spin) and once with the runtime's default ones (they do, on the cores that the rest of a match needs); the encoder takes texts and gives unit vectors. All texts of a batch have the same number of tokens, so all run the same tensors. Median of 30 rounds, five of each in turn, with a pause before each five so that nobody's threads spin into another's time.");
    }

    private static List<String> row(int size, String what, Latencies times, String wanted) {
        List<String> cells = new ArrayList<>(List.of(number(size), what, String.valueOf(times.count())));
        cells.addAll(times.cells());
        cells.add(wanted);
        return cells;
    }

    private static String number(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "× %.1f", factor);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%.0f texts/s", rate);
    }
}
