package org.duijie.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    @ParameterizedTest
    @ValueSource(strings = {"锂离子电池热管理", "基于LED的3D打印", "需要PVDF中空纤维膜", "12.5 %", "", "😀", "ポンプ"})
    void chinese_is_what_has_chinese_letters_or_no_latin_ones(String text) {
        assertThat(Writing.of(text)).isEqualTo(Writing.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Battery cooling plate", "PVDF", "A pump tried at the works of 恒澈 for two years"})
    void english_has_latin_letters_and_hardly_a_chinese_one(String text) {
        assertThat(Writing.of(text)).isEqualTo(Writing.ENGLISH);
    }

    @Test
    void a_chinese_sentence_with_long_english_names_stays_chinese() {
        assertThat(Writing.of("采用Polyetheretherketone复合材料制备的轴承保持架")).isEqualTo(Writing.CHINESE);
    }
}
