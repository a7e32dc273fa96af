package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Pairings;
import org.duijie.matcher.feature.Bm25;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.Pairing;

/// The judged pairs of a set as rows: features, level, and what the single retrievers think.
final class JudgedRows {
    private static final int CANDIDATES = 200;

    private JudgedRows() {}

    /// One judged pair.
    static final class Row {
        final String need;
        final int level;
        final double[] features;
        final double words;
        final double meaning;

        Row(String need, int level, double[] features, double words, double meaning) {
            this.need = need;
            this.level = level;
            this.features = features;
            this.words = words;
            this.meaning = meaning;
        }
    }

    static List<Row> of(JudgedSet set, Pool pool, Predicate<JudgedSet.JudgedNeed> wanted) {
        List<Row> rows = new ArrayList<>();
        for (JudgedSet.JudgedNeed judged : set.needs()) {
            if (!judged.grades().isEmpty() && wanted.test(judged)) {
                add(rows, judged, pool);
            }
        }
        return rows;
    }

    private static void add(List<Row> rows, JudgedSet.JudgedNeed judged, Pool pool) {
        List<Candidate> retrieved = pool.retrieve(judged.need(), CANDIDATES);
        Map<RecordId, Pairing> pairings = new HashMap<>();
        for (Pairings.Paired paired :
                pool.pair(judged.need(), retrieved, judged.best().keySet())) {
            pairings.put(paired.offer().offer().id(), paired.pairing());
        }
        for (JudgedSet.Grade grade : judged.grades()) {
            Pairing pairing = pairings.get(grade.offer());
            if (pairing != null) {
                double words =
                        Bm25.score(pairing.need().whole(), pairing.offer().whole(), pairing.statistics());
                rows.add(new Row(
                        judged.id(),
                        grade.level(),
                        FeatureSet.values(pairing),
                        words,
                        pairing.candidate().meaningWhole()));
            }
        }
    }
}
