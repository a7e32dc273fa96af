package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.duijie.client.model.Credentials;
import org.duijie.client.program.CreditCodes;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody sends by mistake. Whatever it is, it is refused with a code that stays, without a word of ours about the
/// inside and without a word of it in the log. A problem may quote the value of an address, such as an id, and never a
/// body.
class HostileRequestsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CANARY =
            "zy" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

    private static final List<String> INJECTIONS = List.of(
            "'; DROP TABLE record; --" + CANARY,
            "\" OR 1=1 --" + CANARY,
            "${jndi:ldap://127.0.0.1:9/" + CANARY + "}",
            "{{7*7}}${7*7}<%= 7*7 %>@{" + CANARY + "}",
            "x\r\nSet-Cookie: own=" + CANARY,
            "<script>" + CANARY + "</script>",
            "../../../../etc/passwd " + CANARY,
            "title:[* TO *] AND " + CANARY + "~2^9)(\\",
            "\u0000\uFFFF\u202E" + CANARY);

    @TempDir
    private static Path home;

    private static Server server;
    private static Caller operator;

    @BeforeAll
    static void serve() throws Exception {
        server = Server.serve(
                Program.in(home),
                home.resolve("data"),
                "limits.matches-per-minute=100000",
                "limits.logins-per-minute=100000",
                "limits.request-seconds=2");
        Server.Account first = server.firstAdministrator();
        Caller anyone = Caller.anonymous(server);
        operator = anyone.bearing(anyone.login()
                .logIn(new Credentials().username(first.username()).password(first.password()))
                .getAccess());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothing_of_it_is_in_the_log() {
        assertThat(server.log()).doesNotContain(CANARY).doesNotContain("Exception");
    }

    private static void requireNoInside(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("io.micronaut");
        assertThat(answer.headers().map().toString()).doesNotContain(CANARY);
        if (answer.statusCode() >= 400) {
            Refused.from(answer);
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        }
    }

    private static void requireRefused(HttpResponse<String> answer) {
        requireNoInside(answer);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain(CANARY);
    }

    private static HttpResponse<String> send(Caller caller, String method, String path, Object body) throws Exception {
        return caller.send(method, path, "application/json", JSON.writeValueAsBytes(body));
    }

    /// The answer to raw bytes: a whole problem, after which the connection is closed.
    private static String refusal(String bytes) throws Exception {
        try (RawHttp raw = new RawHttp(server)) {
            return raw.send(bytes).untilClosed();
        }
    }

    private static void requireProblem(String answer, int status, String code) {
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-request-id: ")
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain(CANARY)
                .doesNotContain("Exception");
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + CANARY + "\r\n"
                + String.join(
                        "", List.of(headers).stream().map(line -> line + "\r\n").toList()) + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/challenges", "/api/v1/members", "/api/v1/audit/entries"})
    void a_token_that_we_did_not_sign_opens_nothing(String path) throws Exception {
        for (String token : List.of(
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcGVyYXRvciJ9.",
                "eyJhbGciOiJIUzM4NCJ9.eyJzdWIiOiJvcGVyYXRvciJ9." + CANARY,
                "eyJhbGciOiJSUzI1NiIsImp3ayI6e319.e30." + CANARY,
                "djk_" + CANARY,
                CANARY,
                CANARY + ".".repeat(3_000))) {
            HttpResponse<String> answer =
                    Caller.anonymous(server).bearing(token).get(path);
            requireRefused(answer);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Refused.from(answer).code()).isIn("token.invalid", "login.required");
        }
    }

    @Test
    void nobody_gives_a_challenge_an_owner_an_id_or_a_version() throws Exception {
        String other = "00000000-0000-4000-8000-000000000001";
        String wanted = """
                {"title":"膜面结垢 mass","owner":"%1$s","id":"%1$s","version":77,"state":"AWARDED","kind":"PATENT",
                 "ownerName":"x","roles":["OPERATOR"],"createdAt":"1999-01-01","__proto__":{"owner":"%1$s"},
                 "source":{"system":"forged"},"%2$s":true}
                """.formatted(other, CANARY);
        HttpResponse<String> answer = operator.send(
                "POST", "/api/v1/challenges", "application/json", wanted.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode posted = JSON.readTree(answer.body());
        assertThat(posted.path("version").asLong()).isEqualTo(1);
        assertThat(posted.path("kind").asText()).isEqualTo("CHALLENGE");
        assertThat(answer.body())
                .doesNotContain(other)
                .doesNotContain("AWARDED")
                .doesNotContain("forged");
        assertThat(answer.body()).doesNotContain(CANARY).doesNotContain("1999");
    }

    @Test
    void nobody_registers_as_verified_or_as_an_operator() throws Exception {
        String username = "u" + CANARY.substring(2);
        String wanted = """
                {"creditCode":"%s","name":"验收装备有限公司","kind":"ENTERPRISE","region":"320500","username":"%s",
                 "password":"a long password 2026","displayName":"张三","email":"zhang@example.org",
                 "state":"VERIFIED","verified":true,"role":"OPERATOR","roles":["OPERATOR"],"owner":"x"}
                """.formatted(CreditCodes.next(), username);
        Caller anyone = Caller.anonymous(server);
        HttpResponse<String> answer = anyone.send(
                "POST", "/api/v1/registrations", "application/json", wanted.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

        Caller newcomer = anyone.bearing(anyone.login()
                .logIn(new Credentials().username(username).password("a long password 2026"))
                .getAccess());
        assertThat(newcomer.members().readMe().getRoles()).doesNotContain("OPERATOR");
        Refused.from(newcomer.get("/api/v1/registrations")).with(403, "role.missing");
        Refused.from(send(newcomer, "POST", "/api/v1/challenges", java.util.Map.of("title", "膜面结垢")))
                .with(403, "organisation.unverified");
    }

    @Test
    void text_that_would_be_code_elsewhere_is_text_here() throws Exception {
        for (String injection : INJECTIONS) {
            String encoded = URLEncoder.encode(injection, StandardCharsets.UTF_8);
            for (String path : List.of(
                    "/api/v1/challenges?q=",
                    "/api/v1/challenges?field=",
                    "/api/v1/achievements?stage=",
                    "/api/v1/patents?cursor=",
                    "/api/v1/researchers?limit=",
                    "/api/v1/organisations?province=",
                    "/api/v1/audit/entries?cursor=",
                    "/api/v1/feedback?researcher=",
                    "/search?q=",
                    "/?lang=")) {
                requireNoInside(operator.get(path + encoded));
            }
            for (String path : List.of(
                    "/api/v1/challenges/", "/api/v1/patents/", "/api/v1/taxonomies/", "/api/v1/pools/", "/join/")) {
                HttpResponse<String> answer = operator.get(path + encoded.replace("+", "%20"));
                requireNoInside(answer);
                assertThat(answer.statusCode()).isIn(400, 404);
            }
            requireNoInside(send(operator, "POST", "/api/v1/matches", java.util.Map.of("text", injection)));
            requireRefused(send(
                    operator,
                    "POST",
                    "/api/v1/auth/token",
                    java.util.Map.of("username", injection, "password", injection)));
            requireRefused(send(operator, "POST", "/api/v1/registrations", java.util.Map.of("username", injection)));
        }
    }

    @Test
    void an_injection_is_kept_as_it_was_written_and_shown_harmless() throws Exception {
        String title = "<script>alert('" + CANARY + "')</script> ${7*7}'; DROP TABLE record; --";
        HttpResponse<String> posted = send(operator, "POST", "/api/v1/challenges", java.util.Map.of("title", title));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        JsonNode challenge = JSON.readTree(posted.body());

        assertThat(challenge.path("title").asText()).isEqualTo(title);
        String page =
                operator.get("/challenges/" + challenge.path("id").asText()).body();
        assertThat(page).doesNotContain("<script>alert").doesNotContain("49'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/org/duijie/api/words/messages_en.properties",
                "/assets/..%2f..%2forg%2fduijie%2fapi%2fwords%2fmessages_en.properties",
                "/assets/..%5c..%5corg%5cduijie%5capi%5cwords%5cmessages_en.properties",
                "/assets/%252e%252e%252forg/duijie/api/words/messages_en.properties",
                "/assets//etc/passwd",
                "/assets/swagger-ui/../../../org/duijie/api/words/messages_en.properties",
                "/api/v1/taxonomies/..%2f..%2fapplication",
                "/api/v1/../../etc/passwd",
            })
    void no_path_leads_out_of_the_house(String path) throws Exception {
        String answer = refusal(head("GET", path, "Connection: close"));
        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 40[04] .*")
                .doesNotContain("root:")
                .doesNotContain("login.required");
    }

    @Test
    void what_is_too_large_says_what_is() throws Exception {
        String much = (CANARY + " ").repeat(1_100);
        requireProblem(refusal(head("GET", "/api/v1/challenges?q=" + much.replace(" ", ""))), 414, "address.too-long");
        requireProblem(refusal(head("GET", "/api/v1/challenges", "X-Much: " + much)), 431, "headers.too-large");
        Refused.from(Caller.anonymous(server).send("POST", "/api/v1/matches", "application/json", new byte[1 << 21]))
                .with(413, "body.too-large");
        requireRefused(Caller.anonymous(server)
                .send(
                        "POST",
                        "/api/v1/matches",
                        "application/json",
                        "[".repeat(500_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_client_that_trickles_is_told_so_and_let_go() throws Exception {
        String body = "{\"text\":\"" + CANARY.repeat(20) + "\"}";
        String head = head(
                "POST",
                "/api/v1/matches",
                "Content-Type: application/json",
                "Accept-Language: en",
                "Content-Length: " + body.length());
        try (RawHttp slowBody = new RawHttp(server)) {
            String answer =
                    slowBody.send(head).trickle(body, Duration.ofMillis(100)).untilClosed();
            requireProblem(answer, 408, "request.slow");
            assertThat(answer).contains("within 2 seconds");
        }
        try (RawHttp slowHead = new RawHttp(server)) {
            requireProblem(slowHead.trickle(head, Duration.ofMillis(100)).untilClosed(), 408, "request.slow");
        }
        try (RawHttp silent = new RawHttp(server)) {
            assertThat(silent.untilClosed()).isEmpty();
        }
        try (RawHttp quick = new RawHttp(server)) {
            assertThat(quick.send(head + body.substring(0, 9))
                            .send(body.substring(9))
                            .untilClosedAfter(Duration.ofMillis(2_500)))
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotContain("request.slow");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 4~Content-Length: 5 | body.malformed",
                "Content-Length: 4~Transfer-Encoding: chunked | body.malformed",
                "Content-Length: -4 | body.malformed",
                "X canary(): 1 | body.malformed",
            })
    void a_request_that_can_be_read_in_two_ways_is_not_read(String headers, String code) throws Exception {
        String lines = "Content-Type: application/json~" + headers;
        requireProblem(refusal(head("POST", "/api/v1/matches", lines.split("~", -1)) + "0\r\n\r\n"), 400, code);
    }

    @Test
    void what_is_no_http_is_refused() throws Exception {
        requireProblem(refusal("HELLO " + CANARY + "\r\n\r\n"), 400, "request.refused");
        requireProblem(refusal("GET / " + CANARY + "/9.9\r\n\r\n"), 400, "request.refused");
    }
}
