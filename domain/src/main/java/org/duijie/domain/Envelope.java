package org.duijie.domain;

import java.util.List;
import java.util.Set;

/// What every record carries whatever it is about.
///
/// @param disclosure who may know that the record exists; fields have their own in `fields`
/// @param audience the alliances (for MEMBERS) and organisations (for INVITED) that `disclosure` or a field's level
/// means
public record Envelope(
        RecordId id,
        String sourceSystem,
        String sourceKey,
        RecordId ownerOrg,
        RecordState state,
        Secrecy secrecy,
        SecrecyReview secrecyReview,
        Disclosure disclosure,
        FieldDisclosure fields,
        Set<RecordId> audience,
        Coded<String> region,
        Language language,
        Provenance provenance) {
    public Envelope {
        if (!secrecy.mayBeStored()) {
            throw new IllegalArgumentException("a record of secrecy " + secrecy + " must never become a record");
        }
        audience = Set.copyOf(audience);
    }

    /// The same envelope, owned by the first unit if nobody owned it.
    Envelope ownedBy(List<Party> units) {
        RecordId owner = ownerOrg.isKnown() || units.isEmpty()
                ? ownerOrg
                : units.getFirst().id();
        return new Envelope(
                id,
                sourceSystem,
                sourceKey,
                owner,
                state,
                secrecy,
                secrecyReview,
                disclosure,
                fields,
                audience,
                region,
                language,
                provenance);
    }

    Envelope in(RecordState newState) {
        return new Envelope(
                id,
                sourceSystem,
                sourceKey,
                ownerOrg,
                newState,
                secrecy,
                secrecyReview,
                disclosure,
                fields,
                audience,
                region,
                language,
                provenance);
    }

    Envelope ownedBy(RecordId owner) {
        return new Envelope(
                id,
                sourceSystem,
                sourceKey,
                owner,
                state,
                secrecy,
                secrecyReview,
                disclosure,
                fields,
                audience,
                region,
                language,
                provenance);
    }
}
