package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Login;
import org.duijie.exchange.identity.Passwords;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.Sessions;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A password and the sessions that it opened change together.
abstract class PasswordsContract {
    private static final Account ANNE = new Account(
            RecordId.of("account", "anne"),
            "anne-of-duijie",
            "安妮",
            Passwords.hash("对接-secret".toCharArray()),
            Samples.UNIVERSITY,
            Set.of(Role.INSTITUTION));

    private static final Viewer.Member ACTOR =
            new Viewer.Member(ANNE.id(), ANNE.organisation(), ANNE.roles(), List.of(), LocalDate.of(2026, 11, 27));

    abstract JdbcHouse house();

    private Passwords passwords() {
        house().identityWork().run(new Viewer.Steward("test"), changes -> {
            changes.put(ANNE);
            return ANNE;
        });
        return new Passwords(house().accountStore(), house().identityWork());
    }

    private boolean opens(String password) {
        return new Login(house().accountStore(), house().catalogueStore(), Clock.systemUTC())
                .check(ANNE.username(), password.toCharArray())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "not it, a long new one, password.wrong",
        "对接-secret, short, password.length",
        "对接-secret, anne-of-duijie, password.known",
    })
    void a_password_is_changed_by_who_knows_it_to_one_that_is_hard_to_guess(String known, String wanted, String code) {
        Passwords passwords = passwords();
        assertThatThrownBy(() -> passwords.change(ACTOR, RecordId.UNKNOWN, known.toCharArray(), wanted.toCharArray()))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));

        assertThat(opens("对接-secret")).isTrue();
        assertThat(opens(wanted)).isFalse();
    }

    @Test
    void a_new_password_ends_every_session_but_the_one_that_asked() {
        Passwords passwords = passwords();
        Sessions sessions = new Sessions(house().sessionStore(), Clock.systemUTC());
        Session here = sessions.open(ANNE.id(), "here").session();
        sessions.open(ANNE.id(), "there");
        RecordId other = RecordId.of("account", "other");
        sessions.open(other, "somebody else's");

        passwords.change(ACTOR, here.id(), "对接-secret".toCharArray(), "a long new one".toCharArray());

        assertThat(opens("a long new one")).isTrue();
        assertThat(opens("对接-secret")).isFalse();
        assertThat(sessions.of(ANNE.id())).extracting(Session::id).containsExactly(here.id());
        assertThat(sessions.of(other)).hasSize(1);
    }

    @Test
    void a_command_that_fails_leaves_account_and_sessions_as_they_were() {
        passwords();
        Sessions sessions = new Sessions(house().sessionStore(), Clock.systemUTC());
        sessions.open(ANNE.id(), "here");

        assertThatThrownBy(() -> house().identityWork().run(ACTOR, changes -> {
                    changes.put(
                            new Account(ANNE.id(), "renamed", "安妮", ANNE.passwordHash(), Samples.FACTORY, Set.of()));
                    changes.endSessions(ANNE.id(), RecordId.UNKNOWN);
                    changes.put(Samples.patent("with it"), 0);
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");

        assertThat(house().accountStore().find(ANNE.id())).contains(ANNE);
        assertThat(sessions.of(ANNE.id())).hasSize(1);
        assertThat(house().catalogueStore().lastSequence()).isZero();
    }
}
