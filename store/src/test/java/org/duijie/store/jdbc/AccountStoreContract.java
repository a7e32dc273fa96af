package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.AccountStore;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store of accounts promises.
abstract class AccountStoreContract {
    abstract JdbcHouse house();

    private AccountStore store() {
        return house().accountStore();
    }

    private void put(Account account) {
        house().identityWork().run(new Viewer.Steward("test"), changes -> {
            changes.put(account);
            return account;
        });
    }

    private static Account account(String username, Role... roles) {
        return new Account(
                RecordId.of("account", username),
                username,
                "王小明 " + username,
                "$argon2id$…",
                Samples.UNIVERSITY,
                Set.of(roles));
    }

    @Test
    void an_account_is_found_by_name_and_by_id_with_all_its_roles() {
        Account account = account("wang", Role.INSTITUTION, Role.BROKER, Role.OPERATOR);
        put(account);

        assertThat(store().named("wang")).contains(account);
        assertThat(store().find(account.id())).contains(account);
    }

    @Test
    void an_account_without_roles_is_found() {
        put(account("plain"));

        assertThat(store().named("plain")).contains(account("plain"));
    }

    @Test
    void nobody_is_found_under_another_name() {
        put(account("wang"));

        assertThat(store().named("Wang")).isEmpty();
        assertThat(store().named("' or '1'='1")).isEmpty();
        assertThat(store().named("wang\u0000")).isEmpty();
        assertThat(store().find(RecordId.UNKNOWN)).isEmpty();
    }

    @Test
    void putting_an_account_again_replaces_it_with_its_roles() {
        put(account("wang", Role.OPERATOR, Role.BROKER));
        put(account("wang", Role.REVIEWER));

        assertThat(store().all()).containsExactly(account("wang", Role.REVIEWER));
    }

    @Test
    void an_account_of_the_same_name_with_another_id_replaces_the_old_one() {
        put(account("wang", Role.OPERATOR));
        Account successor = new Account(
                RecordId.of("account", "successor"), "wang", "王大明", "$argon2id$…", Samples.FACTORY, Set.of());
        put(successor);

        assertThat(store().all()).containsExactly(successor);
    }

    @Test
    void a_renamed_account_is_found_by_its_new_name_only() {
        Account account = account("wang", Role.BROKER);
        put(account);
        Account renamed = new Account(
                account.id(), "wang2", account.displayName(), account.passwordHash(), Samples.FACTORY, account.roles());
        put(renamed);

        assertThat(store().all()).containsExactly(renamed);
    }

    @Test
    void what_an_account_is_beyond_its_roles_is_kept() {
        Account plain = account("wang", Role.BROKER);
        Account manager = new Account(
                plain.id(),
                "wang",
                plain.displayName(),
                "wang@example.org",
                plain.passwordHash(),
                Samples.FACTORY,
                plain.roles(),
                new Account.Rights(true, false, false));
        put(manager);
        put(account("li"));

        assertThat(store().find(manager.id())).contains(manager);
        assertThat(store().of(Samples.FACTORY)).containsExactly(manager);
        assertThat(store().of(Samples.UNIVERSITY)).containsExactly(account("li"));
    }

    @Test
    void all_accounts_come_in_the_order_of_their_names() {
        put(account("zhao", Role.BROKER));
        put(account("Qian"));
        put(account("li", Role.OPERATOR, Role.ENTERPRISE));

        assertThat(store().all().stream().map(Account::username)).containsExactly("Qian", "li", "zhao");
    }
}
