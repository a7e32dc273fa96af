package org.duijie.exchange.identity;

import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;

/// A user of an organisation. The password is known only as its Argon2id hash.
///
/// @param rights what this account is beyond its roles
public record Account(
        RecordId id,
        String username,
        String displayName,
        String email,
        String passwordHash,
        RecordId organisation,
        Set<Role> roles,
        Rights rights) {
    /// What an account is beyond its roles.
    ///
    /// @param manages whether it invites, changes and ends the accounts of its organisation (单位管理员)
    /// @param verified whether somebody has checked that it speaks for its organisation
    /// @param active whether it may sign in at all
    public record Rights(boolean manages, boolean verified, boolean active) {
        public static final Rights PLAIN = new Rights(false, true, true);
        public static final Rights MANAGER = new Rights(true, true, true);
        static final Rights APPLICANT = new Rights(true, false, true);
    }

    public Account {
        roles = Set.copyOf(roles);
    }

    /// A plain account, without a mail address.
    public Account(
            RecordId id,
            String username,
            String displayName,
            String passwordHash,
            RecordId organisation,
            Set<Role> roles) {
        this(id, username, displayName, "", passwordHash, organisation, roles, Rights.PLAIN);
    }

    /// Whether it administers its organisation today.
    public boolean administers() {
        return rights.manages && rights.verified && rights.active;
    }

    Account withPasswordHash(String hash) {
        return new Account(id, username, displayName, email, hash, organisation, roles, rights);
    }

    Account with(Set<Role> otherRoles, Rights otherRights) {
        return new Account(id, username, displayName, email, passwordHash, organisation, otherRoles, otherRights);
    }

    Account movedTo(RecordId other) {
        return new Account(id, username, displayName, email, passwordHash, other, roles, rights);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
