package org.duijie.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Glossary SMALL = Glossary.of(List.of(
            "term,same,kind,source",
            "膜,membrane,translation,test",
            "中空纤维,hollow fibre,translation,test",
            "中空纤维膜,hollow fibre membrane,translation,test",
            "电池,battery,translation,test"));
    private static final Glossary SHIPPED = Glossary.shipped();

    @Test
    void the_longest_term_is_taken_first() {
        assertThat(SMALL.english("中空纤维膜与电池")).isEqualTo("hollow fibre membrane battery");
        assertThat(SMALL.chinese("Hollow fibre for a battery")).isEqualTo("中空纤维电池");
    }

    @Test
    void singular_and_plural_are_one_term() {
        assertThat(SMALL.chinese("membranes, batteries")).isEqualTo("膜，电池");
    }

    @Test
    void numbers_and_abbreviations_stay_and_other_unknown_words_go() {
        assertThat(SMALL.chinese("PVDF membrane of about 20 nm, 3D shaped")).isEqualTo("PVDF 膜 20 ， 3D");
        assertThat(SMALL.english("孔径为20nm的PVDF膜")).isEqualTo("20nm PVDF membrane");
    }

    @Test
    void chinese_words_in_an_english_text_stay() {
        assertThat(SMALL.chinese("battery of 恒澈 works")).isEqualTo("电池恒澈");
    }

    @Test
    void the_shipped_table_has_the_terms_of_many_trades_and_every_line_is_whole() {
        assertThat(SHIPPED.chinese("wastewater treatment with a ceramic membrane"))
                .isEqualTo("污水处理陶瓷膜");
        assertThat(SHIPPED.english("轴承故障诊断")).isEqualTo("bearing fault diagnosis");
        assertThat(SHIPPED.version()).isNotEqualTo(SMALL.version()).hasSize(12);
    }

    @Test
    void a_table_without_heading_or_with_a_broken_line_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Glossary.of(List.of("膜,membrane")))
                .withMessageContaining("term,same,kind,source");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Glossary.of(List.of("term,same,kind,source", "膜,membrane")))
                .withMessageContaining("膜,membrane");
    }

    @Property(tries = 200)
    void any_text_can_be_glossed(@ForAll String text) {
        assertThat(SHIPPED.chinese(text)).isNotNull();
        assertThat(SHIPPED.english(text)).isNotNull();
    }
}
