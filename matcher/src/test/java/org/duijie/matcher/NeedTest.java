package org.duijie.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.Disclosure;
import org.duijie.domain.TextField;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.feature.NeedFacts;
import org.junit.jupiter.api.Test;

class NeedTest {
    @Test
    void a_pasted_text_has_its_first_sentence_for_a_title() {
        assertThat(Need.of("镀铬件表面反光，浅划伤看不出来。需要在线检测。").title()).isEqualTo("镀铬件表面反光,浅划伤看不出来");
        assertThat(Need.of("Valves leak at 2.5 MPa. We need a seal.").title()).isEqualTo("Valves leak at 2.5 MPa");
    }

    @Test
    void the_first_line_with_words_ends_the_title() {
        assertThat(Need.of("\n\n  镀铬件在线检测\n表面反光，浅划伤看不出来").title()).isEqualTo("镀铬件在线检测");
    }

    @Test
    void a_text_without_an_end_is_its_own_title_as_far_as_a_title_goes() {
        assertThat(Need.of("液冷板").title()).isEqualTo("液冷板");
        assertThat(Need.of("散热".repeat(100)).title()).isEqualTo("散热".repeat(40));
        assertThat(Need.of("").title()).isEmpty();
    }

    @Test
    void a_record_keeps_the_title_it_has() {
        Need need = new Need(List.of(field("title", "密封；耐高温"), field("problem", "阀门泄漏。")), List.of(), NeedFacts.NONE);

        assertThat(need.title()).isEqualTo("密封;耐高温");
    }

    @Property
    void no_text_is_too_odd_for_a_title(@ForAll String text) {
        assertThat(Need.of(text).title().codePointCount(0, Need.of(text).title().length()))
                .isLessThanOrEqualTo(80 * 18);
    }

    private static TextField field(String name, String text) {
        return new TextField(name, CanonicalText.of(text), Disclosure.PUBLIC);
    }
}
