package org.duijie.exchange.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;

/// Keeps what is remembered of a person, and who is which researcher.
public interface MemoryKeeper {
    /// What is remembered of this account as this researcher; [Memory#NONE] where nothing is.
    Memory recall(RecordId account, RecordId researcher);

    /// Replaces the memory by what `change` makes of it, in one transaction: two requests at once lose nothing.
    Memory change(RecordId account, RecordId researcher, UnaryOperator<Memory> change);

    List<ProfileClaim> claimsTo(RecordId researcher);

    List<ProfileClaim> claimsOf(RecordId account);

    /// Claims that nobody has decided yet, oldest first.
    List<ProfileClaim> undecided();

    Optional<ProfileClaim> claim(RecordId id);
}
