package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.models.Encoder;

/// Scores documents by the nearest pair of a window of theirs and a window of the query.
final class WindowShelf {
    private final Encoder encoder;
    private final Space windows;
    /// Where each document's windows begin, and where the last one's end.
    private final int[] starts;

    WindowShelf(List<Passage> passages, Encoder encoder) {
        this.encoder = encoder;
        this.starts = new int[passages.size() + 1];
        List<String> texts = new ArrayList<>();
        for (int document = 0; document < passages.size(); document++) {
            texts.addAll(Windows.of(passages.get(document).whole()));
            starts[document + 1] = texts.size();
        }
        this.windows = Space.around(encoder.encode(texts));
    }

    double[] scores(Passage query) {
        double[] best = new double[starts.length - 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (float[] asked : encoder.encode(Windows.of(query.whole()))) {
            double[] near = windows.scores(windows.centred(asked));
            for (int document = 0; document < best.length; document++) {
                for (int window = starts[document]; window < starts[document + 1]; window++) {
                    best[document] = Math.max(best[document], near[window]);
                }
            }
        }
        return Arrays.stream(best)
                .map(score -> Double.isInfinite(score) ? 0 : score)
                .toArray();
    }
}
