package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a collector of traces is told.
class TraceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String SECRET = "zycanary8731";

    @TempDir
    private Path home;

    private static String hex(com.google.protobuf.ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static Span awaited(CollectorServer collector, String name) throws Exception {
        return Within.limit(
                PATIENCE,
                "a span " + name,
                () -> collector.spans().stream()
                        .filter(span -> span.getName().equals(name))
                        .findFirst());
    }

    private static Wire.Ask match(String sampled) {
        return new Wire.Ask(
                "POST",
                "/api/v1/matches",
                Wire.json(Map.of("text", "低温脱硝催化剂 " + SECRET)),
                Map.of(
                        "traceparent",
                        "00-%s-%s-%s".formatted(TRACE, CALLER, sampled),
                        "tracestate",
                        "duijie=" + SECRET,
                        "X-Request-Id",
                        SECRET,
                        "Cookie",
                        "lang=" + SECRET,
                        "User-Agent",
                        SECRET));
    }

    private static Map<String, String> attributes(List<KeyValue> told) {
        return told.stream()
                .collect(java.util.stream.Collectors.toMap(
                        KeyValue::getKey,
                        each -> each.getValue().hasIntValue()
                                ? Long.toString(each.getValue().getIntValue())
                                : each.getValue().getStringValue()));
    }

    @Test
    void a_request_is_a_step_in_its_callers_trace_and_what_it_waits_for_are_steps_in_it() throws Exception {
        try (CollectorServer collector = new CollectorServer(0);
                HttpClient http = HttpClient.newHttpClient();
                Server server =
                        Server.serve(Program.in(home), home.resolve("data"), "traces.otlp = " + collector.url())) {
            Wire wire = new Wire(http, server.url());
            assertThat(wire.send("", match("01")).statusCode()).isEqualTo(200);
            wire.send("", new Wire.Ask("GET", "/api/v1/patents/" + SECRET + "?q=" + SECRET, "", Map.of()));

            Span request = awaited(collector, "POST /api/v1/matches");
            assertThat(hex(request.getTraceId())).isEqualTo(TRACE);
            assertThat(hex(request.getParentSpanId())).isEqualTo(CALLER);
            assertThat(request.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
            assertThat(attributes(request.getAttributesList()))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "http.request.method", "POST",
                            "http.route", "/api/v1/matches",
                            "http.response.status_code", "200"));
            for (String step : List.of("Encoder.encode", "CatalogueIndex.candidates")) {
                Span inner = awaited(collector, step);
                assertThat(hex(inner.getTraceId())).isEqualTo(TRACE);
                assertThat(inner.getParentSpanId()).as(step).isEqualTo(request.getSpanId());
            }
            awaited(collector, "GET /api/v1/patents/{id}");
            assertThat(collector.spans()).anyMatch(span -> span.getName().startsWith("CatalogueStore."));
            assertThat(attributes(collector.received().getFirst().getResource().getAttributesList()))
                    .containsEntry("service.name", "duijie");
            assertThat(collector.received().toString()).doesNotContain(SECRET);
        }
    }

    @Test
    void a_collector_that_is_away_costs_one_line_and_is_found_again() throws Exception {
        int port;
        try (CollectorServer soonAway = new CollectorServer(0)) {
            port = soonAway.port();
        }
        try (HttpClient http = HttpClient.newHttpClient();
                Server server = Server.serve(
                        Program.in(home), home.resolve("data"), "traces.otlp = http://127.0.0.1:" + port)) {
            Wire wire = new Wire(http, server.url());
            assertThat(wire.send("", match("01")).statusCode()).isEqualTo(200);
            Within.limit(
                    PATIENCE,
                    "word that the collector is away",
                    () -> Optional.of(server.log()).filter(log -> log.contains("does not take traces")));
            assertThat(wire.send("", match("01")).statusCode()).isEqualTo(200);

            try (CollectorServer back = new CollectorServer(port)) {
                Within.limit(PATIENCE, "a span after the outage", () -> {
                    wire.get("", "/api/v1/achievements");
                    return back.spans().stream().findFirst();
                });
                Within.limit(
                        PATIENCE,
                        "word that it is back",
                        () -> Optional.of(server.log()).filter(log -> log.contains("The collector is back")));
            }
            assertThat(server.log()).containsOnlyOnce("does not take traces").doesNotContain("io.opentelemetry");
        }
    }

    @Test
    void a_trace_that_its_caller_does_not_write_down_is_not_written_down_here() throws Exception {
        try (CollectorServer collector = new CollectorServer(0);
                HttpClient http = HttpClient.newHttpClient();
                Server server =
                        Server.serve(Program.in(home), home.resolve("data"), "traces.otlp = " + collector.url())) {
            Wire wire = new Wire(http, server.url());
            wire.send("", match("00"));
            wire.get("", "/api/v1/achievements");

            awaited(collector, "GET /api/v1/achievements");
            assertThat(collector.spans())
                    .noneMatch(span -> hex(span.getTraceId()).equals(TRACE));
        }
    }
}
