package org.duijie.exchange.identity;

import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Actor;

public interface AccountStore {
    Optional<Account> named(String username);

    Optional<Account> find(RecordId id);

    List<Account> all();

    /// Adds the account, or replaces the one of the same username.
    void put(Actor actor, Account account);
}
