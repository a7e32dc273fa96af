package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.List;
import org.duijie.models.Encoder;

/// Scores documents by their meaning: the titles' and the whole texts' nearness, added.
///
/// What all documents have in common says nothing, so that their mean vector is taken off each side. A text of several
/// windows has the mean of their vectors.
final class MeaningShelf {
    private final Encoder encoder;
    private final Space titles;
    private final Space wholes;

    MeaningShelf(List<Passage> passages, Encoder encoder) {
        this.encoder = encoder;
        this.titles =
                new Space(encoder.encode(passages.stream().map(Passage::head).toList()));
        this.wholes = new Space(wholes(passages));
    }

    /// Where a query points among the titles and among the whole texts.
    static final class Aim {
        private final float[] title;
        private final float[] whole;

        private Aim(float[] title, float[] whole) {
            this.title = title;
            this.whole = whole;
        }
    }

    Aim aim(Passage query) {
        return new Aim(
                titles.centred(encoder.encode(List.of(query.head())).getFirst()),
                wholes.centred(wholes(List.of(query)).getFirst()));
    }

    /// The aim moved towards what these documents have in common.
    Aim towards(Aim aim, List<Integer> documents, double weight) {
        return new Aim(titles.towards(aim.title, documents, weight), wholes.towards(aim.whole, documents, weight));
    }

    double[] scores(Aim aim) {
        double[] scores = wholes.scores(aim.whole);
        double[] byTitle = titles.scores(aim.title);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += byTitle[i];
        }
        return scores;
    }

    private List<float[]> wholes(List<Passage> passages) {
        List<List<String>> windows =
                passages.stream().map(passage -> Windows.of(passage.whole())).toList();
        List<float[]> vectors =
                encoder.encode(windows.stream().flatMap(List::stream).toList());
        List<float[]> means = new ArrayList<>(passages.size());
        int from = 0;
        for (List<String> own : windows) {
            means.add(unit(mean(vectors.subList(from, from + own.size()), encoder.dimensions())));
            from += own.size();
        }
        return means;
    }

    /// Vectors around their own mean.
    private static final class Space {
        private final float[] mean;
        private final List<float[]> centred;

        Space(List<float[]> vectors) {
            this.mean = mean(vectors, vectors.isEmpty() ? 0 : vectors.getFirst().length);
            this.centred = vectors.stream().map(this::centred).toList();
        }

        double[] scores(float[] around) {
            return centred.stream().mapToDouble(vector -> dot(vector, around)).toArray();
        }

        float[] towards(float[] around, List<Integer> documents, double weight) {
            float[] common = unit(mean(documents.stream().map(centred::get).toList(), around.length));
            float[] moved = around.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += (float) (weight * common[i]);
            }
            return unit(moved);
        }

        /// What means nothing stays without direction.
        private float[] centred(float[] vector) {
            if (dot(vector, vector) == 0) {
                return vector;
            }
            float[] moved = new float[vector.length];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = vector[i] - mean[i];
            }
            return unit(moved);
        }
    }

    private static float[] mean(List<float[]> vectors, int dimensions) {
        float[] mean = new float[dimensions];
        for (float[] vector : vectors) {
            for (int i = 0; i < dimensions; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
