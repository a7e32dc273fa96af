package org.duijie.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.trace.Tracing;
import org.duijie.api.web.ServerSettings;
import org.duijie.api.web.WebServer;
import org.duijie.proof.log.AuditVerifier;
import org.duijie.proof.log.Verdict;
import org.duijie.store.jdbc.JdbcHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A whole server whose clock somebody moves, and sets right again.
class MovedClockTest {
    private static final String CHALLENGE = """
            {"title":"低温轴承漏油","background":"试验机在零下三十度运行。","problem":"密封圈变硬，润滑油渗漏。","visibleTo":"PUBLIC"}""";

    @TempDir
    private Path home;

    private final Movable clock = new Movable(new AtomicReference<>(Instant.now()), ZoneOffset.UTC);
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<House> house = Optional.empty();
    private Optional<WebServer> server = Optional.empty();
    private Credentials operator = new Credentials("", "");

    /// It goes on by itself for nobody.
    private static final class Movable extends Clock {
        private final AtomicReference<Instant> now;
        private final ZoneId zone;

        Movable(AtomicReference<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void jump(Duration distance) {
            now.updateAndGet(before -> before.plus(distance));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Movable(now, other);
        }
    }

    private record Credentials(String username, String password) {
        String json() {
            return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        }
    }

    private record Pair(String access, String refresh) {}

    private record Answer(int status, String body) {
        String field(String name) {
            Matcher first = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(body);
            assertThat(first.find()).as(body).isTrue();
            return first.group(1);
        }

        Pair pair() {
            assertThat(status).as(body).isEqualTo(200);
            return new Pair(field("access"), field("refresh"));
        }
    }

    @BeforeEach
    void open() {
        House opened = House.open(home, Optional.empty(), Optional.empty(), Tracing.off(), clock);
        house = Optional.of(opened);
        Accounts.Opened first = new Accounts(opened).firstAdministrator().orElseThrow();
        operator = new Credentials(first.username(), first.password());
        server = Optional.of(WebServer.start(opened, ServerSettings.local(0)));
        opened.serve();
        opened.declareLoaded();
    }

    @AfterEach
    void close() {
        server.ifPresent(WebServer::close);
        server = Optional.empty();
        house.ifPresent(House::close);
        house = Optional.empty();
        client.close();
    }

    private Answer call(String method, String path, String token, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.orElseThrow().address() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private Pair logIn(Credentials who) throws Exception {
        return call("POST", "/api/v1/auth/token", "", who.json()).pair();
    }

    private Answer renew(String refresh) throws Exception {
        return call("POST", "/api/v1/auth/refresh", "", "{\"refresh\":\"%s\"}".formatted(refresh));
    }

    private int me(String access) throws Exception {
        return call("GET", "/api/v1/me", access, "").status();
    }

    /// Somebody of an organisation that was verified.
    private Credentials enterprise() throws Exception {
        Credentials zhang = new Credentials("zhang", "a password made up");
        Answer registered = call("POST", "/api/v1/registrations", "", """
                {"creditCode":"91350100M000100Y43","name":"某某新材料有限公司","kind":"ENTERPRISE","region":"350100",
                "username":"zhang","password":"%s","displayName":"张三","email":"zhang@example.org"}""".formatted(zhang.password()));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        String id = registered.field("id");
        assertThat(call(
                                "POST",
                                "/api/v1/registrations/" + id + "/verify",
                                logIn(operator).access(),
                                "")
                        .status())
                .isEqualTo(200);
        return zhang;
    }

    private void assertTheLogIsValid() throws IOException {
        close();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (JdbcHouse store = JdbcHouse.open(home, Optional.empty(), clock)) {
            store.auditLog().advance();
            store.auditLog().export(export);
            assertThat(AuditVerifier.trusting(store.auditLog().firstKey())
                            .verify(new ByteArrayInputStream(export.toByteArray())))
                    .isInstanceOf(Verdict.Valid.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, 3_652, -3_652})
    void people_go_on_working_through_a_jump_and_back_and_nothing_is_done_twice_or_undone(int days) throws Exception {
        Credentials zhang = enterprise();
        Pair used = logIn(zhang);
        Pair before = renew(used.refresh()).pair();

        clock.jump(Duration.ofDays(days));
        Pair meanwhile = logIn(zhang);
        assertThat(me(meanwhile.access())).isEqualTo(200);
        Answer posted = call("POST", "/api/v1/challenges", meanwhile.access(), CHALLENGE, "Idempotency-Key", "one");
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);

        clock.jump(Duration.ofDays(-days));
        assertThat(renew(used.refresh()).status()).as("a used token stays used").isEqualTo(401);
        Pair after = logIn(zhang);
        Answer again = call("POST", "/api/v1/challenges", after.access(), CHALLENGE, "Idempotency-Key", "one");
        if (days > 0) {
            assertThat(again.field("id")).as("done once").isEqualTo(posted.field("id"));
        }
        assertThat(me(before.access()))
                .as("that session was stolen, so it ended")
                .isEqualTo(401);
        assertThat(call("GET", "/api/v1/challenges/" + posted.field("id"), after.access(), "")
                        .status())
                .isEqualTo(200);
        assertTheLogIsValid();
    }

    @Test
    void what_was_given_out_ten_years_ahead_opens_nothing_when_the_clock_is_right() throws Exception {
        clock.jump(Duration.ofDays(3_652));
        Pair ahead = logIn(operator);
        assertThat(me(ahead.access())).isEqualTo(200);
        clock.jump(Duration.ofDays(-3_652));

        assertThat(me(ahead.access())).isEqualTo(401);
        assertThat(renew(ahead.refresh()).status()).isEqualTo(401);
        assertThat(me(logIn(operator).access())).isEqualTo(200);
    }

    @Test
    void an_access_token_ends_by_the_houses_clock() throws Exception {
        Pair tokens = logIn(operator);
        clock.jump(Duration.ofMinutes(59));
        assertThat(me(tokens.access())).isEqualTo(200);
        clock.jump(Duration.ofMinutes(1));

        assertThat(me(tokens.access())).isEqualTo(401);
        assertThat(me(renew(tokens.refresh()).pair().access())).isEqualTo(200);
    }
}
