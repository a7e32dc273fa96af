package org.duijie.exchange.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;

/// 一次性链接: lets whoever holds its secret do one thing once, within its time.
///
/// @param organisation whose member the link is about; for a mailbox, the profile that names it
/// @param account whose password may be set, or whose claim be confirmed; unknown for an invitation
/// @param addressee whom it was made for, in the words of who made it; for a mailbox never its address, but the version
///     of the profile that named it
/// @param secretHash the digest of the secret, which was told once
public record OneTimeLink(
        RecordId id,
        Purpose purpose,
        RecordId organisation,
        RecordId account,
        String addressee,
        Set<Role> roles,
        boolean manages,
        RecordId madeBy,
        Instant madeAt,
        Instant expires,
        String secretHash) {
    public enum Purpose {
        /// To become a member of the organisation.
        INVITATION(Duration.ofDays(7)),
        /// To set another password.
        RESET(Duration.ofHours(24)),
        /// To show that one reads the mailbox of a profile.
        MAILBOX(Duration.ofHours(24));

        private final Duration lasting;

        Purpose(Duration lasting) {
            this.lasting = lasting;
        }

        public Duration lasting() {
            return lasting;
        }
    }

    public OneTimeLink {
        roles = Set.copyOf(roles);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(expires) && !WrongClock.made(madeAt, now);
    }

    /// A link with its secret, which is told once and kept nowhere.
    public record Issued(OneTimeLink link, String secret) {
        @Override
        public String toString() {
            return "Issued[" + link.id() + "]";
        }
    }

    @Override
    public String toString() {
        return "OneTimeLink[" + id + "]";
    }
}
