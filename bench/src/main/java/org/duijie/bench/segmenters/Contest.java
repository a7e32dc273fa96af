package org.duijie.bench.segmenters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.models.text.synonym.Synonyms;

/// What one segmenter finds on one set, and how fast it cuts.
final class Contest {
    private static final int FEWEST_JUDGED = 10;
    private static final int GOOD = 3;

    private final Segmenter segmenter;
    private final double synonyms;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private long characters;
    private long nanoseconds;

    Contest(Segmenter segmenter) {
        this(segmenter, 0);
    }

    /// @param synonyms what a term of a synonym weighs beside a term of the need
    Contest(Segmenter segmenter, double synonyms) {
        this.segmenter = segmenter;
        this.synonyms = synonyms;
    }

    /// Cells of the row: nDCG@10 of the judged pairs, recall of good ones at 20 and 100, candidates at 300.
    List<String> needs(JudgedSet set) {
        WordIndex index = new WordIndex();
        Map<RecordId, Integer> places = new HashMap<>();
        for (Offer offer : set.offers()) {
            places.put(offer.id(), places.size());
            index.add(cut(text(offer.texts())));
        }
        for (JudgedSet.JudgedNeed need : set.needs()) {
            if (!need.grades().isEmpty()) {
                String asked = need.need().title() + "\n" + text(need.need().texts());
                measure(scores(index, asked), need.grades(), places);
            }
        }
        return cells();
    }

    /// The cell of the row: the mean reciprocal rank of the abstract that its own keywords ask for.
    List<String> items(List<KeywordedText> items) {
        WordIndex index = new WordIndex();
        items.forEach(item -> index.add(cut(item.text())));
        for (int i = 0; i < items.size(); i++) {
            int rank =
                    Places.rank(index.scores(cut(String.join(" ", items.get(i).keywords()))), i);
            add("mrr@10", rank <= 10 ? 1.0 / rank : 0);
        }
        return cells();
    }

    private double[] scores(WordIndex index, String asked) {
        double[] scores = index.scores(cut(asked));
        if (synonyms > 0) {
            List<String> more = Synonyms.shipped().of(asked).stream()
                    .map(Synonyms.Name::name)
                    .flatMap(word -> segmenter.terms(word).stream())
                    .distinct()
                    .toList();
            double[] others = index.scores(more);
            Arrays.setAll(scores, i -> scores[i] + synonyms * others[i]);
        }
        return scores;
    }

    private void measure(double[] scores, List<JudgedSet.Grade> grades, Map<RecordId, Integer> places) {
        List<JudgedSet.Grade> known = grades.stream()
                .filter(grade -> places.containsKey(grade.offer()))
                .toList();
        List<Integer> levels = known.stream().map(JudgedSet.Grade::level).toList();
        if (known.size() >= FEWEST_JUDGED && levels.stream().anyMatch(level -> level >= 2)) {
            List<Integer> judged = known.stream()
                    .map(grade -> places.getOrDefault(grade.offer(), -1))
                    .toList();
            add("ndcg@10", Places.ndcg(scores, judged, levels));
        }
        List<Integer> ranks = known.stream()
                .filter(grade -> grade.level() >= GOOD)
                .map(JudgedSet.Grade::offer)
                .distinct()
                .map(offer -> Places.rank(scores, places.getOrDefault(offer, -1)))
                .toList();
        if (!ranks.isEmpty()) {
            for (int depth : new int[] {20, 100, 300}) {
                add(
                        "recall@" + depth,
                        (double) ranks.stream().filter(rank -> rank <= depth).count() / ranks.size());
            }
        }
    }

    private List<String> cut(String text) {
        long start = System.nanoTime();
        List<String> terms = segmenter.terms(text);
        nanoseconds += System.nanoTime() - start;
        characters += text.length();
        return terms;
    }

    private void add(String name, double value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(synonyms > 0 ? segmenter.name() + ", synonyms at " + synonyms : segmenter.name());
        values.values()
                .forEach(all -> cells.add(String.format(
                        Locale.ROOT,
                        "%.3f",
                        all.stream().mapToDouble(v -> v).average().orElse(0))));
        cells.add(String.format(Locale.ROOT, "%.0f k", characters * 1e6 / Math.max(1, nanoseconds)));
        return cells;
    }

    private static String text(List<TextField> fields) {
        return fields.stream().map(field -> field.text().value()).collect(Collectors.joining("\n"));
    }
}
