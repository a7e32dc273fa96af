package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.client.program.CreditCodes;
import org.duijie.client.program.Mailboxes;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Wire.Ask;
import org.duijie.client.signon.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// 邮箱确认: claims that are confirmed from the mailbox of the profile, with a real mail server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailedClaimsIT {
    private static final String PASSWORD = "a long password 2026";
    private static final String NO_SECRET = "Zr9yq0c1mJcVtqSxFqkq3QvJ3o8m1pQd5nGh2kLw7sE";

    private Path home = Path.of("");
    private final Mailboxes mailboxes = Mailboxes.start();
    private Server server;
    private Wire wire;
    private String operator = "";

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        begin(folder, mailboxes.settings());
    }

    private void begin(Path folder, List<String> settings) throws Exception {
        home = folder;
        ingest(
                profile("赵一", "zhao@lab.example"),
                profile("钱二", "qian@lab.example"),
                profile("孙三", "sun@lab.example"),
                profile("李四", "li@lab.example"),
                profile("周五", "zhou@lab.example\r\nBcc: everybody@evil.example"),
                profile("吴六", "wu@lab.example, everybody@evil.example"),
                profile("郑七", "<zheng@lab.example>"));
        server = serve(settings);
        wire = new Wire(HttpClient.newHttpClient(), server.url());
        Server.Account first = server.firstAdministrator();
        operator = access(first.username(), first.password());
        for (String name : List.of("zhao", "qian", "sun", "lisi")) {
            join(name);
        }
    }

    @AfterAll
    void end() {
        server.close();
        mailboxes.close();
    }

    private Server serve(List<String> settings) {
        return Server.serve(Program.in(home), home.resolve("data"), settings.toArray(String[]::new));
    }

    private static Map<String, ?> profile(String name, String email) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("人员编号", name);
        row.put("姓名", name);
        row.put("任职单位", "江城膜研究院");
        row.put("研究方向", "反渗透膜");
        row.put("电子邮件", email);
        row.put("认领状态", "未认领");
        row.put("披露范围", "PUBLIC");
        row.put("密级", "公开");
        return row;
    }

    @SafeVarargs
    private void ingest(Map<String, ?>... profiles) throws Exception {
        Program program = Program.in(home);
        Path file = home.resolve("researchers.jsonl");
        List<String> lines = new ArrayList<>();
        for (Map<String, ?> profile : profiles) {
            lines.add(Wire.json(profile));
        }
        Files.write(file, lines);
        Outcome outcome = program.run(
                "ingest", "--source", "lab", "--data", home.resolve("data").toString(), file.toString());
        assertThat(outcome.exit()).as(outcome.toString()).isZero();
    }

    private String access(String username, String password) throws Exception {
        return wire.post("", "/api/v1/auth/token", Map.of("username", username, "password", password))
                .path("access")
                .asText();
    }

    private void join(String name) throws Exception {
        JsonNode registration = wire.post(
                "",
                "/api/v1/registrations",
                Map.of(
                        "creditCode",
                        CreditCodes.next(),
                        "name",
                        "外地研究院" + name,
                        "kind",
                        "NEW_RND",
                        "region",
                        "320500",
                        "username",
                        name,
                        "password",
                        PASSWORD,
                        "displayName",
                        name,
                        "email",
                        name + "@typed.example"));
        wire.post(operator, "/api/v1/registrations/" + registration.path("id").asText() + "/verify", Map.of());
        String account =
                wire.get(access(name, PASSWORD), "/api/v1/me").path("id").asText();
        wire.put(
                operator,
                "/api/v1/members/" + account,
                Map.of("roles", List.of("RESEARCHER"), "manages", true, "active", true));
    }

    private String profileId(String name) throws Exception {
        for (JsonNode found : wire.get("", "/api/v1/researchers?limit=100").path("items")) {
            if (found.toString().contains(name)) {
                return found.path("id").asText();
            }
        }
        throw new AssertionError("no profile of " + name);
    }

    private String claim(String token, String name) throws Exception {
        return wire.post(token, "/api/v1/researchers/" + profileId(name) + "/claims", Map.of())
                .path("id")
                .asText();
    }

    private HttpResponse<String> send(String token, String claim) throws Exception {
        return wire.send(token, Ask.of("POST", "/api/v1/claims/" + claim + "/mail", Map.of()));
    }

    private HttpResponse<String> confirm(String token, String secret) throws Exception {
        return wire.send(token, Ask.of("POST", "/api/v1/claims/mailed", Map.of("secret", secret)));
    }

    private String state(String token, String claim) throws Exception {
        for (JsonNode own : wire.get(token, "/api/v1/claims").path("items")) {
            if (own.path("id").asText().equals(claim)) {
                return own.path("state").path("code").asText();
            }
        }
        return "none";
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Wire.read(answer.body()).path("code").asText()).isEqualTo(code);
    }

    @Test
    void a_claim_is_confirmed_with_the_letter_that_came_to_the_mailbox_of_the_profile() throws Exception {
        String zhao = access("zhao", PASSWORD);
        String claim = claim(zhao, "赵一");

        HttpResponse<String> sent = send(zhao, claim);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("z***@lab.example").doesNotContain("zhao@lab.example");
        Mailboxes.Letter letter = mailboxes.newest();
        assertThat(letter.recipients()).containsExactly("zhao@lab.example");
        assertThat(letter.subject()).isEqualTo("确认认领科研人员档案 / Confirm your claim to a profile");
        assertThat(letter.text()).containsSubsequence("您好", "/claim-mail/", "无需理会", "Hello", "/claim-mail/");
        assertThat(state(zhao, claim)).isEqualTo("REQUESTED");

        String qian = access("qian", PASSWORD);
        HttpResponse<String> never = confirm(zhao, NO_SECRET);
        refused(never, 404, "claim-link.invalid");
        assertThat(confirm(qian, letter.secret()).body())
                .as("somebody else's secret")
                .isEqualTo(never.body());
        refused(send(qian, claim), 404, "claim.not-found");
        refused(confirm("", letter.secret()), 401, "login.required");

        HttpResponse<String> confirmed = confirm(zhao, letter.secret());

        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.headers().firstValue("Duijie-Sequence")).isPresent();
        assertThat(state(zhao, claim)).isEqualTo("CONFIRMED");
        assertThat(wire.get(zhao, "/api/v1/researchers/" + profileId("赵一") + "/recommendations")
                        .path("manner")
                        .asText())
                .isEqualTo("PERSONAL");
        assertThat(confirm(zhao, letter.secret()).body())
                .as("a secret that was used")
                .isEqualTo(never.body());
        refused(send(zhao, claim), 409, "claim.decided");
    }

    @Test
    void on_pages_the_link_asks_for_a_login_and_does_nothing_before_its_button_is_pressed() throws Exception {
        Visitor qian = new Visitor(server.url());
        qian.logIn("qian", PASSWORD);
        String profile = "/researchers/" + profileId("钱二");
        qian.post(profile + "/claims", Map.of());
        String token = access("qian", PASSWORD);
        String claim = wire.get(token, "/api/v1/claims")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(qian.get(profile).body()).contains("q***@lab.example", "发送确认邮件", "/claims/" + claim + "/mail");

        String after = Visitor.location(qian.post("/claims/" + claim + "/mail", Map.of()));

        assertThat(after).isEqualTo(profile + "?mailed");
        assertThat(qian.get(after).body()).contains("确认链接已发往 q***@lab.example").doesNotContain("发送确认邮件");
        String link = "/claim-mail/" + mailboxes.newest().secret();
        Visitor stranger = new Visitor(server.url());
        assertThat(Visitor.onward(stranger.get(link))).isEqualTo(link + "?arrived");
        assertThat(Visitor.location(stranger.get(link + "?arrived"))).isEqualTo("/login?next=" + link);
        assertThat(stranger.post(link, Map.of()).statusCode()).isEqualTo(401);
        stranger.logIn("zhao", PASSWORD);
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
        assertThat(stranger.get(link).body()).contains("用申请时的账号登录");
        assertThat(stranger.post(link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(Visitor.location(new Visitor(server.url())
                        .post("/login", Map.of("username", "qian", "password", PASSWORD, "next", link))))
                .isEqualTo(link);
        for (int i = 0; i < 3; i++) {
            assertThat(qian.get(link + "?lang=en").body()).contains("Confirm: this is my profile", "钱二");
        }
        assertThat(state(token, claim)).as("after looking").isEqualTo("REQUESTED");

        assertThat(Visitor.location(qian.post(link, Map.of()))).isEqualTo(profile);

        assertThat(qian.get(profile + "?lang=zh").body()).contains("这是您的档案");
        assertThat(state(token, claim)).isEqualTo("CONFIRMED");
        assertThat(qian.post(link, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_letter_ends_the_one_before_and_a_profile_has_three_a_day() throws Exception {
        String sun = access("sun", PASSWORD);
        String claim = claim(sun, "孙三");
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            assertThat(send(sun, claim).statusCode()).isEqualTo(200);
            secrets.add(mailboxes.newest().secret());
        }
        int letters = mailboxes.letters().size();

        HttpResponse<String> fourth = send(sun, claim);

        refused(fourth, 429, "mail.limited");
        assertThat(fourth.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(80_000L, 86_400L);
        assertThat(mailboxes.letters()).hasSize(letters);
        refused(confirm(sun, secrets.getFirst()), 404, "claim-link.invalid");
        assertThat(confirm(sun, secrets.getLast()).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_single_address_gets_no_letter_whatever_it_holds() throws Exception {
        String li = access("lisi", PASSWORD);
        for (String name : List.of("周五", "吴六", "郑七")) {
            refused(send(li, claim(li, name)), 409, "claim.no-mailbox");
        }
        Visitor page = new Visitor(server.url());
        page.logIn("lisi", PASSWORD);
        assertThat(page.get("/researchers/" + profileId("周五")).body()).doesNotContain("发送确认邮件");
        assertThat(mailboxes.letters())
                .noneMatch(letter -> String.join(" ", letter.recipients()).contains("evil"));
    }

    @Test
    void a_mail_server_that_is_away_is_told_and_without_one_nothing_is_offered(@TempDir Path folder) throws Exception {
        Mailboxes passing = Mailboxes.start();
        MailedClaimsIT other = new MailedClaimsIT();
        other.begin(folder, passing.settings());
        passing.goAway();
        String li = other.access("lisi", PASSWORD);
        String claim = other.claim(li, "李四");
        HttpResponse<String> away = other.send(li, claim);
        refused(away, 503, "mail.unavailable");
        assertThat(away.headers().firstValue("Retry-After")).hasValue("60");
        Visitor page = new Visitor(other.server.url());
        page.logIn("lisi", PASSWORD);
        HttpResponse<String> told = page.post("/claims/" + claim + "/mail", Map.of());
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.body()).contains("邮件未发出").doesNotContain("li@lab.example");
        assertThat(other.server.log()).contains("did not take a mail").doesNotContain("li@lab.example", "claim-mail");
        assertThat(other.state(li, claim)).isEqualTo("REQUESTED");
        other.end();

        other.server = other.serve(List.of());
        other.wire = new Wire(HttpClient.newHttpClient(), other.server.url());
        refused(other.send(other.access("lisi", PASSWORD), claim), 409, "mail.off");
        Visitor later = new Visitor(other.server.url());
        later.logIn("lisi", PASSWORD);
        String shown = later.get("/researchers/" + other.profileId("李四")).body();
        assertThat(shown).contains("等待档案所属单位确认").doesNotContain("发送确认邮件");
        other.end();
    }
}
