package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private static final Taxonomy.Entry IT =
            new Taxonomy.Entry("SEI-1", "新一代信息技术产业", "next-generation IT", "", List.of("信息技术", "新材料"));
    private static final Taxonomy.Entry CHIPS =
            new Taxonomy.Entry("SEI-1.2", "电子核心产业", "", "SEI-1", List.of("集成电路", "sei-3"));
    private static final Taxonomy.Entry MATERIALS = new Taxonomy.Entry("SEI-3", "新材料", "new materials", "", List.of());

    private final Taxonomy taxonomy = new Taxonomy("sei", "国家统计局令第23号", "2018-11-07", List.of(IT, CHIPS, MATERIALS));

    @Test
    void a_cell_means_the_entry_whose_code_name_or_synonym_it_is() {
        assertThat(taxonomy.resolve("SEI-1")).contains(IT);
        assertThat(taxonomy.resolve("电子核心产业")).contains(CHIPS);
        assertThat(taxonomy.resolve("集成电路")).contains(CHIPS);
        assertThat(taxonomy.resolve("new materials")).contains(MATERIALS);
    }

    @Test
    void width_case_and_spaces_do_not_matter() {
        assertThat(taxonomy.resolve(" ｓｅｉ－１．２ ")).contains(CHIPS);
        assertThat(taxonomy.resolve("New\u3000Materials")).contains(MATERIALS);
        assertThat(taxonomy.resolve("集 成 电 路")).contains(CHIPS);
    }

    @Test
    void a_code_or_a_name_means_its_own_entry_whatever_others_call_theirs() {
        assertThat(taxonomy.resolve("SEI-3")).contains(MATERIALS);
        assertThat(taxonomy.resolve("新材料")).contains(MATERIALS);
    }

    @Test
    void what_no_entry_knows_is_not_guessed() {
        assertThat(taxonomy.resolve("区块链")).isEmpty();
        assertThat(taxonomy.resolve("")).isEmpty();
        assertThat(taxonomy.resolve("　")).isEmpty();
    }

    @Test
    void an_entry_is_found_by_its_code_alone() {
        assertThat(taxonomy.find("SEI-1.2")).contains(CHIPS);
        assertThat(taxonomy.find("集成电路")).isEmpty();
        assertThat(taxonomy.entries()).containsExactly(IT, CHIPS, MATERIALS);
        assertThat(taxonomy.id() + taxonomy.source() + taxonomy.asOf()).isEqualTo("sei国家统计局令第23号2018-11-07");
    }

    @Test
    void no_code_stands_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Taxonomy("sei", "", "", List.of(IT, IT)))
                .withMessageContaining("SEI-1 twice");
    }
}
