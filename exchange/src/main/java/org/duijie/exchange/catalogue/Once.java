package org.duijie.exchange.catalogue;

import java.util.Optional;
import java.util.function.Function;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;

/// Runs a command once under a request key: sent again, it changes nothing and gives the first answer, which is read
/// from
/// the record's versions, because a kept answer would be a second place for confidential text.
public final class Once {
    private Once() {}

    /// Runs the command, or finds what it answered before under this key.
    public static Stored run(
            UnitOfWork work, Viewer actor, Optional<RequestKey> key, Function<UnitOfWork.Changes, Stored> command) {
        return work.run(
                actor,
                changes -> key.flatMap(sent -> before(changes, sent)).orElseGet(() -> {
                    Stored written = command.apply(changes);
                    key.ifPresent(sent -> changes.answer(sent, written));
                    return written;
                }));
    }

    private static Optional<Stored> before(UnitOfWork.Changes changes, RequestKey sent) {
        Optional<RequestKey.Answered> answered = changes.answered(sent);
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        if (!answered.get().requestHash().equals(sent.requestHash())) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "idempotency.mismatch",
                    "Another request was answered under this Idempotency-Key: send each request under a key of its own.");
        }
        return Optional.of(changes.at(answered.get().record(), answered.get().version())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "record.not-found",
                        "There is no such record, or you may not see it.")));
    }
}
