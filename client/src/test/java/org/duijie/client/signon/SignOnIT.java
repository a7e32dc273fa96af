package org.duijie.client.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Wire.Ask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// People sign in with an identity provider: whom it lets in, and whom it does not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOnIT {
    private static final String STRANGER = "nobody-we-know";

    private Path home = Path.of("");

    private Provider provider;
    private Server server;
    private Server.Account operator;
    private Wire wire;
    private String token = "";

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        home = folder;
        provider = Provider.start();
        server = Server.serve(Program.in(home), home.resolve("data"), provider.settings(home));
        provider.sendsBackTo(server.url());
        operator = server.firstAdministrator();
        wire = new Wire(HttpClient.newHttpClient(), server.url());
        token = wire.post("", "/api/v1/auth/token", credentials(operator.username(), operator.password()))
                .path("access")
                .asText();
        Visitor owner = signedIn();
        provider.signsIn("operator-there");
        assertThat(owner.get(owner.sentBackToLink(operator.password())).statusCode())
                .isEqualTo(200);
    }

    private static Map<String, ?> credentials(String username, String password) {
        return Map.of("username", username, "password", password);
    }

    @AfterAll
    void end() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void keep_to_the_standard() {
        provider.has(Provider.Flaw.NOTHING);
        provider.signsIn("operator-there");
    }

    private Visitor visitor() {
        return new Visitor(server.url());
    }

    private Visitor signedIn() throws Exception {
        Visitor owner = visitor();
        owner.logIn(operator.username(), operator.password());
        return owner;
    }

    private static void refused(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("duijie="));
    }

    @Test
    void who_linked_their_account_signs_in_without_a_password_and_comes_to_the_page_they_wanted() throws Exception {
        Visitor wang = visitor();
        assertThat(wang.get("/login").body()).contains("使用Campus ID登录");
        HttpResponse<String> arrived = wang.get(wang.sentBack("/challenges"));

        assertThat(Visitor.onward(arrived)).isEqualTo("/challenges");
        assertThat(arrived.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("duijie=")
                        && cookie.contains("HTTPOnly")
                        && cookie.contains("SameSite=Strict"));
        assertThat(arrived.body()).doesNotContain("code=");
        assertThat(wang.signedIn()).isTrue();
        assertThat(wang.get("/account").body()).contains("已于").contains(provider.issuer());
    }

    @Test
    void the_cookie_of_the_way_is_short_lived_and_for_no_script() throws Exception {
        HttpResponse<String> begun = visitor().get("/login/sign-on?next=/");

        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(begun))
                .contains("code_challenge_method=S256")
                .contains("nonce=");
        assertThat(begun.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("duijie-sign-on=")
                        && cookie.contains("HTTPOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Max-Age=600"));
    }

    @Test
    void by_tls_no_other_host_of_the_domain_can_set_the_cookie_of_the_way() throws Exception {
        HttpRequest begin = HttpRequest.newBuilder(URI.create(server.url() + "/login/sign-on"))
                .header("X-Forwarded-Proto", "https")
                .build();
        HttpResponse<String> begun = HttpClient.newHttpClient().send(begin, HttpResponse.BodyHandlers.ofString());

        assertThat(begun.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-duijie-sign-on=")
                        && cookie.contains("Path=/;")
                        && cookie.contains("Secure"));
    }

    @Test
    void an_address_with_several_questions_in_chinese_comes_through_whole() throws Exception {
        String wanted = "/search?q=%E8%84%B1%E7%A1%9D&kind=patent";
        String page = visitor()
                .get("/login?next=" + encoded("/search?q=脱硝&kind=patent"))
                .body();
        Matcher button =
                Pattern.compile("href=\"(/login/sign-on\\?next=[^\"]*)\"").matcher(page);
        assertThat(button.find()).isTrue();
        assertThat(button.group(1)).isEqualTo("/login/sign-on?next=" + encoded(wanted));

        Visitor wang = visitor();
        String back = Visitor.location(wang.get(Visitor.location(wang.get(button.group(1)))));
        assertThat(Visitor.onward(wang.get(back))).isEqualTo(wanted);

        HttpResponse<String> byPassword = visitor()
                .post(
                        "/login",
                        Map.of("username", operator.username(), "password", operator.password(), "next", wanted));
        assertThat(Visitor.location(byPassword)).isEqualTo(wanted);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_server_that_the_provider_does_not_know_says_so_in_its_log_alone() throws Exception {
        provider.has(Provider.Flaw.CLIENT_UNKNOWN);
        refused(signOn(), 403, "未通过检查");
        assertThat(server.log()).contains("invalid_client").doesNotContain("told to nobody");
    }

    @Test
    void a_password_that_was_set_by_a_link_ends_the_link_and_ways_that_have_begun() throws Exception {
        Visitor sun = new Visitor(server.url());
        String id = joined("sun", sun).path("id").asText();
        provider.signsIn("sun-there");
        sun.get(sun.sentBackToLink("a long password 2026"));
        assertThat(signOn().statusCode()).isEqualTo(200);

        reset(id, "another password 2027");
        refused(signOn(), 403, "连接单点登录");

        sun.logIn("sun", "another password 2027");
        String begun = sun.sentBackToLink("another password 2027");
        reset(id, "a third password 2028");
        refused(sun.get(begun), 400, "请重新开始");
        refused(signOn(), 403, "连接单点登录");
    }

    private void reset(String id, String password) throws Exception {
        String secret = wire.post(token, "/api/v1/members/" + id + "/reset", Map.of())
                .path("secret")
                .asText();
        wire.granted("", Ask.of("POST", "/api/v1/auth/reset", Map.of("secret", secret, "password", password)));
    }

    @Test
    void an_account_that_was_erased_leaves_no_link_and_its_identity_is_free_again() throws Exception {
        Visitor zhou = new Visitor(server.url());
        String id = joined("zhou", zhou).path("id").asText();
        provider.signsIn("zhou-there");
        zhou.get(zhou.sentBackToLink("a long password 2026"));
        wire.granted(token, Ask.of("DELETE", "/api/v1/members/" + id, Map.of()));
        refused(signOn(), 403, "连接单点登录");

        Visitor wu = new Visitor(server.url());
        joined("wuwei", wu);
        assertThat(wu.get(wu.sentBackToLink("a long password 2026")).statusCode())
                .isEqualTo(200);
        assertThat(signOn().statusCode()).isEqualTo(200);
    }

    @Test
    void a_state_of_another_browser_or_of_nobody_is_refused() throws Exception {
        String stolen = visitor().sentBack("/");
        refused(visitor().get(stolen), 400, "请重新开始");
        Visitor other = visitor();
        other.sentBack("/");
        refused(other.get(stolen), 400, "请重新开始");
        refused(visitor().get("/login/sign-on/return?code=x&state=y"), 400, "请重新开始");
        refused(visitor().get("/login/sign-on/return"), 400, "请重新开始");
    }

    @Test
    void a_way_that_was_gone_once_is_not_gone_again() throws Exception {
        Visitor wang = visitor();
        HttpResponse<String> begun = wang.get("/login/sign-on?next=/");
        String back = Visitor.location(wang.get(Visitor.location(begun)));
        assertThat(wang.get(back).statusCode()).isEqualTo(200);
        refused(wang.get(back), 400, "请重新开始");

        Visitor thief = visitor();
        thief.remember(begun);
        refused(thief.get(back), 400, "请重新开始");
    }

    @Test
    void a_code_is_good_for_the_browser_that_it_was_given_to() throws Exception {
        Visitor wang = visitor();
        String good = wang.sentBack("/");
        assertThat(wang.get(good).statusCode()).isEqualTo(200);
        String code = good.replaceFirst(".*code=([^&]*).*", "$1");

        Visitor thief = visitor();
        String own = thief.sentBack("/");
        refused(thief.get(own.replaceFirst("code=[^&]*", "code=" + code)), 403, "未通过检查");
    }

    @Test
    void an_answer_of_another_issuer_is_refused() throws Exception {
        Visitor wang = visitor();
        String back = wang.sentBack("/");
        refused(wang.get(back.replaceFirst("iss=[^&]*", "iss=https://other.example")), 403, "未通过检查");
        Visitor without = visitor();
        refused(without.get(without.sentBack("/").replaceFirst("&iss=[^&]*", "")), 403, "未通过检查");
    }

    @Test
    void who_cancels_there_is_told_what_to_do() throws Exception {
        Visitor wang = visitor();
        String back = wang.sentBack("/").replaceFirst("code=[^&]*", "error=access_denied");
        refused(wang.get(back), 403, "未予登录");
    }

    @ParameterizedTest
    @EnumSource(value = Provider.Flaw.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void a_token_with_a_flaw_lets_nobody_in(Provider.Flaw flaw) throws Exception {
        provider.has(flaw);
        Visitor wang = visitor();
        refused(wang.get(wang.sentBack("/")), 403, "未通过检查");
        assertThat(wang.signedIn()).isFalse();
    }

    @Test
    void a_provider_that_changed_its_key_is_believed_at_once() throws Exception {
        assertThat(signOn().statusCode()).isEqualTo(200);
        provider.changesKey();
        assertThat(signOn().statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signOn() throws Exception {
        Visitor wang = visitor();
        return wang.get(wang.sentBack("/"));
    }

    @Test
    void a_subject_that_nobody_linked_is_told_how_and_is_never_found_by_mail_address() throws Exception {
        provider.signsIn(STRANGER);
        refused(signOn(), 403, "连接单点登录");
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/", "//evil.example", "/%5Cevil.example", "javascript:alert(1)", "/x%0d%0aA:b"})
    void nobody_is_led_to_another_site_in_the_end(String next) throws Exception {
        Visitor wang = visitor();
        assertThat(Visitor.onward(wang.get(wang.sentBack(next)))).isEqualTo("/");
    }

    @Test
    void a_link_takes_the_password_and_is_removed_by_its_owner() throws Exception {
        Visitor li = new Visitor(server.url());
        JsonNode member = joined("lisi", li);
        provider.signsIn("li-there");
        refused(li.post("/account/sign-on", Map.of("password", "not it")), 400, "当前密码不正确");
        refused(signOn(), 403, "连接单点登录");
        li.get(li.sentBackToLink("a long password 2026"));
        assertThat(Visitor.onward(signOn())).isEqualTo("/");

        String own = access("lisi");
        assertThat(wire.get(own, "/api/v1/me/sign-ons")
                        .path("items")
                        .path(0)
                        .path("issuer")
                        .asText())
                .isEqualTo(provider.issuer());
        refused(li.post("/account/sign-on", Map.of("password", "a long password 2026")), 409, "请先解除");
        provider.signsIn("operator-there");
        li.post("/account/sign-on/end", Map.of());
        refused(li.get(li.sentBackToLink("a long password 2026")), 409, "另一个账号");
        provider.signsIn("li-there");
        refused(signOn(), 403, "连接单点登录");

        li.get(li.sentBackToLink("a long password 2026"));
        wire.granted(own, Ask.of("DELETE", "/api/v1/me/sign-ons", Map.of()));
        assertThat(wire.get(own, "/api/v1/me/sign-ons").path("items")).isEmpty();
        refused(signOn(), 403, "连接单点登录");
        assertThat(member.path("username").asText()).isEqualTo("lisi");
    }

    @Test
    void an_account_that_was_ended_is_not_opened() throws Exception {
        Visitor zhao = new Visitor(server.url());
        String id = joined("zhao", zhao).path("id").asText();
        provider.signsIn("zhao-there");
        zhao.get(zhao.sentBackToLink("a long password 2026"));
        Visitor again = visitor();
        again.get(again.sentBack("/"));
        assertThat(again.signedIn()).isTrue();

        wire.put(token, "/api/v1/members/" + id, Map.of("roles", List.of(), "manages", false, "active", false));

        assertThat(again.signedIn()).as("signed out at once").isFalse();
        refused(signOn(), 403, "该账号已停用");
    }

    private JsonNode joined(String username, Visitor browser) throws Exception {
        String secret = wire.post(
                        token,
                        "/api/v1/invitations",
                        Map.of("addressee", username, "roles", List.of(), "manages", false))
                .path("secret")
                .asText();
        JsonNode member = wire.post(
                "",
                "/api/v1/invitations/accept",
                Map.of(
                        "secret", secret,
                        "username", username,
                        "password", "a long password 2026",
                        "displayName", username));
        browser.logIn(username, "a long password 2026");
        return member;
    }

    private String access(String username) throws Exception {
        return wire.post("", "/api/v1/auth/token", credentials(username, "a long password 2026"))
                .path("access")
                .asText();
    }

    @Test
    void while_the_provider_is_away_the_button_says_so_and_passwords_work() throws Exception {
        Provider gone = Provider.start();
        gone.close();
        Path other = home.resolve("other");
        try (Server alone = Server.serve(Program.in(other), home.resolve("alone"), gone.settings(home))) {
            Server.Account first = alone.firstAdministrator();
            Visitor wang = new Visitor(alone.url());
            refused(wang.get("/login/sign-on?next=/"), 503, "暂时无响应");
            wang.logIn(first.username(), first.password());
            assertThat(wang.signedIn()).isTrue();
            refused(wang.post("/account/sign-on", Map.of("password", first.password())), 503, "暂时无响应");
            assertThat(alone.log()).doesNotContain(first.password());
        }
    }
}
