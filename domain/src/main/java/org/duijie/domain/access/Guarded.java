package org.duijie.domain.access;

import java.util.Set;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;

/// The few facts of a record that decide who may see it. Stores keep them as columns, indexes as filter fields.
public record Guarded(RecordId ownerOrg, Disclosure disclosure, RecordState state, Set<RecordId> audience) {
    public static Guarded of(Envelope envelope) {
        return new Guarded(envelope.ownerOrg(), envelope.disclosure(), envelope.state(), envelope.audience());
    }
}
