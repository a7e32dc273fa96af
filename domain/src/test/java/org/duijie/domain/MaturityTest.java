package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.duijie.domain.Maturity.TrlScale;
import org.duijie.domain.Maturity.TrlSource;
import org.junit.jupiter.api.Test;

class MaturityTest {
    private static final Coded<Stage> PILOT = new Coded<>(Stage.PILOT, "中试");

    @Test
    void a_level_stays_on_its_scale() {
        assertThat(new Maturity(PILOT, 13, TrlScale.GBT22900, TrlSource.EVALUATED).trl())
                .isEqualTo(13);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Maturity(PILOT, 10, TrlScale.NINE, TrlSource.DECLARED))
                .withMessageContaining("10 is not between 1 and 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Maturity(PILOT, -1, TrlScale.NINE, TrlSource.DECLARED));
    }

    @Test
    void only_a_level_has_a_source() {
        assertThat(new Maturity(PILOT, 0, TrlScale.NINE, TrlSource.NONE).stage().raw())
                .isEqualTo("中试");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Maturity(PILOT, 0, TrlScale.NINE, TrlSource.DECLARED));
        assertThatIllegalArgumentException().isThrownBy(() -> new Maturity(PILOT, 5, TrlScale.NINE, TrlSource.NONE));
    }

    @Test
    void unknown_and_other_stages_say_nothing_about_maturity() {
        assertThat(Stage.UNKNOWN.isKnown()).isFalse();
        assertThat(Stage.OTHER.isKnown()).isFalse();
        assertThat(Stage.CONCEPT.isKnown()).isTrue();
        assertThat(Stage.CONCEPT).isLessThan(Stage.LAB).isLessThan(Stage.INDUSTRIAL);
    }
}
