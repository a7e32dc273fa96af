package org.duijie.domain.access;

import java.util.Set;

/// 权限范围: what a program may do with an API key. Each includes reading.
public enum KeyScope {
    /// Reads what its user reads, searches and matches; changes nothing.
    READ,
    /// Writes challenges of its user's organisation.
    WRITE_CHALLENGES;

    boolean includes(KeyScope other) {
        return other == READ || other == this;
    }

    /// The roles of its user that a program needs for it.
    Set<Role> roles() {
        return switch (this) {
            case READ -> Set.of();
            case WRITE_CHALLENGES -> Set.of(Role.ENTERPRISE);
        };
    }
}
