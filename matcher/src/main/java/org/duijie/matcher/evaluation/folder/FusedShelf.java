package org.duijie.matcher.evaluation.folder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.duijie.matcher.evaluation.Retriever;
import org.duijie.models.Encoder;

/// Documents scored by words, by meaning, or by the sum of both; one configuration for every folder and language.
///
/// The sum beats fusing two orders by rank, because it keeps how far the best is ahead. Where documents are ordered for
/// one question, scores by words are brought to at most one by the question's best document. Where different questions
/// are compared, that would make the best of a poor question as good as the best of a good one: there, they are a share
/// of what the question itself weighs. Titles are left out there, because how like a title can be depends on its
/// author's taste.
///
/// The full machine does more for a short question, whose every word counts: it looks at titles and at pairs of words,
/// asks twice, and lets neighbours speak. A query with a title and a text says enough.
final class FusedShelf implements Task.Shelf {
    private static final int FIRST = 5;
    /// Beside the query's own direction.
    private static final double FEEDBACK = 0.5;
    /// Of a document's score.
    private static final double NEIGHBOURS = 0.3;
    /// What bge's authors put before short questions.
    private static final String INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    private final Wording words;
    private final MeaningShelf meaning;
    private final Set<Part> parts;
    private final int documents;
    private final Optional<Topics> topics;
    private final Optional<WindowShelf> windows;
    private Optional<Neighbourhood> neighbours = Optional.empty();

    FusedShelf(List<Passage> documents, Encoder encoder, Set<Part> parts) {
        this.words = new Wording(documents);
        this.meaning = new MeaningShelf(documents, encoder);
        this.parts = parts;
        this.documents = documents.size();
        this.windows = parts.contains(Part.NEAREST_WINDOW)
                ? Optional.of(new WindowShelf(documents, encoder))
                : Optional.empty();
        this.topics = parts.contains(Part.TOPICS) ? Optional.of(words.topics()) : Optional.empty();
    }

    static Task.Shelf of(List<Passage> documents, Retriever retriever, Encoder encoder) {
        return switch (retriever) {
            case BM25 -> new ByWords(new Wording(documents));
            case DENSE -> new ByMeaning(new MeaningShelf(documents, encoder));
            case HYBRID -> new FusedShelf(documents, encoder, EnumSet.noneOf(Part.class));
            case FULL -> new FusedShelf(documents, encoder, Part.full());
        };
    }

    private record ByWords(Wording words) implements Task.Shelf {
        @Override
        public double[] scores(Passage query) {
            return words.plain(query);
        }

        @Override
        public double[] likeness(Passage query) {
            return words.share(query);
        }
    }

    private record ByMeaning(MeaningShelf meaning) implements Task.Shelf {
        @Override
        public double[] scores(Passage query) {
            return meaning.scores(meaning.aim(query));
        }

        @Override
        public double[] likeness(Passage query) {
            return meaning.byWhole(meaning.aim(query));
        }
    }

    @Override
    public double[] scores(Passage query) {
        boolean isShort = query.title().isBlank();
        double[] byWords =
                ofBest(isShort && parts.contains(Part.TITLES_AND_PAIRS) ? words.scores(query) : words.plain(query));
        MeaningShelf.Aim aim = meaning.aim(query, asked(isShort));
        double[] scores = withMore(sum(meaning.scores(aim), byWords), query);
        if (!isShort) {
            return scores;
        }
        if (parts.contains(Part.EXPANSION)) {
            double[] again = ofBest(words.expanded(best(scores)));
            scores = withMore(sum(meaning.scores(aim), sum(byWords, again)), query);
        }
        if (parts.contains(Part.FEEDBACK)) {
            MeaningShelf.Aim moved = meaning.towards(aim, best(scores), FEEDBACK);
            scores = withMore(sum(meaning.scores(moved), byWords), query);
        }
        return parts.contains(Part.NEIGHBOURS) ? withNeighbours(scores) : scores;
    }

    @Override
    public double[] likeness(Passage query) {
        MeaningShelf.Aim aim = meaning.aim(query);
        double[] likeness = withMore(sum(meaning.byWhole(aim), words.share(query)), query);
        if (parts.contains(Part.TITLES_BETWEEN_QUESTIONS)) {
            likeness = sum(likeness, meaning.byTitle(aim));
        }
        if (parts.contains(Part.NEIGHBOURS_BETWEEN_QUESTIONS)) {
            likeness = withNeighbours(likeness);
        }
        return parts.contains(Part.STANDARD) ? standard(likeness) : likeness;
    }

    private UnaryOperator<String> asked(boolean isShort) {
        return isShort && parts.contains(Part.INSTRUCTION) ? INSTRUCTION::concat : UnaryOperator.identity();
    }

    private double[] withMore(double[] scores, Passage query) {
        double[] more = topics.map(shared -> sum(scores, shared.scores(WordShelf.terms(query.whole()))))
                .orElse(scores);
        return windows.map(nearest -> sum(more, nearest.scores(query))).orElse(more);
    }

    private double[] withNeighbours(double[] scores) {
        double[] around = neighbours().around(scores);
        double[] mixed = new double[scores.length];
        Arrays.setAll(mixed, i -> (1 - NEIGHBOURS) * scores[i] + NEIGHBOURS * around[i]);
        return mixed;
    }

    /// Found when the first short question comes, because all documents are compared with all.
    private Neighbourhood neighbours() {
        Neighbourhood found = neighbours.orElseGet(
                () -> Neighbourhood.of(documents, document -> sum(words.to(document), meaning.to(document))));
        neighbours = Optional.of(found);
        return found;
    }

    private static double[] sum(double[] some, double[] others) {
        double[] sum = new double[some.length];
        Arrays.setAll(sum, i -> some[i] + others[i]);
        return sum;
    }

    private static List<Integer> best(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(FIRST)
                .toList();
    }

    private static double[] ofBest(double[] scores) {
        double best = Arrays.stream(scores).max().orElse(0);
        return best <= 0
                ? scores
                : Arrays.stream(scores).map(score -> score / best).toArray();
    }

    private static double[] standard(double[] scores) {
        double mean = Arrays.stream(scores).average().orElse(0);
        double variance = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(0);
        return Arrays.stream(scores)
                .map(score -> (score - mean) / Math.sqrt(Math.max(variance, 1e-12)))
                .toArray();
    }
}
