package org.duijie.exchange.identity;

import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;

/// Reads accounts; they are written by commands ([IdentityWork]).
public interface AccountStore {
    Optional<Account> named(String username);

    Optional<Account> find(RecordId id);

    /// In the order of their names, as everywhere here.
    List<Account> all();

    List<Account> of(RecordId organisation);
}
