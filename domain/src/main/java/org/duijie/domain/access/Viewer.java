package org.duijie.domain.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.domain.RecordId;

/// Who is asking. Every store and every search takes one; nothing is read on nobody's behalf.
public sealed interface Viewer {
    Anonymous ANONYMOUS = new Anonymous();

    /// Anyone, without a login.
    record Anonymous() implements Viewer {}

    /// A user of an organisation, on a day (memberships begin and end).
    ///
    /// @param verified whether somebody has checked that the user speaks for the organisation; anybody can say so
    record Member(
            RecordId user,
            RecordId organisation,
            Set<Role> roles,
            List<Membership> memberships,
            LocalDate today,
            boolean verified)
            implements Viewer {
        public Member {
            roles = Set.copyOf(roles);
            memberships = List.copyOf(memberships);
        }

        /// A user of a verified organisation.
        public Member(
                RecordId user, RecordId organisation, Set<Role> roles, List<Membership> memberships, LocalDate today) {
            this(user, organisation, roles, memberships, today, true);
        }

        public Set<RecordId> alliancesToday() {
            return memberships.stream()
                    .filter(m -> m.holdsOn(today))
                    .map(Membership::alliance)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /// Whether this user's organisation is that one; nobody's organisation is nobody's.
        public boolean actsFor(RecordId other) {
            return organisation.isKnown() && organisation.equals(other);
        }

        public boolean has(Role role) {
            return roles.contains(role);
        }
    }

    /// The house itself: indexing, verifying, backing up. Never made from a request. `task` says what for, in logs.
    record Steward(String task) implements Viewer {}
}
