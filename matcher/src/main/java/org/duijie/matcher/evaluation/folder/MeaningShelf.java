package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.models.Encoder;

/// Scores documents by their meaning: the titles' and the whole texts' nearness.
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
                Space.around(encoder.encode(passages.stream().map(Passage::head).toList()));
        this.wholes = Space.around(wholes(passages, UnaryOperator.identity()));
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
        return aim(query, UnaryOperator.identity());
    }

    /// @param asked puts words around a text before it is encoded
    Aim aim(Passage query, UnaryOperator<String> asked) {
        return new Aim(
                titles.centred(
                        encoder.encode(List.of(asked.apply(query.head()))).getFirst()),
                wholes.centred(wholes(List.of(query), asked).getFirst()));
    }

    /// The aim moved towards what these documents have in common.
    Aim towards(Aim aim, List<Integer> documents, double weight) {
        return new Aim(titles.towards(aim.title, documents, weight), wholes.towards(aim.whole, documents, weight));
    }

    /// Nearness of titles and of whole texts, added.
    double[] scores(Aim aim) {
        double[] scores = byWhole(aim);
        double[] byTitle = byTitle(aim);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += byTitle[i];
        }
        return scores;
    }

    double[] byTitle(Aim aim) {
        return titles.scores(aim.title);
    }

    double[] byWhole(Aim aim) {
        return wholes.scores(aim.whole);
    }

    /// All documents' nearness to one of them.
    double[] to(int document) {
        return wholes.to(document);
    }

    private List<float[]> wholes(List<Passage> passages, UnaryOperator<String> asked) {
        List<List<String>> windows =
                passages.stream().map(passage -> Windows.of(passage.whole())).toList();
        List<float[]> vectors =
                encoder.encode(windows.stream().flatMap(List::stream).map(asked).toList());
        List<float[]> means = new ArrayList<>(passages.size());
        int from = 0;
        for (List<String> own : windows) {
            means.add(Space.mean(vectors.subList(from, from + own.size())));
            from += own.size();
        }
        return means;
    }
}
