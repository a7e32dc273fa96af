package org.duijie.exchange.identity;

import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;

/// A user of an organisation. The password is known only as its Argon2id hash.
public record Account(
        RecordId id, String username, String displayName, String passwordHash, RecordId organisation, Set<Role> roles) {
    public Account {
        roles = Set.copyOf(roles);
    }

    Account withPasswordHash(String hash) {
        return new Account(id, username, displayName, hash, organisation, roles);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
