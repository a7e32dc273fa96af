package org.duijie.matcher.feature;

import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.match.Reason;

/// Whether the offer's figures meet the need's targets: met ones less missed ones, over the two that a sure answer
/// takes.
/// Figures of another unit or about another thing are not compared.
final class FiguresMet implements Feature {
    private static final int SURE = 2;

    @Override
    public String name() {
        return "figures-met";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.NUMBERS;
    }

    @Override
    public double value(Pairing pairing) {
        int balance = 0;
        int compared = 0;
        for (Figure target : pairing.needFacts().targets()) {
            switch (answer(target, pairing.offerFacts().figures())) {
                case MET -> {
                    balance++;
                    compared++;
                }
                case MISSED -> {
                    balance--;
                    compared++;
                }
                case APART -> {}
            }
        }
        return (double) balance / Math.max(SURE, compared);
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        List<Reason.Compared> compared = new ArrayList<>();
        for (Figure target : pairing.needFacts().targets()) {
            for (Figure figure : pairing.offerFacts().figures()) {
                Figure.Outcome outcome = target.answeredBy(figure);
                if (outcome != Figure.Outcome.APART) {
                    compared.add(new Reason.Compared(target.raw(), figure.raw(), outcome == Figure.Outcome.MET));
                }
            }
        }
        return new Reason.FiguresMet(compared);
    }

    /// A target that one figure meets is met, whatever others say of it.
    private static Figure.Outcome answer(Figure target, List<Figure> figures) {
        Figure.Outcome answer = Figure.Outcome.APART;
        for (Figure figure : figures) {
            Figure.Outcome outcome = target.answeredBy(figure);
            if (outcome == Figure.Outcome.MET) {
                return outcome;
            }
            answer = outcome == Figure.Outcome.MISSED ? outcome : answer;
        }
        return answer;
    }
}
