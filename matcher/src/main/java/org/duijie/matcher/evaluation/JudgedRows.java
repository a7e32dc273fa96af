package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.Pairing;
import org.duijie.models.rank.Cases;

/// The judged pairs of a set as rows: features, level, and what the single retrievers think.
final class JudgedRows {
    private static final int CANDIDATES = 200;

    private JudgedRows() {}

    /// One judged pair. What judged pairs teach is not among its features yet: that depends on which ones were seen.
    static final class Row {
        final String need;
        final int level;
        private final double[] features;
        private final double[] signals;
        final float[] needMeaning;
        final RecordId offer;
        final float[] offerMeaning;
        final double words;
        final double meaning;

        Row(JudgedSet.JudgedNeed need, JudgedSet.Grade grade, Pairing pairing, float[] needMeaning) {
            this.need = need.id();
            this.level = grade.level();
            this.features = FeatureSet.values(pairing);
            this.signals = new double[0];
            this.needMeaning = needMeaning;
            this.offer = grade.offer();
            this.offerMeaning = pairing.candidate().meaning().vector();
            this.words = pairing.words();
            this.meaning = pairing.candidate().meaningWhole();
        }

        private Row(Row other, double[] signals) {
            this.need = other.need;
            this.level = other.level;
            this.features = other.features;
            this.signals = signals;
            this.needMeaning = other.needMeaning;
            this.offer = other.offer;
            this.offerMeaning = other.offerMeaning;
            this.words = other.words;
            this.meaning = other.meaning;
        }

        /// The same with signals that are on trial, behind the features.
        Row with(double[] tried) {
            return new Row(this, tried.clone());
        }

        /// The features without a lesson.
        double[] features() {
            double[] all = Arrays.copyOf(features, features.length + signals.length);
            System.arraycopy(signals, 0, all, features.length, signals.length);
            return all;
        }

        double[] features(Cases cases) {
            double[] taught = features();
            taught[FeatureSet.LESSON] = cases.lesson(offerMeaning);
            return taught;
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
        for (Pairing pairing : pool.pair(judged.need(), retrieved, judged.best().keySet())) {
            pairings.put(pairing.candidate().id(), pairing);
        }
        for (JudgedSet.Grade grade : judged.grades()) {
            Pairing pairing = pairings.get(grade.offer());
            if (pairing != null) {
                rows.add(new Row(
                        judged, grade, pairing, pool.vectors(judged.need()).together()));
            }
        }
    }
}
