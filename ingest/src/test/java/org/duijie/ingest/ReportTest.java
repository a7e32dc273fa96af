package org.duijie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Outcome.Rejected NO_UNIT =
            new Outcome.Rejected(3, "完成单位", "field.missing", "the column is empty", Optional.empty());
    private static final Outcome.Rejected BAD_DATE =
            new Outcome.Rejected(4, "验收日期", "date.impossible", "no such day", Optional.of("2016-02-30"));

    @Test
    void the_four_counts_add_up_to_the_rows() {
        Report report = new Report("us", 5, 2, 1, List.of(NO_UNIT, BAD_DATE), List.of(), Duration.ofMillis(1_234));
        assertThat(report.rows()).isEqualTo(10);
    }

    @Test
    void the_json_is_the_one_that_the_contract_promises() throws Exception {
        Report report = new Report(
                "us",
                5,
                2,
                1,
                List.of(NO_UNIT, BAD_DATE),
                List.of(new Note(1, "星座", "heading.unknown", "left out")),
                Duration.ofMillis(1_234));
        JsonNode json = new ObjectMapper().readTree(report.toJson());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "source", "rows", "accepted", "updated", "unchanged", "rejected", "warnings", "seconds");
        assertThat(json.path("rejected").path(0).toString())
                .isEqualTo(
                        "{\"line\":3,\"field\":\"完成单位\",\"code\":\"field.missing\",\"message\":\"the column is empty\"}");
        assertThat(json.path("rejected").path(1).path("value").asText()).isEqualTo("2016-02-30");
        assertThat(json.path("warnings").path(0).path("code").asText()).isEqualTo("heading.unknown");
        assertThat(json.path("seconds").asText()).isEqualTo("1.234");
    }

    @Test
    void a_draft_gathers_rejections_and_warnings() {
        Report.Draft draft = new Report.Draft("us");
        draft.add(NO_UNIT);
        draft.addNotices(List.of(new Note(1, "星座", "heading.unknown", "left out")));
        Report report = draft.finish(0, 0, 0);
        assertThat(report.rejected()).containsExactly(NO_UNIT);
        assertThat(report.warnings()).hasSize(1);
        assertThat(report.rows()).isEqualTo(1);
    }
}
