package org.duijie.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader of the log relies on.
class LogLinesTest {
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00.125Z");

    private static LoggingEvent event(String message) {
        return event(message, Map.of());
    }

    private static LoggingEvent event(String message, Map<String, String> ids) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(new LoggerContext());
        event.setLoggerName("org.duijie.example");
        event.setThreadName("worker-1");
        event.setLevel(Level.WARN);
        event.setInstant(NOON);
        event.setMessage(message);
        event.setMDCPropertyMap(ids);
        return event;
    }

    private static String written(Encoder<ILoggingEvent> lines, LoggingEvent event) {
        return new String(lines.encode(event), StandardCharsets.UTF_8);
    }

    private static JsonNode json(LoggingEvent event) throws IOException {
        String line = written(new JsonLines(), event);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        return new JsonMapper().readTree(line);
    }

    @Test
    void a_line_for_machines_names_time_place_thread_and_request() throws IOException {
        JsonNode line = json(
                event("仓库断开", Map.of("requestId", "r-12345678", "traceId", "4bf9", "spanId", "00f0", "other", "x")));

        assertThat(line.properties().stream().map(Map.Entry::getKey))
                .containsExactly("time", "level", "logger", "thread", "requestId", "traceId", "spanId", "message");
        assertThat(line.path("time").asText()).isEqualTo("2026-11-27T04:00:00.125Z");
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("requestId").asText()).isEqualTo("r-12345678");
        assertThat(line.path("message").asText()).isEqualTo("仓库断开");
    }

    @Test
    void a_line_for_people_reads_as_it_always_did_with_the_request_behind_it() {
        String said = "The store is away.";
        assertThat(written(new TextLines(), event(said)))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d WARN org.duijie.example - The store is away.\n");

        Map<String, String> ids = Map.of("requestId", "r-12345678", "traceId", "4bf9", "spanId", "00f0");
        assertThat(written(new TextLines(), event(said, ids)))
                .endsWith("The store is away. [request r-12345678 trace 4bf9]\n");
    }

    @Property
    void whatever_is_logged_stays_one_line_in_both_forms(@ForAll String message) throws IOException {
        assertThat(written(new TextLines(), event(message)).codePoints().filter(Character::isISOControl))
                .containsExactly((int) '\n');
        assertThat(json(event(message)).path("message").isTextual()).isTrue();
    }

    @Test
    void a_line_break_in_a_value_forges_no_line() throws IOException {
        String forged = "a\r\n2026-11-27 04:00:00 ERROR root - forged\u2028\u0085\u001b[2J";

        assertThat(written(new TextLines(), event(forged)).lines()).hasSize(1);
        assertThat(written(new TextLines(), event(forged)))
                .contains("a\\u000d\\u000a2026")
                .doesNotContain("\u001b");
        assertThat(json(event(forged)).path("message").asText()).isEqualTo(forged);
    }

    @Test
    void an_exception_is_told_by_its_class_and_its_places_and_not_by_what_it_says() throws IOException {
        LoggingEvent event = event("Writing failed.");
        event.setThrowableProxy(new ch.qos.logback.classic.spi.ThrowableProxy(
                new IllegalStateException("could not write 绝密配方", new IllegalArgumentException("value 绝密配方"))));

        JsonNode line = json(event);
        assertThat(line.path("exception").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.path("stack").asText())
                .contains("caused by java.lang.IllegalArgumentException", "LogLinesTest")
                .doesNotContain("绝密配方");
        assertThat(written(new TextLines(), event))
                .contains("\n    java.lang.IllegalStateException\n        at org.duijie")
                .doesNotContain("绝密配方");
    }

    @Test
    void an_exception_that_causes_itself_comes_to_an_end() {
        RuntimeException failure = new IllegalStateException("one");
        RuntimeException other = new IllegalStateException("two", failure);
        failure.initCause(other);
        LoggingEvent event = event("Writing failed.");
        event.setThrowableProxy(new ch.qos.logback.classic.spi.ThrowableProxy(failure));

        assertThat(written(new TextLines(), event).lines().filter(line -> line.contains("caused by")))
                .hasSizeLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token eyJhbGciOiJIUzM4NCJ9.eyJzdWIiOiJ3YW5nIn0.c2lnbmF0dXJl end",
                "key djk_01HZX_q8Jv-secret-part end",
                "link https://duijie.example/join/Zr9yq0c1mJcVtqSxFqkq3QvJ3o8m1pQd5nGh2kLw7sE end",
                "mail li.lei+x@example.org.cn end",
                "phone 13812345678 end",
                "phone +86 138-1234-5678 end",
                "at jdbc:postgresql://duijie:hunter2@db:5432/x end",
                "GET /challenges?q=低温脱硝 end",
                "password=hunter2 end",
                "{\"password\":\"hunter2\"} end",
                "Authorization: Bearer hunter2 end",
                "Authorization: Basic hunter2== end",
                "at redis://duijie:hunter2@hunter2@cache end",
                "邮箱 李雷@example.org end",
            })
    void what_looks_like_a_secret_or_a_person_is_taken_out(String message) {
        assertThat(Redaction.of(message))
                .contains("[redacted]")
                .endsWith(" end")
                .doesNotContainPattern("eyJ|q8Jv|Zr9y|example\\.org|1381|1234|hunter2|低温");
    }

    @Test
    void nothing_of_a_cookie_is_kept() {
        assertThat(Redaction.of("Set-Cookie: a=hunter2; other=hunter3; HttpOnly"))
                .isEqualTo("Set-Cookie:[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "eyJ", "x@a.", "a@", "://", "?a=", "1", "token: ", "cookie: ", "导热 "})
    void a_message_without_end_is_cut(String part) {
        String endless = "Failed on " + part.repeat(200_000);

        assertThat(Redaction.of(endless))
                .hasSizeLessThan(20_000)
                .startsWith("Failed on")
                .endsWith(" [cut]");
    }

    @Test
    void a_secret_at_the_cut_is_not_told_in_part() {
        String token = "Zr9yq0c1mJcVtqSxFqkq3QvJ3o8m1pQd5nGh2kLw7sE";

        for (int before = 8_140; before < 8_200; before++) {
            assertThat(Redaction.of("-".repeat(before) + " " + token + " ".repeat(100)))
                    .doesNotContain(token.substring(0, 8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Session 0190f3a2-7c1e-7d5a-9b1e-3c2f4a5b6c7d was ended: a used refresh token came back.",
                "GET /api/v1/patents/{id} 200 in 12 ms",
                "The index follows sequence 1234567890123.",
                "Redis at redis://127.0.0.1:6379 is away.",
            })
    void ids_routes_and_numbers_stay(String message) {
        assertThat(Redaction.of(message)).isEqualTo(message);
    }
}
