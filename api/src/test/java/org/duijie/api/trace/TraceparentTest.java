package org.duijie.api.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void a_valid_one_names_trace_step_and_whether_it_is_written_down() {
        assertThat(Traceparent.read("00-%s-%s-01".formatted(TRACE, SPAN))).contains(new Traceparent(TRACE, SPAN, true));
        assertThat(Traceparent.read("00-%s-%s-00".formatted(TRACE, SPAN)))
                .contains(new Traceparent(TRACE, SPAN, false));
        assertThat(Traceparent.read("cc-%s-%s-03-what.comes.later".formatted(TRACE, SPAN)))
                .contains(new Traceparent(TRACE, SPAN, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "00-" + TRACE + "-" + SPAN + "-01\r\nforged",
                "cc-" + TRACE + "-" + SPAN + "-01more",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-" + SPAN + "-0g",
            })
    void one_that_is_not_valid_says_nothing(String header) {
        assertThat(Traceparent.read(header)).isEmpty();
    }

    @Test
    void without_a_collector_a_request_goes_on_with_its_callers_trace_as_a_step_of_its_own() {
        RequestTrace request = Tracing.off().begin(Optional.of(new Traceparent(TRACE, SPAN, true)), "GET");
        assertThat(request.trace()).isEqualTo(TRACE);
        assertThat(request.span()).matches("[0-9a-f]{16}").isNotEqualTo(SPAN);

        RequestTrace alone = Tracing.off().begin(Optional.empty(), "GET");
        assertThat(alone.trace()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }

    @Test
    void without_a_collector_an_adapter_stays_what_it_is() {
        Runnable adapter = () -> {};
        assertThat(Tracing.off().over(Runnable.class, adapter)).isSameAs(adapter);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4318, http://127.0.0.1:4318/v1/traces",
        "http://127.0.0.1:4318/, http://127.0.0.1:4318/v1/traces",
        "https://otel.example/own/v1/traces, https://otel.example/own/v1/traces",
    })
    void traces_go_where_the_protocol_has_them_unless_a_path_is_named(URI address, URI traces) {
        assertThat(new Collector(address, 1).traces()).isEqualTo(traces);
    }
}
