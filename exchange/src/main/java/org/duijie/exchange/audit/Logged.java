package org.duijie.exchange.audit;

import java.time.Instant;
import java.util.Optional;
import org.duijie.domain.RecordId;

/// An entry of the log as it reads while the salts of its actor and subject exist. Of what was erased, only the
/// pseudonym
/// is left.
///
/// @param at when it was done, by the clock of then; the log was put in order at a time of its own, which never goes
/// back
/// @param task what the house did it for; empty for people
public record Logged(
        long sequence,
        Instant at,
        Action action,
        Optional<RecordId> actor,
        Optional<RecordId> organisation,
        String task,
        String kind,
        Optional<RecordId> subject,
        String pseudonym,
        long version) {
    /// The same without who acted: that it was somebody of their organisation stays.
    public Logged withoutActor() {
        return new Logged(
                sequence, at, action, Optional.empty(), organisation, task, kind, subject, pseudonym, version);
    }
}
