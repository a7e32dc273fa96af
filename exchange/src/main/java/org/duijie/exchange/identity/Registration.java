package org.duijie.exchange.identity;

import java.time.Instant;
import org.duijie.domain.CreditCode;
import org.duijie.domain.Organisation;
import org.duijie.domain.RecordId;

/// 单位注册: what an organisation said of itself when it joined, and what an operator found.
///
/// @param organisation the id that the account acts for: an own one until it is verified, then the record's
/// @param reason why it was refused; empty otherwise
/// @param decidedBy the operator who decided; unknown while nobody has
/// @param changedAt when it was registered or decided
public record Registration(
        RecordId id,
        RecordId organisation,
        RecordId account,
        Claim claim,
        State state,
        String reason,
        RecordId decidedBy,
        Instant registeredAt,
        Instant changedAt) {
    public enum State {
        WAITING,
        VERIFIED,
        REFUSED
    }

    /// Who somebody says that they are.
    ///
    /// @param region a code of six digits, or empty
    public record Claim(String creditCode, String name, Organisation.Kind kind, String region) {
        public Claim {
            if (!CreditCode.isValid(creditCode)) {
                throw new IllegalArgumentException("the unified social credit code has a wrong check digit");
            }
        }
    }

    Registration decided(State found, RecordId as, String because, RecordId by, Instant now) {
        return new Registration(id, as, account, claim, found, because, by, registeredAt, now);
    }

    @Override
    public String toString() {
        return "Registration[" + id + "]";
    }
}
