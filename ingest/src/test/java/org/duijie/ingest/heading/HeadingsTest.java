package org.duijie.ingest.heading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {
    private final Headings headings = Headings.shipped();

    @ParameterizedTest
    @CsvSource({
        "意向价格（万元）, 意向价格, 万元",
        "意向价格(单位：万元), 意向价格, 万元",
        "意向价格/万元, 意向价格, 万元",
        "* 成 果 名 称, 成果名称, ''",
        "申请（专利）号, 申请号, ''",
        "Contact  Office*, contactoffice, ''",
        "ＴＲＬ, trl, ''",
        "know-how, knowhow, ''",
    })
    void headings_are_compared_without_what_varies(String heading, String key, String unit) {
        assertThat(HeadingKey.of(heading)).isEqualTo(new HeadingKey(key, unit));
    }

    @Test
    void the_headings_of_a_file_say_what_its_rows_are() {
        assertThat(headings.detect(List.of("成果编号", "成果名称", "完成单位")))
                .isEqualTo(new Detection.Certain(RecordKind.ACHIEVEMENT));
        assertThat(headings.detect(List.of("id", "title", "abstract", "filed", "owners")))
                .isEqualTo(new Detection.Certain(RecordKind.PATENT));
        assertThat(headings.detect(List.of("id", "name", "organisation", "title", "research fields")))
                .isEqualTo(new Detection.Certain(RecordKind.RESEARCHER));
        assertThat(headings.detect(List.of("需求名称", "企业名称", "主要技术难题")))
                .isEqualTo(new Detection.Certain(RecordKind.CHALLENGE));
        assertThat(headings.detect(List.of("单位名称", "统一社会信用代码")))
                .isEqualTo(new Detection.Certain(RecordKind.ORGANISATION));
    }

    @Test
    void headings_that_fit_several_kinds_are_unclear() {
        assertThat(headings.detect(List.of("id", "title", "keywords"))).isInstanceOf(Detection.Unclear.class);
        assertThat(headings.detect(List.of("甲", "乙"))).isEqualTo(new Detection.Unclear(List.of()));
    }

    @Test
    void the_listed_order_decides_between_two_columns_of_one_meaning() {
        Columns columns = headings.columns(RecordKind.ACHIEVEMENT, List.of("第一完成单位", "完成单位"));
        assertThat(columns.of("completionUnits"))
                .extracting(Columns.Column::heading)
                .containsExactly("完成单位", "第一完成单位");
        assertThat(columns.doubled()).containsExactly("第一完成单位");
    }

    @Test
    void personal_columns_are_told_apart_from_unknown_ones() {
        Columns columns = headings.columns(RecordKind.RESEARCHER, List.of("姓名", "身份证号", "星座"));
        assertThat(columns.personal()).containsExactly("身份证号");
        assertThat(columns.unknown()).containsExactly("星座");
    }

    @Test
    void a_mapping_file_extends_the_headings(@TempDir Path folder) throws IOException {
        Path mapping = folder.resolve("mapping.json");
        Files.writeString(mapping, "{\"ACHIEVEMENT\": {\"summary\": [\"我校简介栏\"], \"problem\": [\"创新点\"]}}");
        Headings extended = headings.extendedBy(mapping);
        assertThat(extended.field(RecordKind.ACHIEVEMENT, "我校简介栏")).isEqualTo("summary");
        assertThat(extended.field(RecordKind.ACHIEVEMENT, "创新点")).isEqualTo("problem");
        assertThat(extended.field(RecordKind.ACHIEVEMENT, "成果简介")).isEqualTo("summary");
        assertThat(headings.field(RecordKind.ACHIEVEMENT, "创新点")).isEqualTo("innovation");
    }

    @Test
    void a_mapping_file_with_a_slip_says_what_there_is(@TempDir Path folder) throws IOException {
        Path mapping = folder.resolve("mapping.json");
        Files.writeString(mapping, "{\"ACHIEVEMENT\": {\"sumary\": [\"我校简介栏\"]}}");
        assertThatThrownBy(() -> headings.extendedBy(mapping))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sumary")
                .hasMessageContaining("summary");
    }

    @Test
    void the_line_above_the_headings_may_name_the_unit() {
        assertThat(Headings.unitIn("某某大学成果汇总表 （单位：万元）")).isEqualTo("万元");
        assertThat(Headings.unitIn("某某大学成果汇总表")).isEmpty();
    }

    @Property
    void no_heading_makes_it_crash(@ForAll List<String> written) {
        assertThat(headings.columns(RecordKind.PATENT, written)).isNotNull();
        assertThat(headings.detect(written)).isNotNull();
    }
}
