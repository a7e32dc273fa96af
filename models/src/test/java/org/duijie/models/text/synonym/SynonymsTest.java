package org.duijie.models.text.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private static final String HEADER = "term\tsame\tkind\tsource\n";

    @Test
    void a_word_is_also_called_by_its_abbreviation_and_back() {
        assertThat(Synonyms.shipped().of("用碳纤维增强复合材料减重")).contains("CFRP");
        assertThat(Synonyms.shipped().of("ＣＦＲＰ结构件")).contains("碳纤维增强复合材料");
        assertThat(Synonyms.shipped().of("鋰電池的安全")).contains("锂离子电池");
    }

    @Test
    void what_the_text_says_itself_is_not_added() {
        assertThat(Synonyms.shipped().of("无人机（UAV）")).doesNotContain("UAV");
    }

    @Test
    void a_narrower_word_answers_but_does_not_ask() {
        assertThat(Synonyms.shipped().of("稀土永磁")).contains("钕铁硼");
        assertThat(Synonyms.shipped().of("钕铁硼")).doesNotContain("稀土永磁");
    }

    @Test
    void an_abbreviation_is_not_found_inside_another_word() {
        assertThat(Synonyms.shipped().of("PLCC封装")).doesNotContain("可编程逻辑控制器");
    }

    @Test
    void operators_add_to_the_table() {
        Synonyms more = Synonyms.shipped().with(HEADER + "钙钛矿电池\tPSC\tabbreviation\t我司\n\n", "own.tsv");
        assertThat(more.of("钙钛矿电池")).containsExactly("PSC");
        assertThat(more.of("无人机")).contains("UAV");
        assertThat(Synonyms.shipped().of("钙钛矿电池")).isEmpty();
    }

    @Test
    void a_faulty_line_is_named() {
        assertThatThrownBy(() -> Synonyms.shipped().with(HEADER + "只有一个词", "own.tsv"))
                .hasMessageContaining("own.tsv line 2")
                .hasMessageContaining("只有一个词");
        assertThatThrownBy(() -> Synonyms.shipped().with("a,b\n", "own.tsv")).hasMessageContaining("own.tsv line 1");
    }

    @Property
    void any_text_is_read(@ForAll String text) {
        assertThat(Synonyms.shipped().of(text)).doesNotContain("");
    }
}
