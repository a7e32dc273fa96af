package org.duijie.store.jdbc;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.Step;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.AccountStore;
import org.jdbi.v3.core.Handle;

/// Accounts with their roles, each read in one statement so that nobody acts with half of another day's roles.
final class JdbcAccountStore implements AccountStore {
    private static final String ACCOUNTS = """
            select a.id, a.username, a.display_name, a.password_hash, a.organisation, r.role
            from account a left join account_role r on r.account_id = a.id where\s""";

    private final Connections connections;
    private final Clock clock;

    JdbcAccountStore(Connections connections, Clock clock) {
        this.clock = clock;
        this.connections = connections;
    }

    @Override
    public Optional<Account> named(String username) {
        return select(new Condition("a.username = :username", Map.of("username", username))).stream()
                .findFirst();
    }

    @Override
    public Optional<Account> find(RecordId id) {
        return select(new Condition("a.id = :id", Map.of("id", id.value()))).stream()
                .findFirst();
    }

    /// In the order of their names.
    @Override
    public List<Account> all() {
        return select(Condition.ALWAYS);
    }

    private List<Account> select(Condition condition) {
        Map<RecordId, Account> found = new HashMap<>();
        connections
                .read(handle -> handle.createQuery(ACCOUNTS + condition.sql())
                        .bindMap(condition.values())
                        .map((row, context) -> new Account(
                                new RecordId(row.getObject("id", UUID.class)),
                                row.getString("username"),
                                row.getString("display_name"),
                                row.getString("password_hash"),
                                new RecordId(row.getObject("organisation", UUID.class)),
                                row.getString("role") == null ? Set.of() : Set.of(Role.valueOf(row.getString("role")))))
                        .list())
                .forEach(account -> found.merge(account.id(), account, JdbcAccountStore::withRolesOfBoth));
        return found.values().stream()
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }

    private static Account withRolesOfBoth(Account one, Account other) {
        Set<Role> roles = EnumSet.copyOf(one.roles());
        roles.addAll(other.roles());
        return new Account(one.id(), one.username(), one.displayName(), one.passwordHash(), one.organisation(), roles);
    }

    /// Accounts are written one at a time, behind the same lock as records.
    @Override
    public void put(Actor actor, Account account) {
        connections.write(handle -> {
            Outbox.locked(handle);
            UUID[] replaced = handle.createQuery("select id from account where username = :username or id = :id")
                    .bind("username", account.username())
                    .bind("id", account.id().value())
                    .mapTo(UUID.class)
                    .list()
                    .toArray(UUID[]::new);
            handle.createUpdate("delete from account_role where account_id = any(:ids)")
                    .bind("ids", replaced)
                    .execute();
            handle.createUpdate("delete from account where id = any(:ids)")
                    .bind("ids", replaced)
                    .execute();
            insert(handle, account);
            AuditSteps steps = new AuditSteps(handle, actor, clock.instant());
            steps.add(
                    Step.account(replaced.length == 0 ? Action.ACCOUNT_CREATED : Action.ACCOUNT_CHANGED, account.id()));
            steps.write();
            return account;
        });
    }

    private static void insert(Handle handle, Account account) {
        handle.createUpdate("""
                        insert into account (id, username, display_name, password_hash, organisation)
                        values (:id, :username, :name, :hash, :organisation)""")
                .bind("id", account.id().value())
                .bind("username", account.username())
                .bind("name", account.displayName())
                .bind("hash", account.passwordHash())
                .bind("organisation", account.organisation().value())
                .execute();
        for (Role role : account.roles()) {
            handle.execute(
                    "insert into account_role (account_id, role) values (?, ?)",
                    account.id().value(),
                    role.name());
        }
    }
}
