package org.duijie.models.text.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private static final String HEADER = "term\tsame\tkind\tsource\n";

    private static List<String> names(Synonyms synonyms, String text) {
        return synonyms.of(text).stream().map(Synonyms.Name::name).toList();
    }

    @Test
    void a_name_tells_what_the_text_calls_it() {
        assertThat(Synonyms.shipped().of("用ＣＦＲＰ减重")).containsExactly(new Synonyms.Name("碳纤维增强复合材料", "ＣＦＲＰ"));
    }

    @Test
    void a_text_is_worded_with_each_word_called_otherwise() {
        assertThat(Synonyms.shipped().wordings("用 CFRP 减重")).containsExactly("用 碳纤维增强复合材料 减重");
        assertThat(Synonyms.shipped().wordings("磷酸铁锂正极")).containsExactly("LiFePO4正极", "LFP正极");
        assertThat(Synonyms.shipped().wordings("没有别名")).isEmpty();
        assertThat(Synonyms.shipped().wordings("")).isEmpty();
        assertThat(Synonyms.shipped().wordings("CFRP ".repeat(100))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_word_is_also_called_by_its_abbreviation_and_back() {
        assertThat(names(Synonyms.shipped(), "用碳纤维增强复合材料减重")).contains("CFRP");
        assertThat(names(Synonyms.shipped(), "ＣＦＲＰ结构件")).contains("碳纤维增强复合材料");
        assertThat(names(Synonyms.shipped(), "鋰電池的安全")).contains("锂离子电池");
    }

    @Test
    void what_the_text_says_itself_is_not_added() {
        assertThat(names(Synonyms.shipped(), "无人机（UAV）")).doesNotContain("UAV");
    }

    @Test
    void a_narrower_word_answers_but_does_not_ask() {
        assertThat(names(Synonyms.shipped(), "稀土永磁")).contains("钕铁硼");
        assertThat(names(Synonyms.shipped(), "钕铁硼")).doesNotContain("稀土永磁");
    }

    @Test
    void an_abbreviation_is_not_found_inside_another_word() {
        assertThat(names(Synonyms.shipped(), "PLCC封装")).doesNotContain("可编程逻辑控制器");
    }

    @Test
    void operators_add_to_the_table() {
        Synonyms more = Synonyms.shipped().with(HEADER + "钙钛矿电池\tPSC\tabbreviation\t我司\n\n", "own.tsv");
        assertThat(names(more, "钙钛矿电池")).containsExactly("PSC");
        assertThat(names(more, "无人机")).contains("UAV");
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
        assertThat(names(Synonyms.shipped(), text)).doesNotContain("");
    }
}
