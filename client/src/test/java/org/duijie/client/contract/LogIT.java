package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duijie.client.program.CreditCodes;
import org.duijie.client.program.Mailboxes;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Postgres;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A walk with something secret at every step, past a server that writes a line for each. Nothing secret is in any
/// line.
class LogIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @TempDir
    private static Path home;

    private final Map<String, String> canaries = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();

    private String canary(String what) {
        String word = "zy" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
        canaries.put(what, word);
        return word;
    }

    private JsonNode told(String what, JsonNode answer, String field) {
        canaries.put(what, answer.path(field).asText());
        assertThat(canaries.get(what)).as(what).isNotBlank();
        return answer;
    }

    /// Sends, and remembers the id of the answer with the route that it was asked of.
    private JsonNode ask(Wire wire, String token, Wire.Ask ask, String route) throws Exception {
        HttpResponse<String> answer = wire.send(token, ask);
        asked.put(answer.headers().firstValue("X-Request-Id").orElseThrow(), route + " " + answer.statusCode());
        return Wire.read(answer.body());
    }

    private JsonNode post(Wire wire, String token, String path, Map<String, ?> body) throws Exception {
        return ask(wire, token, Wire.Ask.of("POST", path, body), "POST " + path);
    }

    private static List<JsonNode> lines(Server server) {
        return server.log()
                .lines()
                // The JVM says so before the program begins; ./duijie leaves it out.
                .filter(line -> !line.startsWith("WARNING: Using incubator modules"))
                .map(LogIT::object)
                .toList();
    }

    private static JsonNode object(String line) {
        try {
            JsonNode object = JSON.readTree(line);
            assertThat(object.isObject()).as(line).isTrue();
            return object;
        } catch (java.io.IOException e) {
            throw new AssertionError("a line that is no JSON object: " + line, e);
        }
    }

    private static Stream<JsonNode> of(Server server, String logger) {
        return lines(server).stream()
                .filter(line -> line.path("logger").asText().equals(logger));
    }

    /// The line of a request is written when its answer is on its way.
    private static JsonNode lineOf(Server server, String request) throws Exception {
        return org.duijie.client.program.Within.limit(
                PATIENCE,
                "the line of request " + request,
                () -> Optional.of(of(server, "org.duijie.requests")
                                .filter(line -> line.path("requestId").asText().equals(request))
                                .toList())
                        .filter(found -> !found.isEmpty())
                        .map(List::getFirst));
    }

    @Test
    void nothing_that_people_send_or_are_given_is_in_any_line_and_each_line_names_its_request() throws Exception {
        try (Postgres postgres = Postgres.start();
                Mailboxes mailboxes = Mailboxes.start();
                HttpClient http = HttpClient.newHttpClient()) {
            List<String> settings = new ArrayList<>(postgres.settings(home));
            settings.addAll(List.of("log.format = json", "log.requests = true"));
            settings.addAll(mailboxes.settings());
            canaries.put("database password", postgres.password());
            ingestProfile(postgres);
            try (Server server =
                    Server.serve(Program.in(home), home.resolve("data"), settings.toArray(String[]::new))) {
                Wire wire = new Wire(http, server.url());
                String operator = signIn(wire, server.firstAdministrator());
                join(wire, operator);
                say(wire, operator);
                claim(wire, operator, mailboxes, server);
                misbehave(wire, server);
                follow(wire, server);
                postgres.order("stop");
                ask(
                        wire,
                        operator,
                        new Wire.Ask("GET", "/api/v1/patents?q=" + canary("query while away"), "", Map.of()),
                        "GET /api/v1/patents");
                post(
                        wire,
                        "",
                        "/api/v1/auth/token",
                        Map.of("username", "somebody", "password", canary("password while away")));
                postgres.order("start");

                for (Map.Entry<String, String> request : asked.entrySet()) {
                    JsonNode line = lineOf(server, request.getKey());
                    assertThat(line.path("message").asText()).startsWith(request.getValue());
                    assertThat(line.path("traceId").asText()).matches("[0-9a-f]{32}");
                    assertThat(line.path("spanId").asText()).matches("[0-9a-f]{16}");
                    assertThat(Instant.parse(line.path("time").asText())).isBefore(Instant.MAX);
                }
                assertThat(asked.values()).anyMatch(answered -> answered.endsWith(" 503"));
                String log = server.log();
                assertThat(canaries.entrySet().stream()
                                .filter(canary -> log.contains(canary.getValue()))
                                .map(Map.Entry::getKey))
                        .as("what the log tells")
                        .isEmpty();
            }
        }
    }

    private String signIn(Wire wire, Server.Account account) throws Exception {
        canaries.put("first password", account.password());
        JsonNode tokens = post(
                wire, "", "/api/v1/auth/token", Map.of("username", account.username(), "password", account.password()));
        told("access token", tokens, "access");
        told("refresh token", tokens, "refresh");
        post(
                wire,
                "",
                "/api/v1/auth/token",
                Map.of("username", account.username(), "password", canary("wrong password")));
        return tokens.path("access").asText();
    }

    private void join(Wire wire, String operator) throws Exception {
        canaries.put("phone", "13987654321");
        Map<String, Object> draft = Map.of(
                "creditCode",
                CreditCodes.next(),
                "name",
                "验收装备有限公司 " + canary("organisation"),
                "kind",
                "ENTERPRISE",
                "region",
                "320500",
                "username",
                "applicant",
                "password",
                canary("new password") + " long enough",
                "displayName",
                canaries.get("phone"),
                "email",
                canary("mail") + "@example.org");
        JsonNode registration = post(wire, "", "/api/v1/registrations", draft);
        String id = registration.path("id").asText();
        ask(
                wire,
                operator,
                Wire.Ask.of("POST", "/api/v1/registrations/" + id + "/verify", Map.of()),
                "POST /api/v1/registrations/{id}/verify");
        post(wire, "", "/api/v1/registrations", draft);

        JsonNode tokens = post(
                wire,
                "",
                "/api/v1/auth/token",
                Map.of("username", "applicant", "password", String.valueOf(draft.get("password"))));
        String applicant =
                told("applicant's token", tokens, "access").path("access").asText();
        JsonNode link = post(
                wire,
                applicant,
                "/api/v1/invitations",
                Map.of("addressee", canary("addressee") + "@example.org", "roles", List.of("ENTERPRISE")));
        told("invitation link", link, "secret");
        post(
                wire,
                "",
                "/api/v1/invitations/accept",
                Map.of(
                        "secret",
                        link.path("secret").asText(),
                        "username",
                        "invited",
                        "password",
                        canary("invited password") + " long enough",
                        "displayName",
                        "某人",
                        "email",
                        canary("invited mail") + "@example.org"));
        JsonNode key = post(
                wire,
                applicant,
                "/api/v1/me/keys",
                Map.of(
                        "name", canary("key name"),
                        "scopes", List.of("WRITE_CHALLENGES"),
                        "expires",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .plusDays(30)
                                        .toString()));
        told("API key", key, "token");
        JsonNode posted = post(
                wire,
                key.path("token").asText(),
                "/api/v1/challenges",
                Map.of(
                        "title", "高盐废水膜结垢 " + canary("title"),
                        "problem", "膜面结垢 " + canary("confidential text"),
                        "disclosure", Map.of("problem", "OWNER")));
        assertThat(posted.path("id").asText()).as(posted.toString()).isNotEmpty();
    }

    private void ingestProfile(Postgres postgres) throws Exception {
        Path config = Files.write(home.resolve("ingest.properties"), postgres.settings(home));
        Path file = Files.writeString(
                home.resolve("researchers.jsonl"),
                Wire.json(Map.of(
                        "人员编号", "1",
                        "姓名", "赵一",
                        "任职单位", "江城膜研究院",
                        "电子邮件", canary("mailbox of a profile") + "@lab.example",
                        "认领状态", "未认领",
                        "披露范围", "PUBLIC",
                        "密级", "公开")));
        Outcome outcome = Program.in(home)
                .run(
                        "ingest",
                        "--source",
                        "lab",
                        "--data",
                        home.resolve("data").toString(),
                        "--config",
                        config.toString(),
                        file.toString());
        assertThat(outcome.exit()).as(outcome.toString()).isZero();
    }

    /// Somebody has a link sent, opens and uses it, and asks for another when the mail server is away.
    private void claim(Wire wire, String operator, Mailboxes mailboxes, Server server) throws Exception {
        String token = String.valueOf(canaries.get("applicant's token"));
        String account = wire.get(token, "/api/v1/me").path("id").asText();
        wire.put(
                operator,
                "/api/v1/members/" + account,
                Map.of("roles", List.of("RESEARCHER"), "manages", true, "active", true));
        String profile = wire.get("", "/api/v1/researchers")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String claim = wire.post(token, "/api/v1/researchers/" + profile + "/claims", Map.of())
                .path("id")
                .asText();
        Wire.Ask letter = Wire.Ask.of("POST", "/api/v1/claims/" + claim + "/mail", Map.of());
        ask(wire, token, letter, "POST /api/v1/claims/{id}/mail");
        String secret = mailboxes.newest().secret();
        canaries.put("secret of a letter", secret);
        HttpResponse<String> page = wire.send(token, new Wire.Ask("GET", "/claim-mail/" + secret, "", Map.of()));
        asked.put(page.headers().firstValue("X-Request-Id").orElseThrow(), "GET /claim-mail/{secret} 200");
        mailboxes.goAway();
        ask(wire, token, letter, "POST /api/v1/claims/{id}/mail");
        assertThat(of(server, "org.duijie.store.mail.SmtpPostman")).hasSize(1);
        post(wire, token, "/api/v1/claims/mailed", Map.of("secret", secret));
    }

    private void say(Wire wire, String operator) throws Exception {
        post(wire, "", "/api/v1/matches", Map.of("text", "低温脱硝 " + canary("matched text")));
        ask(
                wire,
                operator,
                new Wire.Ask("GET", "/api/v1/achievements?q=" + canary("query"), "", Map.of()),
                "GET /api/v1/achievements");
        ask(
                wire,
                operator,
                new Wire.Ask("GET", "/api/v1/patents/" + canary("id that is none"), "", Map.of()),
                "GET /api/v1/patents/{id}");
    }

    private void misbehave(Wire wire, Server server) throws Exception {
        for (String body : List.of("{\"text\":\"" + canary("broken body"), "[\"" + canary("array") + "\"]")) {
            ask(
                    wire,
                    "",
                    new Wire.Ask("POST", "/api/v1/matches", body, Map.of("X-Request-Id", canary("request id") + "!")),
                    "POST /api/v1/matches");
        }
        for (String line : List.of(
                "X-Request-Id: \r" + canary("after CR"),
                "X-Request-Id: a\n {\"forged\":\"" + canary("after LF") + "\"}",
                "traceparent: " + canary("trace"),
                "traceparent: cc-" + TRACE + "-00f067aa0ba902b7-01-" + canary("later version of a trace"),
                "tracestate: duijie=" + canary("trace state"),
                "Cookie: duijie_access=" + canary("cookie"),
                "Referer: http://x/?q=" + canary("referer"),
                "Authorization: Bearer " + canary("bearer"),
                "User-Agent: \u0085\u2028" + canary("agent"))) {
            try (RawHttp raw = new RawHttp(server)) {
                String path = "/api/v1/patents?q=%0d%0a" + canary("CR and LF in a query");
                raw.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + line + "\r\nConnection: close\r\n\r\n")
                        .untilClosed();
            }
        }
        try (RawHttp raw = new RawHttp(server)) {
            raw.send("ZZ" + canary("method") + " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .untilClosed();
        }
    }

    /// Somebody replays a refresh token. The line about it comes from a use case, on another thread than the request's.
    private void follow(Wire wire, Server server) throws Exception {
        JsonNode tokens = Wire.read(wire.send(
                        "",
                        Wire.Ask.of(
                                "POST",
                                "/api/v1/auth/token",
                                Map.of(
                                        "username",
                                        "invited",
                                        "password",
                                        canaries.get("invited password") + " long enough")))
                .body());
        String used = told("replayed token", tokens, "refresh").path("refresh").asText();
        told("renewed token", post(wire, "", "/api/v1/auth/refresh", Map.of("refresh", used)), "refresh");
        Wire.Ask replay = new Wire.Ask(
                "POST", "/api/v1/auth/refresh", Wire.json(Map.of("refresh", used)), Map.of("traceparent", CALLER));
        HttpResponse<String> refused = wire.send("", replay);
        String request = refused.headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(lineOf(server, request).path("traceId").asText()).isEqualTo(TRACE);
        List<JsonNode> warned =
                of(server, "org.duijie.exchange.identity.Sessions").toList();
        assertThat(warned).hasSize(1);
        assertThat(warned.getFirst().path("level").asText()).isEqualTo("WARN");
        assertThat(warned.getFirst().path("requestId").asText()).isEqualTo(request);
        assertThat(warned.getFirst().path("traceId").asText()).isEqualTo(TRACE);
    }
}
