package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duijie.domain.match.Likelihood;
import org.duijie.models.rank.CalibrationFit.Observed;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {
    /// Levels that rise with the score, with much luck in between.
    private static List<Observed> luckyPairs(long seed, int count) {
        Random random = new Random(seed);
        List<Observed> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double score = 1 + 3 * random.nextDouble();
            int level = (int) Math.clamp(Math.round(score + 0.8 * random.nextGaussian()), 1L, 4L);
            pairs.add(new Observed(Math.round(score * 50) / 50.0, level));
        }
        return pairs;
    }

    private static List<Observed> pairs(double score, int level, int count) {
        return java.util.Collections.nCopies(count, new Observed(score, level));
    }

    @Test
    void a_clean_cut_is_found() {
        List<Observed> pairs = new ArrayList<>(pairs(2.0, 4, 40));
        pairs.addAll(pairs(1.0, 1, 40));
        Calibration calibration = CalibrationFit.fit(pairs);

        assertThat(calibration.of(1.5).probability()).isZero();
        assertThat(calibration.of(1.5).grade()).isEqualTo(1);
        assertThat(calibration.of(2.0).probability()).isEqualTo(1);
        assertThat(calibration.of(2.0).grade()).isEqualTo(4);
        assertThat(calibration.steps()).extracting(Calibration.Step::pairs).containsExactly(40, 40);
    }

    @Test
    void scores_that_mislead_are_pooled() {
        List<Observed> pairs = new ArrayList<>(pairs(1.0, 4, 40));
        pairs.addAll(pairs(2.0, 1, 120));
        Calibration calibration = CalibrationFit.fit(pairs);

        assertThat(calibration.steps()).hasSize(1);
        assertThat(calibration.of(1.0).probability()).isEqualTo(0.25);
    }

    @Test
    void no_step_rests_on_few_pairs() {
        assertThat(CalibrationFit.fit(luckyPairs(1, 1_000)).steps()).allMatch(step -> step.pairs() >= 40);
        assertThat(CalibrationFit.fit(luckyPairs(1, 30)).steps())
                .extracting(Calibration.Step::pairs)
                .containsExactly(30);
    }

    @Test
    void a_level_that_never_occurs_needs_no_grade() {
        Calibration calibration = CalibrationFit.fit(pairs(1.0, 2, 50));

        assertThat(calibration.of(0.9).grade()).isLessThanOrEqualTo(2);
        assertThat(calibration.of(1.0).grade()).isEqualTo(2);
        assertThat(calibration.of(99).grade()).isEqualTo(2);
    }

    @Test
    void few_pairs_make_a_wide_interval_and_many_a_narrow_one() {
        Calibration.Step few = CalibrationFit.fit(luckyPairs(2, 40)).steps().getFirst();
        Calibration.Step many = CalibrationFit.fit(mixed(4_000)).steps().getFirst();

        assertThat(few.high() - few.low()).isGreaterThan(0.1);
        assertThat(many.low()).isCloseTo(0.5 - 1.645 * Math.sqrt(0.25 / 4_000), within(1e-3));
        assertThat(many.high()).isCloseTo(0.5 + 1.645 * Math.sqrt(0.25 / 4_000), within(1e-3));
    }

    private static List<Observed> mixed(int count) {
        List<Observed> pairs = new ArrayList<>(pairs(1.0, 3, count / 2));
        pairs.addAll(pairs(1.0, 2, count / 2));
        return pairs;
    }

    @Test
    void it_is_better_than_saying_the_same_of_everything() {
        Calibration calibration = CalibrationFit.fit(luckyPairs(3, 2_000));
        List<Observed> unseen = luckyPairs(4, 2_000);
        double rate = unseen.stream().filter(pair -> pair.level() >= 3).count() / 2_000.0;
        double error = 0;
        double constant = 0;
        double gradeError = 0;
        double alwaysTwo = 0;
        for (Observed pair : unseen) {
            Likelihood likelihood = calibration.of(pair.score());
            double outcome = pair.level() >= 3 ? 1 : 0;
            error += Math.pow(likelihood.probability() - outcome, 2);
            constant += Math.pow(rate - outcome, 2);
            gradeError += Math.abs(likelihood.grade() - pair.level());
            alwaysTwo += Math.abs(2 - pair.level());
        }

        assertThat(error).isLessThan(0.75 * constant);
        assertThat(gradeError).isLessThan(0.75 * alwaysTwo);
    }

    @Property(tries = 200)
    void nothing_falls_as_the_score_rises(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int count) {
        Calibration calibration = CalibrationFit.fit(luckyPairs(seed, count));
        Likelihood before = calibration.of(0);
        for (double score = 0.5; score < 5; score += 0.05) {
            Likelihood likelihood = calibration.of(score);
            assertThat(likelihood.probability()).isGreaterThanOrEqualTo(before.probability());
            assertThat(likelihood.low()).isGreaterThanOrEqualTo(before.low());
            assertThat(likelihood.high()).isGreaterThanOrEqualTo(before.high());
            assertThat(likelihood.grade()).isGreaterThanOrEqualTo(before.grade());
            assertThat(likelihood.probability()).isBetween(likelihood.low(), likelihood.high());
            before = likelihood;
        }
    }

    @Property(tries = 200)
    void the_order_of_the_pairs_does_not_matter(@ForAll long seed) {
        List<Observed> pairs = luckyPairs(seed, 120);
        List<Observed> shuffled = new ArrayList<>(pairs);
        java.util.Collections.shuffle(shuffled, new Random(seed));

        assertThat(CalibrationFit.fit(shuffled)).isEqualTo(CalibrationFit.fit(pairs));
    }

    @Property(tries = 300)
    void no_other_cuts_grade_better(@ForAll @Size(min = 1, max = 25) List<@IntRange(max = 79) Integer> drawn) {
        List<Observed> pairs = drawn.stream()
                .map(number -> new Observed(number / 4, 1 + number % 4))
                .toList();
        List<Double> cuts = CalibrationFit.fit(pairs).gradeFrom();
        TreeSet<Double> places =
                new TreeSet<>(pairs.stream().map(Observed::score).toList());
        places.add(Double.MAX_VALUE);
        double best = Double.MAX_VALUE;
        for (double two : places) {
            for (double three : places.tailSet(two)) {
                for (double four : places.tailSet(three)) {
                    best = Math.min(best, error(pairs, List.of(two, three, four)));
                }
            }
        }

        assertThat(error(pairs, cuts)).isEqualTo(best);
    }

    private static double error(List<Observed> pairs, List<Double> cuts) {
        return pairs.stream()
                .mapToDouble(pair -> {
                    long grade =
                            1 + cuts.stream().filter(cut -> pair.score() >= cut).count();
                    return Math.abs(grade - pair.level());
                })
                .sum();
    }
}
