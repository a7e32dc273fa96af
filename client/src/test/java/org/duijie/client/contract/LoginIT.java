package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.client.ApiException;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Credentials;
import org.duijie.client.model.PasswordChange;
import org.duijie.client.model.RefreshRequest;
import org.duijie.client.model.Session;
import org.duijie.client.model.Tokens;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneDemo.class)
class LoginIT {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static Tokens logIn(Server server, String username, String password) throws ApiException {
        return Caller.anonymous(server)
                .login()
                .logIn(new Credentials().username(username).password(password));
    }

    @Test
    void the_demo_tells_one_account_a_role_and_each_can_log_in(Server server) throws Exception {
        assertThat(server.accounts())
                .extracting(Server.Account::role)
                .containsExactlyInAnyOrder(
                        "ENTERPRISE", "INSTITUTION", "RESEARCHER", "ALLIANCE_ADMIN", "BROKER", "REVIEWER", "OPERATOR");
        for (Server.Account account : server.accounts()) {
            Tokens tokens = logIn(server, account.username(), account.password());
            assertThat(tokens.getExpiresIn()).isPositive();
            assertThat(Caller.anonymous(server).bearing(tokens.getAccess()).allChallenges())
                    .isNotEmpty();
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer(Server server) throws Exception {
        Refused wrong = Refused.by(
                        () -> logIn(server, server.account("ENTERPRISE").username(), "not the password"))
                .with(401, "login.wrong");
        Refused unknown = Refused.by(() -> logIn(server, "nobody", "not the password"));

        assertThat(unknown).isEqualTo(wrong);
        Refused.by(() -> logIn(server, "", "")).with(401, "login.wrong");
        Refused.by(() -> logIn(server, "enterprise", "x".repeat(10_000))).with(401, "login.wrong");
        Refused.by(() -> Caller.anonymous(server).login().logIn(new Credentials()))
                .with(401, "login.wrong");
    }

    @Test
    void a_refresh_token_buys_new_tokens_and_opens_nothing(Server server) throws Exception {
        Server.Account account = server.account("BROKER");
        Caller anyone = Caller.anonymous(server);
        Tokens tokens = logIn(server, account.username(), account.password());

        Tokens next = anyone.login().refresh(new RefreshRequest().refresh(tokens.getRefresh()));
        assertThat(anyone.bearing(next.getAccess()).allChallenges()).isNotEmpty();
        requireRefusedToken(server, tokens.getRefresh());
        Refused.by(() -> anyone.login().refresh(new RefreshRequest().refresh(tokens.getAccess())))
                .with(401, "token.invalid");
        Refused.by(() -> anyone.login().refresh(new RefreshRequest())).with(401, "token.invalid");
        Refused.by(() -> anyone.login().refresh(new RefreshRequest().refresh("a.b.c")))
                .with(401, "token.invalid");
    }

    @Test
    void a_refresh_token_that_comes_back_ends_its_session(Server server) throws Exception {
        Server.Account account = server.account("REVIEWER");
        Caller anyone = Caller.anonymous(server);
        Tokens stolen = logIn(server, account.username(), account.password());
        Tokens next = anyone.login().refresh(new RefreshRequest().refresh(stolen.getRefresh()));
        assertThat(anyone.bearing(next.getAccess()).allChallenges()).isNotEmpty();

        Refused.by(() -> anyone.login().refresh(new RefreshRequest().refresh(stolen.getRefresh())))
                .with(401, "token.invalid");
        requireRefusedToken(server, next.getAccess());
        requireRefusedToken(server, stolen.getAccess());
        Refused.by(() -> anyone.login().refresh(new RefreshRequest().refresh(next.getRefresh())))
                .with(401, "token.invalid");
    }

    @Test
    void people_see_their_sessions_and_end_them(Server server) throws Exception {
        Server.Account account = server.account("REVIEWER");
        Caller here = Caller.anonymous(server)
                .bearing(logIn(server, account.username(), account.password()).getAccess());
        Caller there = Caller.anonymous(server)
                .bearing(logIn(server, account.username(), account.password()).getAccess());

        List<Session> sessions = here.login().listSessions().getItems();
        assertThat(sessions).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sessions).filteredOn(Session::getCurrent).hasSize(1);
        Session own = there.login().listSessions().getItems().stream()
                .filter(Session::getCurrent)
                .findFirst()
                .orElseThrow();
        here.login().endSession(own.getId());
        Refused.by(there::allChallenges).with(401, "token.invalid");
        Refused.by(() -> here.login().endSession(own.getId())).with(404, "session.not-found");
        Refused.by(() -> here.login().endSession("../x")).with(404, "session.not-found");

        here.login().endOtherSessions();
        assertThat(here.login().listSessions().getItems()).hasSize(1);
        here.login().logOut();
        Refused.by(here::allChallenges).with(401, "token.invalid");
        Refused.by(() -> Caller.anonymous(server).login().listSessions()).with(401, "login.required");
    }

    @Test
    void nobody_ends_or_learns_of_anothers_session(Server server) throws Exception {
        Server.Account reviewer = server.account("REVIEWER");
        Server.Account broker = server.account("BROKER");
        Caller one = Caller.anonymous(server)
                .bearing(logIn(server, reviewer.username(), reviewer.password()).getAccess());
        Caller other = Caller.anonymous(server)
                .bearing(logIn(server, broker.username(), broker.password()).getAccess());
        String id = other.login().listSessions().getItems().stream()
                .filter(Session::getCurrent)
                .findFirst()
                .orElseThrow()
                .getId();

        Refused none = Refused.by(() -> one.login().endSession("00000000-0000-4000-8000-000000000000"))
                .with(404, "session.not-found");
        assertThat(Refused.by(() -> one.login().endSession(id))).isEqualTo(none);
        assertThat(other.allChallenges()).isNotEmpty();
    }

    @Test
    void a_changed_password_ends_all_other_sessions(Server server) throws Exception {
        Server.Account account = server.account("ALLIANCE_ADMIN");
        Caller here = Caller.anonymous(server)
                .bearing(logIn(server, account.username(), account.password()).getAccess());
        Caller there = Caller.anonymous(server)
                .bearing(logIn(server, account.username(), account.password()).getAccess());
        String wanted = "一个新的长密码 2026";

        Refused.by(() -> here.login()
                        .changePassword(new PasswordChange().present("not it").wanted(wanted)))
                .with(400, "password.wrong");
        Refused.by(() -> here.login()
                        .changePassword(
                                new PasswordChange().present(account.password()).wanted("short")))
                .with(400, "password.length");
        assertThat(there.allChallenges()).isNotEmpty();
        try {
            here.login()
                    .changePassword(
                            new PasswordChange().present(account.password()).wanted(wanted));
            assertThat(here.allChallenges()).isNotEmpty();
            Refused.by(there::allChallenges).with(401, "token.invalid");
            Refused.by(() -> logIn(server, account.username(), account.password()))
                    .with(401, "login.wrong");
        } finally {
            here.login().changePassword(new PasswordChange().present(wanted).wanted(account.password()));
        }
        assertThat(logIn(server, account.username(), account.password()).getAccess())
                .isNotEmpty();
    }

    @Test
    void a_forged_token_is_refused_and_never_taken_for_a_stranger(Server server) throws Exception {
        Server.Account account = server.account("OPERATOR");
        String token = logIn(server, account.username(), account.password()).getAccess();
        String[] parts = token.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String none = encoded("{\"alg\":\"none\"}");

        for (String forged : List.of(
                parts[0] + "." + encoded(payload.replaceFirst("\"exp\":\\d", "\"exp\":9")) + "." + parts[2],
                none + "." + parts[1] + ".",
                none + "." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "."
                        + signature(parts[0] + "." + parts[1], "x".repeat(48).getBytes(StandardCharsets.UTF_8)),
                "garbage",
                "a.b.c")) {
            requireRefusedToken(server, forged);
        }
    }

    @Test
    void an_expired_token_is_refused_although_we_signed_it(OneDemo.Demo demo) throws Exception {
        Server server = demo.server();
        byte[] secret = Base64.getDecoder()
                .decode(Files.readString(demo.data().resolve("signing.secret")).strip());
        Server.Account account = server.account("ENTERPRISE");
        String[] parts = logIn(server, account.username(), account.password())
                .getAccess()
                .split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();

        Caller holder = Caller.anonymous(server).bearing(signed(parts[0], payload, secret));
        assertThat(holder.allChallenges()).as("the signature is right").isNotEmpty();
        requireRefusedToken(
                server, signed(parts[0], payload.replaceFirst("\"exp\":\\d+", "\"exp\":" + (now - 5)), secret));
        requireRefusedToken(
                server, signed(parts[0], payload.replaceFirst("\"use\":\"access\"", "\"use\":\"else\""), secret));
        requireRefusedToken(
                server, signed(parts[0], payload.replaceFirst("\"sub\":\"[^\"]*\"", "\"sub\":\"nobody\""), secret));
    }

    private static void requireRefusedToken(Server server, String token) {
        Caller holder = Caller.anonymous(server).bearing(token);
        Refused.by(holder::allChallenges).with(401, "token.invalid");
    }

    private static String signed(String header, String payload, byte[] secret) throws Exception {
        String content = header + "." + encoded(payload);
        return content + "." + signature(content, secret);
    }

    private static String signature(String content, byte[] secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA384");
        mac.init(new SecretKeySpec(secret, "HmacSHA384"));
        return BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
