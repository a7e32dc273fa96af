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
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.OpenReading;

/// Takes the cited spans out of the texts of each shown match, and as many random ones, and looks what the score loses.
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
        BOTH,
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

    /// One text of a match: whole, without what is cited, without each draw.
    private record Cut(double cited, List<List<TextField>> texts) {}

    List<Outcome> of(Question question) {
        Need need = question.need();
        NeedVectors vectors = NeedVectors.of(shelf.encoder(), need);
        Beside.Wording asked = new Beside.Wording(need, vectors, shelf);
        Beside beside = new Beside(shelf, asked, shelf.candidates(need, vectors));
        List<Outcome> outcomes = new ArrayList<>();
        for (Match match : shelf.matches(need, vectors, SHOWN)) {
            outcomes.addAll(outcomes(question, match, beside));
        }
        return outcomes;
    }

    private List<Outcome> outcomes(Question question, Match match, Beside beside) {
        Offer offer = match.offer();
        Cut offered = cut(offer.texts(Disclosure.PUBLIC), match.evidence(), Side.OFFER);
        Cut needed = cut(question.need().texts(), match.evidence(), Side.NEED);
        List<OpenReading> readings = OpenReading.of(shelf.encoder(), offered.texts());
        List<Beside.Wording> asked = needed.texts().stream()
                .map(texts -> asked(question.need(), texts))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Double> losses = new ArrayList<>();
            double whole = 0;
            for (int i = 0; i < readings.size(); i++) {
                int ofNeed = side == Side.OFFER ? 0 : i;
                int ofOffer = side == Side.NEED ? 0 : i;
                double score =
                        beside.score(asked.get(ofNeed), offer, offered.texts().get(ofOffer), readings.get(ofOffer));
                whole = i == 0 ? score : whole;
                losses.add(whole - score);
            }
            double cited = switch (side) {
                case BOTH -> (offered.cited() + needed.cited()) / 2;
                case OFFER -> offered.cited();
                case NEED -> needed.cited();
            };
            outcomes.add(new Outcome(question.id(), side, cited, losses.get(1), losses.subList(2, losses.size())));
        }
        return outcomes;
    }

    private Cut cut(List<TextField> fields, List<Evidence> evidence, Side side) {
        Passages passages = new Passages(fields);
        BitSet cited = new BitSet();
        for (Evidence one : evidence) {
            if (side == Side.OFFER) {
                passages.mark(cited, one.field(), one.start(), one.end());
            } else {
                passages.mark(cited, one.challengeField(), one.challengeStart(), one.challengeEnd());
            }
        }
        List<List<TextField>> texts = new ArrayList<>();
        texts.add(fields);
        texts.add(passages.without(cited));
        for (int i = 0; i < draws; i++) {
            texts.add(passages.without(passages.elsewhere(cited, random)));
        }
        return new Cut((double) cited.cardinality() / passages.length(), texts);
    }

    /// The need in other words; its facts stay as they are.
    private Beside.Wording asked(Need need, List<TextField> texts) {
        Need reworded = new Need(texts, need.keywords(), need.facts());
        return new Beside.Wording(reworded, NeedVectors.of(shelf.encoder(), reworded), shelf);
    }
}
