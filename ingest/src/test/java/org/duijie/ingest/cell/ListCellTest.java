package org.duijie.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListCellTest {
    @Test
    void the_strongest_separator_counts() {
        assertThat(ListCell.words("MOF/PVDF复合膜；抗污染")).containsExactly("MOF/PVDF复合膜", "抗污染");
        assertThat(ListCell.words("膜、污染，清洗")).containsExactly("膜", "污染", "清洗");
        assertThat(ListCell.words("soft sensor;off-gas analysis; fed-batch"))
                .containsExactly("soft sensor", "off-gas analysis", "fed-batch");
        assertThat(ListCell.words("laser, lidar")).containsExactly("laser", "lidar");
        assertThat(ListCell.words("膜分离/水处理")).containsExactly("膜分离", "水处理");
    }

    @Test
    void a_comma_inside_the_name_of_a_company_separates_nothing() {
        assertThat(ListCell.names("Brightwell Sensors Co., Ltd.")).containsExactly("Brightwell Sensors Co., Ltd.");
        assertThat(ListCell.names("岭海大学,江澜大学")).containsExactly("岭海大学", "江澜大学");
    }

    @Test
    void what_is_named_twice_is_kept_once_and_blanks_are_nothing() {
        assertThat(ListCell.words("膜；；膜； ")).containsExactly("膜");
        assertThat(ListCell.words(" ")).isEmpty();
    }

    @Test
    void clauses_keep_their_commas() {
        assertThat(ListCell.clauses("脱硝效率≥88%（160 ℃，空速4000 h⁻¹）；氨逃逸≤3 ppm")).hasSize(2);
    }
}
