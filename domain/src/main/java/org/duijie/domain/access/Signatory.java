package org.duijie.domain.access;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.duijie.domain.RecordId;

/// 授权签字人: somebody who may sign for an organisation, by whose word, and until whose word. It is kept for ever,
/// because a signature is judged by the right of its day.
///
/// @param revokedBy unknown while it holds
/// @param revokedAt [#NEVER] while it holds
public record Signatory(
        RecordId id,
        RecordId organisation,
        RecordId account,
        SigningRight right,
        RecordId givenBy,
        Instant givenAt,
        RecordId revokedBy,
        Instant revokedAt) {
    public static final Instant NEVER = Instant.MAX;

    public Signatory {
        if (revokedBy.isKnown() == revokedAt.equals(NEVER)) {
            throw new IllegalArgumentException("a right is revoked by somebody at a time, or by nobody never");
        }
    }

    public static Signatory given(
            RecordId id, RecordId organisation, RecordId account, SigningRight right, RecordId by, Instant now) {
        return new Signatory(id, organisation, account, right, by, now, RecordId.UNKNOWN, NEVER);
    }

    public boolean isRevoked() {
        return revokedBy.isKnown();
    }

    /// The same right, ended now; what was ended before stays as it was.
    public Signatory revoked(RecordId by, Instant now) {
        return isRevoked() ? this : new Signatory(id, organisation, account, right, givenBy, givenAt, by, now);
    }

    /// Whether this person may sign a document of this kind and amount for that organisation.
    ///
    /// @param day the day of the signature where the organisation is
    /// @param at the moment of the signature: nothing is signed under a right that came later or was gone
    public boolean maySign(
            RecordId forOrganisation, SigningRight.Scope scope, BigDecimal amount, LocalDate day, Instant at) {
        return organisation.equals(forOrganisation)
                && right.covers(scope, amount, day)
                && !at.isBefore(givenAt)
                && at.isBefore(revokedAt);
    }
}
