package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.exchange.identity.Account;
import org.jdbi.v3.core.Handle;

/// Reads and writes accounts with their roles, each read in one statement so that nobody acts with half of another
/// day's roles.
final class AccountRows {
    private static final String ACCOUNTS = """
            select a.id, a.username, a.display_name, a.email, a.password_hash, a.organisation, a.manages, a.verified,
                a.active, r.role
            from account a left join account_role r on r.account_id = a.id where\s""";

    /// Tables of which an account's rows go with it; a test compares them with the schema.
    static final List<String> OF_A_PERSON = List.of(
            "account_role",
            "api_key",
            "login_session",
            "profile_claim",
            "recommendation_memory",
            "recommended",
            "request_key",
            "sign_on_link");

    private AccountRows() {}

    static Condition named(String username) {
        return new Condition("a.username = :username", Map.of("username", username));
    }

    static Condition of(RecordId id) {
        return new Condition("a.id = :id", Map.of("id", id.value()));
    }

    static Condition in(RecordId organisation) {
        return new Condition("a.organisation = :organisation", Map.of("organisation", organisation.value()));
    }

    static List<Account> select(Handle handle, Condition condition) {
        Map<RecordId, Account> found = new HashMap<>();
        handle.createQuery(ACCOUNTS + condition.sql())
                .bindMap(condition.values())
                .map((row, context) -> account(row))
                .forEach(account -> found.merge(account.id(), account, AccountRows::withRolesOfBoth));
        return found.values().stream()
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new RecordId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("password_hash"),
                new RecordId(row.getObject("organisation", UUID.class)),
                row.getString("role") == null ? Set.of() : Set.of(Role.valueOf(row.getString("role"))),
                new Account.Rights(row.getBoolean("manages"), row.getBoolean("verified"), row.getBoolean("active")));
    }

    private static Account withRolesOfBoth(Account one, Account other) {
        Set<Role> roles = EnumSet.copyOf(one.roles());
        roles.addAll(other.roles());
        return new Account(
                one.id(),
                one.username(),
                one.displayName(),
                one.email(),
                one.passwordHash(),
                one.organisation(),
                roles,
                one.rights());
    }

    static Account put(Handle handle, Account account) {
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
        return account;
    }

    /// A registration that was verified says what its organisation is, no longer who asked; another goes.
    static int erase(Handle handle, Account account) {
        UUID id = account.id().value();
        handle.execute("delete from registration where account_id = ? and state <> 'VERIFIED'", id);
        handle.execute("update registration set account_id = ? where account_id = ?", RecordId.UNKNOWN.value(), id);
        handle.execute("delete from one_time_link where account_id = ? or made_by = ?", id, id);
        int rows = 0;
        for (String table : OF_A_PERSON) {
            rows += handle.execute("delete from " + table + " where account_id = ?", id);
        }
        return rows + handle.execute("delete from account where id = ?", id);
    }

    private static void insert(Handle handle, Account account) {
        handle.createUpdate("""
                        insert into account (id, username, display_name, email, password_hash, organisation, manages,
                            verified, active)
                        values (:id, :username, :name, :email, :hash, :organisation, :manages, :verified, :active)""")
                .bind("id", account.id().value())
                .bind("username", account.username())
                .bind("name", account.displayName())
                .bind("email", account.email())
                .bind("hash", account.passwordHash())
                .bind("organisation", account.organisation().value())
                .bind("manages", account.rights().manages())
                .bind("verified", account.rights().verified())
                .bind("active", account.rights().active())
                .execute();
        for (Role role : account.roles()) {
            handle.execute(
                    "insert into account_role (account_id, role) values (?, ?)",
                    account.id().value(),
                    role.name());
        }
    }
}
