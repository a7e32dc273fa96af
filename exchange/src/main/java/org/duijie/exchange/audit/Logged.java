package org.duijie.exchange.audit;

import java.time.Instant;
import java.util.Optional;
import org.duijie.domain.RecordId;

/// An entry of the log as it reads while the salts of its actor and subject exist. Of what was erased, only the
/// pseudonym
/// is left.
///
/// @param ordered when it was put in order, which the log's signature covers
/// @param task what the house did it for; empty for people
public record Logged(
        long sequence,
        Instant ordered,
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
                sequence, ordered, action, Optional.empty(), organisation, task, kind, subject, pseudonym, version);
    }
}
