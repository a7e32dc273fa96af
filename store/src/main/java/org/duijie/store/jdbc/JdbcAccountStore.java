package org.duijie.store.jdbc;

import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.AccountStore;

final class JdbcAccountStore implements AccountStore {
    private final Connections connections;

    JdbcAccountStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<Account> named(String username) {
        return select(AccountRows.named(username)).stream().findFirst();
    }

    @Override
    public Optional<Account> find(RecordId id) {
        return select(AccountRows.of(id)).stream().findFirst();
    }

    @Override
    public List<Account> all() {
        return select(Condition.ALWAYS);
    }

    @Override
    public List<Account> of(RecordId organisation) {
        return select(AccountRows.in(organisation));
    }

    private List<Account> select(Condition condition) {
        return connections.read(handle -> AccountRows.select(handle, condition));
    }
}
