package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Logged;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Login;
import org.duijie.exchange.identity.Passwords;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.Sessions;
import org.duijie.exchange.identity.SignOnAttempt;
import org.duijie.exchange.identity.SignOnStore;
import org.duijie.exchange.identity.SignOns;
import org.duijie.exchange.identity.Subject;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store of single sign-on promises, and the commands on it.
abstract class SignOnStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00.123456Z");
    private static final Subject WANG = new Subject("https://id.example", "248289761001");
    private static final String PASSWORD = "a long password";
    private static final String HASH = Passwords.hash(PASSWORD.toCharArray());

    private final Clock clock = Clock.systemUTC();

    abstract JdbcHouse house();

    private SignOnStore store() {
        return house().signOnStore();
    }

    private Sessions sessions() {
        return new Sessions(house().sessionStore(), clock);
    }

    private SignOns signOns(Clock now) {
        Login login = new Login(house().accountStore(), house().catalogueStore(), clock);
        return new SignOns(store(), house().accountStore(), login, sessions(), house().identityWork(), now);
    }

    private SignOns signOns() {
        return signOns(clock);
    }

    private Account put(String username, boolean active) {
        Account account = new Account(
                RecordId.of("account", username),
                username,
                "王小明",
                "",
                HASH,
                Samples.UNIVERSITY,
                Set.of(Role.INSTITUTION),
                new Account.Rights(false, true, active));
        house().identityWork().run(new Viewer.Steward("test"), changes -> {
            changes.put(account);
            return account;
        });
        return account;
    }

    private Session signedIn(Account account) {
        return sessions().open(account.id(), "Firefox").session();
    }

    private void link(Account account, Subject subject) {
        SignOns.Begun begun = signOns().beginLink(signedIn(account), PASSWORD.toCharArray(), "/account");
        signOns().link(signOns().take(begun.state()), subject);
    }

    private List<Action> actions() {
        while (house().auditLog().advance() > 0) {
            // until nothing waits
        }
        return house().auditLog().before(Long.MAX_VALUE, 100).items().stream()
                .map(Logged::action)
                .toList();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static SignOnAttempt attempt(String key, Instant expires) {
        return new SignOnAttempt(
                "hash of " + key, RecordId.of("session", key), "nonce " + key, "verifier " + key, "/" + key, expires);
    }

    @Test
    void an_attempt_is_taken_as_it_was_kept_and_once() {
        SignOnAttempt attempt = attempt("one", NOON);
        store().keep(attempt);

        assertThat(store().take("hash of two")).isEmpty();
        assertThat(store().take("hash of one")).contains(attempt);
        assertThat(store().take("hash of one")).isEmpty();
    }

    @Test
    void of_many_who_come_with_one_state_at_once_one_gets_the_attempt() throws Exception {
        store().keep(attempt("one", NOON));
        List<Callable<Boolean>> comers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> store().take("hash of one").isPresent())
                .toList();

        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(comers.size())) {
            for (Future<Boolean> comer : threads.invokeAll(comers)) {
                taken += comer.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void attempts_that_did_not_come_back_are_forgotten() {
        store().keep(attempt("old", NOON));
        store().keep(attempt("new", NOON.plusSeconds(1)));

        assertThat(store().forget(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(store().take("hash of old")).isEmpty();
        assertThat(store().take("hash of new")).isPresent();
    }

    @Test
    void an_owner_links_signs_in_and_unlinks_and_the_log_says_so() {
        Account wang = put("wang", true);
        refused("sign-on.unknown", () -> signOns().open(WANG, "Firefox"));
        link(wang, WANG);

        assertThat(signOns().open(WANG, "Chrome").session().account()).isEqualTo(wang.id());
        assertThat(signOns().of(wang.id()).orElseThrow().issuer()).isEqualTo("https://id.example");
        refused("sign-on.unknown", () -> signOns().open(new Subject("https://other.example", WANG.name()), "Chrome"));

        Viewer.Member owner =
                (Viewer.Member) new Login(house().accountStore(), house().catalogueStore(), clock).viewer(wang.id());
        signOns().unlink(owner);
        signOns().unlink(owner);
        refused("sign-on.unknown", () -> signOns().open(WANG, "Firefox"));
        assertThat(actions())
                .startsWith(Action.SIGN_ON_UNLINKED, Action.SIGNED_ON, Action.SIGN_ON_LINKED, Action.SESSION_OPENED);
    }

    @Test
    void a_subject_opens_one_account_and_an_account_has_one_subject() {
        Account wang = put("wang", true);
        Account li = put("li", true);
        link(wang, WANG);

        refused("sign-on.taken", () -> link(li, WANG));
        refused("sign-on.linked", () -> link(wang, new Subject("https://id.example", "another")));
        assertThat(store().account(WANG)).contains(wang.id());
        assertThat(store().link(li.id())).isEmpty();
    }

    @Test
    void a_link_takes_the_password_and_a_session_that_still_lasts() {
        Account wang = put("wang", true);
        Session session = signedIn(wang);
        refused("password.wrong", () -> signOns().beginLink(session, "not it".toCharArray(), "/account"));

        SignOns.Begun begun = signOns().beginLink(session, PASSWORD.toCharArray(), "/account");
        sessions().end(wang.id(), session.id());
        SignOnAttempt attempt = signOns().take(begun.state());
        refused("sign-on.ended", () -> signOns().link(attempt, WANG));
        assertThat(store().account(WANG)).isEmpty();
    }

    @Test
    void a_state_works_for_ten_minutes_and_an_unknown_one_never() {
        SignOns.Begun begun = signOns().begin("/");
        refused(
                "sign-on.ended",
                () -> signOns(Clock.offset(clock, Duration.ofMinutes(11))).take(begun.state()));
        refused("sign-on.ended", () -> signOns().take("made up"));
    }

    @Test
    void an_account_that_was_ended_is_not_opened_and_keeps_its_link() {
        Account wang = put("wang", true);
        link(wang, WANG);
        put("wang", false);

        refused("sign-on.account-ended", () -> signOns().open(WANG, "Firefox"));
        put("wang", true);
        assertThat(signOns().open(WANG, "Firefox").session().account()).isEqualTo(wang.id());
    }
}
