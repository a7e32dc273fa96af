package org.duijie.models.rank;

import java.util.List;
import org.duijie.domain.match.Likelihood;

/// From a score to a probability: a rising staircase fitted on needs that the ranker had not seen (isotonic), with the
/// interval that the number of judged pairs on each step allows, and the scores at which the grade goes up.
public record Calibration(List<Step> steps, List<Double> gradeFrom) {
    /// Scores from `from` on have this probability, with a 90 % interval, judging by `pairs` pairs.
    public record Step(double from, double probability, double low, double high, int pairs) {}

    public Calibration {
        steps = List.copyOf(steps);
        gradeFrom = List.copyOf(gradeFrom);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a calibration has at least one step");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).probability() < steps.get(i - 1).probability()
                    || steps.get(i).from() <= steps.get(i - 1).from()) {
                throw new IllegalArgumentException("a calibration never falls: step %d does".formatted(i));
            }
        }
        if (gradeFrom.size() != 3 || gradeFrom.get(0) > gradeFrom.get(1) || gradeFrom.get(1) > gradeFrom.get(2)) {
            throw new IllegalArgumentException("three rising scores begin the grades 2, 3 and 4");
        }
    }

    public Likelihood of(double score) {
        Step step = steps.getFirst();
        for (Step next : steps) {
            if (next.from() > score) {
                break;
            }
            step = next;
        }
        int grade = 1;
        for (double from : gradeFrom) {
            if (score >= from) {
                grade++;
            }
        }
        return new Likelihood(step.probability(), step.low(), step.high(), grade);
    }
}
