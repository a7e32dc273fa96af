package org.duijie.matcher.evaluation.folder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.matcher.evaluation.Retriever;
import org.duijie.models.Encoder;

/// Documents scored by words, by meaning, or by the sum of both; one configuration for every folder and language.
///
/// The sum beats fusing two orders by rank, because it keeps how far the best is ahead. Scores by words are brought to
/// at most one by the query's best document; those by meaning are already cosines. The full machine asks a short
/// question twice: the second time, its meaning has moved towards the first answer's best documents. A query with a
/// title and a text says enough.
final class FusedShelf implements Task.Shelf {
    /// Beside title and whole text by meaning, of which each is at most one.
    private static final double WORDS = 1;

    private static final int FEEDBACK_DOCUMENTS = 5;
    /// Beside the query's own direction.
    private static final double FEEDBACK = 0.5;

    private final WordShelf words;
    private final MeaningShelf meaning;
    private final boolean feedback;

    private FusedShelf(WordShelf words, MeaningShelf meaning, boolean feedback) {
        this.words = words;
        this.meaning = meaning;
        this.feedback = feedback;
    }

    static Task.Shelf of(List<Passage> documents, Retriever retriever, Encoder encoder) {
        return switch (retriever) {
            case BM25 -> {
                WordShelf words = new WordShelf(documents);
                yield words::scores;
            }
            case DENSE -> {
                MeaningShelf meaning = new MeaningShelf(documents, encoder);
                yield query -> meaning.scores(meaning.aim(query));
            }
            case HYBRID -> new FusedShelf(new WordShelf(documents), new MeaningShelf(documents, encoder), false);
            case FULL -> new FusedShelf(new WordShelf(documents), new MeaningShelf(documents, encoder), true);
        };
    }

    @Override
    public double[] scores(Passage query) {
        double[] byWords = ofBest(words.scores(query));
        MeaningShelf.Aim aim = meaning.aim(query);
        double[] first = sum(meaning.scores(aim), byWords);
        if (!feedback || !query.title().isBlank()) {
            return first;
        }
        return sum(meaning.scores(meaning.towards(aim, best(first), FEEDBACK)), byWords);
    }

    private static double[] sum(double[] byMeaning, double[] byWords) {
        double[] sum = new double[byWords.length];
        Arrays.setAll(sum, i -> byMeaning[i] + WORDS * byWords[i]);
        return sum;
    }

    private static List<Integer> best(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(FEEDBACK_DOCUMENTS)
                .toList();
    }

    private static double[] ofBest(double[] scores) {
        double best = Arrays.stream(scores).max().orElse(0);
        return best <= 0
                ? scores
                : Arrays.stream(scores).map(score -> score / best).toArray();
    }
}
