package org.duijie.domain;

import java.time.Instant;

/// 认领: an account says that a researcher's profile (科研人员) is about its user, and the unit of the profile confirms
/// or refuses it.
///
/// @param decidedBy the account that decided; unknown while nobody has
/// @param changedAt when it was requested or decided
public record ProfileClaim(
        RecordId id, RecordId researcher, RecordId account, State state, RecordId decidedBy, Instant changedAt) {
    public enum State {
        REQUESTED,
        CONFIRMED,
        REFUSED
    }

    public ProfileClaim {
        if ((state == State.REQUESTED) == decidedBy.isKnown()) {
            throw new IllegalArgumentException("a claim that is " + state + " has "
                    + (decidedBy.isKnown() ? "somebody" : "nobody") + " who decided it");
        }
    }

    /// An account has one claim to a profile: asking again is the same claim.
    public static ProfileClaim requested(RecordId researcher, RecordId account, Instant now) {
        RecordId id = RecordId.of("duijie-claims", researcher + "/" + account);
        return new ProfileClaim(id, researcher, account, State.REQUESTED, RecordId.UNKNOWN, now);
    }

    public ProfileClaim decided(boolean confirmed, RecordId by, Instant now) {
        return new ProfileClaim(id, researcher, account, confirmed ? State.CONFIRMED : State.REFUSED, by, now);
    }
}
