package org.duijie.exchange.identity;

import java.time.Instant;
import java.util.Optional;
import org.duijie.domain.RecordId;

/// Where ways to the identity provider wait for their return, and where links are read; links are written by commands
/// ([IdentityWork]).
public interface SignOnStore {
    void keep(SignOnAttempt attempt);

    /// The attempt of this state, which is gone then: of two who come with the same state, one gets it.
    Optional<SignOnAttempt> take(String stateHash);

    /// Forgets attempts that did not come back. The answer is how many.
    int forget(Instant expiredBefore);

    Optional<SignOnLink> link(RecordId account);

    /// Whose account this subject opens.
    Optional<RecordId> account(Subject subject);
}
