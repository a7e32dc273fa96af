package org.duijie.exchange.recommendation;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.domain.RecordId;

/// A challenge that was shown, as it was then.
///
/// @param version the version of the challenge that was shown
/// @param substance the digest of what matters in it: another one is another offer
/// @param place its place in its batch, from 1
/// @param again whether it had been shown before and came back because it changed
public record Remembered(
        RecordId challenge,
        long version,
        String substance,
        long batch,
        int place,
        LocalDate shownOn,
        boolean again,
        Optional<Dismissal> dismissal) {
    Remembered dismissed(Optional<Dismissal> why) {
        return new Remembered(challenge, version, substance, batch, place, shownOn, again, why);
    }

    /// The same place in the list, with what it says now. A dismissal was of what it said before.
    Remembered changed(Candidate now) {
        return new Remembered(challenge, now.version(), now.substance(), batch, place, shownOn, true, Optional.empty());
    }

    /// A challenge that could be shown.
    record Candidate(RecordId challenge, long version, String substance) {}
}
