package org.duijie.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duijie.domain.Alliance;
import org.duijie.domain.Coded;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {
    private static final Account ANNE = new Account(
            Records.id("anne"),
            "anne",
            "安妮",
            Passwords.hash("对接-secret".toCharArray()),
            Records.UNIVERSITY,
            Set.of(Role.INSTITUTION));

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryStore store = new MemoryStore();

    private static final class MemoryAccounts implements AccountStore {
        private final Map<String, Account> byName = new TreeMap<>();

        @Override
        public Optional<Account> named(String username) {
            return Optional.ofNullable(byName.get(username));
        }

        @Override
        public Optional<Account> find(RecordId id) {
            return byName.values().stream()
                    .filter(account -> account.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Account> all() {
            return new ArrayList<>(byName.values());
        }

        @Override
        public List<Account> of(RecordId organisation) {
            return all().stream()
                    .filter(account -> account.organisation().equals(organisation))
                    .toList();
        }

        private void put(Account account) {
            byName.put(account.username(), account);
        }
    }

    private Login login(String today) {
        accounts.put(ANNE);
        return new Login(
                accounts,
                store,
                Clock.fixed(LocalDate.parse(today).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private Optional<Account> check(String username, String password) {
        return login("2026-11-21").check(username, password.toCharArray());
    }

    @Test
    void the_right_password_opens_the_account() {
        assertThat(check("anne", "对接-secret")).contains(ANNE);
    }

    @Test
    void a_wrong_password_opens_nothing() {
        assertThat(check("anne", "对接-Secret")).isEmpty();
        assertThat(check("anne", "")).isEmpty();
        assertThat(check("anne", ANNE.passwordHash())).isEmpty();
    }

    @Test
    void an_unknown_user_is_nobody_whatever_the_password() {
        assertThat(check("eve", "对接-secret")).isEmpty();
        assertThat(check("eve", "nobody")).isEmpty();
        assertThat(check("", "")).isEmpty();
    }

    @Test
    void a_password_is_salted_and_known_only_as_its_hash() {
        assertThat(ANNE.passwordHash()).startsWith("$argon2id$").doesNotContain("secret");
        assertThat(Passwords.hash("对接-secret".toCharArray())).isNotEqualTo(ANNE.passwordHash());
        assertThat(ANNE.toString()).doesNotContain("anne", "argon2");
    }

    @Test
    void an_account_acts_for_its_organisation_in_its_roles_on_the_day() {
        Viewer viewer = login("2026-11-21").viewer(ANNE.id());

        assertThat(viewer)
                .isEqualTo(new Viewer.Member(
                        ANNE.id(),
                        Records.UNIVERSITY,
                        Set.of(Role.INSTITUTION),
                        List.of(),
                        LocalDate.of(2026, 11, 21)));
    }

    @Test
    void an_ended_account_opens_nothing_and_acts_for_nobody() {
        Login login = login("2026-11-21");
        accounts.put(ANNE.with(ANNE.roles(), new Account.Rights(true, true, false)));

        assertThat(login.check("anne", "对接-secret".toCharArray())).isEmpty();
        assertThat(login.viewer(ANNE.id())).isEqualTo(Viewer.ANONYMOUS);
    }

    @Test
    void an_account_that_is_gone_acts_for_nobody() {
        assertThat(login("2026-11-21").viewer(Records.id("eve"))).isEqualTo(Viewer.ANONYMOUS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2019-12-31, false", "2020-01-01, true", "2026-11-21, true", "2026-11-22, false"})
    void memberships_count_from_their_first_day_to_their_last(String today, boolean member) {
        store.put(
                Records.keyed("热管理联盟")
                        .alliance(
                                membership(Records.FACTORY, "2020-01-01", ""),
                                membership(Records.UNIVERSITY, "2020-01-01", "2026-11-21")),
                Records.keyed("别的联盟").alliance(membership(Records.FACTORY, "2020-01-01", "")));

        assertThat(login(today).viewer(ANNE.id()))
                .isInstanceOfSatisfying(
                        Viewer.Member.class,
                        viewer -> assertThat(viewer.alliancesToday())
                                .isEqualTo(member ? Set.of(Records.id("热管理联盟")) : Set.of()));
    }

    private static Alliance.Member membership(RecordId organisation, String joined, String left) {
        return new Alliance.Member(
                new Party("某单位", organisation),
                Coded.of(Alliance.MemberRole.MEMBER),
                PartialDate.parse(joined),
                PartialDate.parse(left));
    }
}
