package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.duijie.domain.match.Likelihood;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final List<Double> GRADES = List.of(1.0, 2.0, 3.0);

    private static Calibration.Step step(double from, double probability) {
        return new Calibration.Step(from, probability, 0, 1, 40);
    }

    @Test
    void a_score_has_the_probability_of_its_step_and_the_grade_that_it_has_reached() {
        Calibration calibration = Models.calibration();

        assertThat(calibration.of(-9)).isEqualTo(new Likelihood(0.1, 0.02, 0.3, 1));
        assertThat(calibration.of(-1.0)).isEqualTo(new Likelihood(0.1, 0.02, 0.3, 2));
        assertThat(calibration.of(0.2)).isEqualTo(new Likelihood(0.1, 0.02, 0.3, 3));
        assertThat(calibration.of(0.25)).isEqualTo(new Likelihood(0.7, 0.5, 0.9, 3));
        assertThat(calibration.of(1e9)).isEqualTo(new Likelihood(0.7, 0.5, 0.9, 3));
    }

    @Test
    void a_calibration_that_falls_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(List.of(step(0, 0.5), step(1, 0.4)), GRADES))
                .withMessageContaining("step 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(List.of(step(0, 0.5), step(0, 0.6)), GRADES));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(List.of(), GRADES));
    }

    @Test
    void three_rising_scores_begin_the_grades() {
        List<Calibration.Step> steps = List.of(step(0, 0.5));

        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(steps, List.of(1.0, 2.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(steps, List.of(2.0, 1.0, 3.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(steps, List.of(1.0, 3.0, 2.0)));
    }
}
