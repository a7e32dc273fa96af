package org.duijie.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            专利ZL 2017 1 0601862.3已授权       | patent:201710601862
            201710601862.3                      | patent:201710601862
            见CN201710601862                    | patent:201710601862
            公开号CN107123456A                  | publication:107123456
            doi:10.1016/j.memsci.2020.118.      | doi:10.1016/J.MEMSCI.2020.118
            符合GB/T 22900-2009的要求           | standard:GB22900
            按 HJ 535—2009 测定                 | standard:HJ535
            登记号9152023Y0001                  | registration:9152023Y0001
            """)
    void one_thing_has_one_identifier(String text, String identifier) {
        assertThat(Identifiers.in(text)).containsExactly(identifier);
    }

    @ParameterizedTest
    @CsvSource({"电池散热", "2017年10月", "精度0.01 mm", "电话13800138000", "日产1200吨"})
    void other_numbers_name_nothing(String text) {
        assertThat(Identifiers.in(text)).isEmpty();
    }

    @Test
    void a_record_is_known_by_its_numbers_and_by_those_that_it_links() {
        assertThat(Identifiers.of(
                        Offers.titled("液冷板").number("ZL201710601862.3").patent()))
                .containsExactly("patent:201710601862");
        assertThat(Identifiers.of(Offers.titled("液冷板")
                        .linking(Link.Kind.STANDARD, "GB/T 31467.3", Offers.id("无"))
                        .achievement()))
                .containsExactly("standard:GB31467.3");
        assertThat(Identifiers.of(Offers.titled("求液冷板").challenge())).isEmpty();
    }

    @Property(tries = 200)
    void any_text_can_be_asked(@ForAll String text) {
        assertThat(Identifiers.in(text)).isNotNull();
    }
}
