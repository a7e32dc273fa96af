package org.duijie.matcher.evaluation.folder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Scores documents by their words: those of the whole text, and with less weight those of the title and pairs of words
/// that stand together.
///
/// A title names the subject, and a pair of words is a term of the trade more often than either word.
final class Wording {
    /// Beside the words of the whole text.
    private static final double TITLE = 0.3;

    private static final double PAIRS = 0.3;

    /// How many terms of the first answers are asked for.
    private static final int EXPANSION = 10;

    private final WordShelf wholes;
    private final WordShelf titles;
    private final WordShelf pairs;
    private final TermVectors vectors;

    Wording(List<Passage> passages) {
        List<List<String>> terms =
                passages.stream().map(Passage::whole).map(WordShelf::terms).toList();
        this.wholes = new WordShelf(terms);
        this.titles = new WordShelf(
                passages.stream().map(Passage::title).map(WordShelf::terms).toList());
        this.pairs = new WordShelf(terms.stream().map(Wording::pairs).toList());
        this.vectors = new TermVectors(terms);
    }

    private static List<String> pairs(List<String> terms) {
        return IntStream.range(1, terms.size())
                .mapToObj(i -> terms.get(i - 1) + " " + terms.get(i))
                .toList();
    }

    /// Words of the whole text alone.
    double[] plain(Passage query) {
        return wholes.scores(WordShelf.terms(query.whole()));
    }

    double[] scores(Passage query) {
        List<String> terms = WordShelf.terms(query.whole());
        double[] scores = wholes.scores(terms);
        double[] byTitle = titles.scores(terms);
        double[] byPairs = pairs.scores(pairs(terms));
        Arrays.setAll(scores, i -> scores[i] + TITLE * byTitle[i] + PAIRS * byPairs[i]);
        return scores;
    }

    /// Words of the whole text as a share of the query's own weight, so that long and rare queries do not score more.
    double[] share(Passage query) {
        List<String> terms = WordShelf.terms(query.whole());
        double own = wholes.own(terms);
        double[] scores = wholes.scores(terms);
        return own <= 0
                ? scores
                : Arrays.stream(scores).map(score -> score / own).toArray();
    }

    /// Words of the whole text, asked for by what these documents speak of most.
    double[] expanded(List<Integer> documents) {
        return wholes.scores(vectors.heaviest(documents, EXPANSION));
    }

    /// All documents' likeness to one of them.
    double[] to(int document) {
        return vectors.to(document);
    }

    Topics topics() {
        return Topics.of(vectors);
    }
}
