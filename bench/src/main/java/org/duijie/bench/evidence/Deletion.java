package org.duijie.bench.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.TextField;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.match.Match;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;

/// Takes the cited spans out of one side of each shown match, and as many random ones, and looks what the score loses.
final class Deletion {
    private static final int SHOWN = 10;

    private final Shelf shelf;
    private final int draws;
    private final Random random;

    Deletion(Shelf shelf, int draws, Random random) {
        this.shelf = shelf;
        this.draws = draws;
        this.random = random;
    }

    /// Which text is cut.
    enum Side {
        OFFER,
        NEED
    }

    /// One match with what it lost.
    ///
    /// @param cited the share of the text that was cited
    /// @param loss without the cited spans
    /// @param losses without random ones, a draw each
    record Outcome(String need, Side side, double cited, double loss, List<Double> losses) {
        Outcome {
            losses = List.copyOf(losses);
        }

        double usual() {
            return losses.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        boolean won() {
            return loss > usual();
        }
    }

    /// The texts of one match to encode and score: whole, without what is cited, without each draw.
    private record Tried(Offer offer, Side side, double cited, List<List<TextField>> texts) {}

    List<Outcome> of(Question question) {
        Need need = question.need();
        NeedVectors vectors = NeedVectors.of(shelf.encoder(), need);
        List<Candidate> candidates = shelf.candidates(need, vectors);
        List<Tried> tried = new ArrayList<>();
        for (Match match : shelf.matches(need, vectors, SHOWN)) {
            List<TextField> offered = match.offer().texts(Disclosure.PUBLIC);
            tried.add(tried(match.offer(), Side.OFFER, offered, match.evidence()));
            tried.add(tried(match.offer(), Side.NEED, need.texts(), match.evidence()));
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<List<Double>> scores = scores(need, vectors, candidates, tried);
        for (int i = 0; i < tried.size(); i++) {
            double whole = scores.get(i).getFirst();
            List<Double> losses =
                    scores.get(i).stream().skip(1).map(score -> whole - score).toList();
            Tried one = tried.get(i);
            outcomes.add(new Outcome(
                    question.id(), one.side(), one.cited(), losses.getFirst(), losses.subList(1, losses.size())));
        }
        return outcomes;
    }

    private Tried tried(Offer offer, Side side, List<TextField> fields, List<Evidence> evidence) {
        Passages passages = new Passages(fields);
        BitSet cited = new BitSet();
        for (Evidence one : evidence) {
            switch (side) {
                case OFFER -> passages.mark(cited, one.field(), one.start(), one.end());
                case NEED -> passages.mark(cited, one.challengeField(), one.challengeStart(), one.challengeEnd());
            }
        }
        List<List<TextField>> texts = new ArrayList<>();
        texts.add(fields);
        texts.add(passages.without(cited));
        for (int i = 0; i < draws; i++) {
            texts.add(passages.without(passages.elsewhere(cited, random)));
        }
        return new Tried(offer, side, (double) cited.cardinality() / passages.length(), texts);
    }

    /// All texts of a need are encoded together: batches of like length cost half of what single texts do.
    private List<List<Double>> scores(Need need, NeedVectors vectors, List<Candidate> candidates, List<Tried> tried) {
        List<String> texts = new ArrayList<>();
        for (Tried one : tried) {
            for (List<TextField> fields : one.texts()) {
                texts.add(Shelf.text(fields));
                texts.add(reworded(need, one.side() == Side.NEED ? fields : need.texts())
                        .title());
            }
            texts.add(Shelf.text(one.offer().texts(Disclosure.PUBLIC)));
        }
        List<float[]> encoded = shelf.encoder().encode(texts);
        Beside beside = new Beside(shelf, need, candidates);
        Beside.Asked asked = new Beside.Asked(need, vectors, shelf.model());
        List<List<Double>> scores = new ArrayList<>();
        int at = 0;
        for (Tried one : tried) {
            float[] meaning = encoded.get(at + 2 * one.texts().size());
            List<Double> list = new ArrayList<>();
            for (List<TextField> fields : one.texts()) {
                float[] whole = encoded.get(at++);
                float[] title = encoded.get(at++);
                list.add(
                        switch (one.side()) {
                            case OFFER -> beside.score(asked, one.offer(), fields, whole);
                            case NEED ->
                                beside.score(
                                        new Beside.Asked(
                                                reworded(need, fields), new NeedVectors(whole, title), shelf.model()),
                                        one.offer(),
                                        one.offer().texts(Disclosure.PUBLIC),
                                        meaning);
                        });
            }
            at++;
            scores.add(list);
        }
        return scores;
    }

    /// The need in other words; its facts stay as they are.
    private static Need reworded(Need need, List<TextField> texts) {
        return new Need(texts, need.keywords(), need.facts());
    }
}
