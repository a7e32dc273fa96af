package org.duijie.exchange.audit;

import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;

/// One thing done to one subject: what an entry of the log will say.
///
/// @param kind of subject, in capitals
/// @param version of the subject afterwards; 0 where it has none
/// @param contentHash the digest of what it says, which the log holds under a key; empty where it says nothing
public record Step(Action action, String kind, RecordId subject, long version, String contentHash) {
    /// A record was written.
    public static Step written(CatalogueRecord record, long version, String contentHash) {
        Action action = version == 1 ? Action.RECORD_CREATED : Action.RECORD_CHANGED;
        return new Step(action, record.recordKind().name(), record.id(), version, contentHash);
    }

    /// Confidential parts of a record were shown.
    public static Step read(CatalogueRecord record, long version, String contentHash) {
        return new Step(Action.RECORD_READ, record.recordKind().name(), record.id(), version, contentHash);
    }

    /// A record is gone with all its versions.
    public static Step erased(CatalogueRecord record) {
        return new Step(Action.RECORD_ERASED, record.recordKind().name(), record.id(), 0, "");
    }

    /// A person stays out of later imports.
    public static Step keptOut(RecordId researcher) {
        return new Step(Action.PERSON_KEPT_OUT, "RESEARCHER", researcher, 0, "");
    }

    /// A claim to a profile was made or decided.
    public static Step of(ProfileClaim claim) {
        Action action = switch (claim.state()) {
            case REQUESTED -> Action.CLAIM_REQUESTED;
            case CONFIRMED -> Action.CLAIM_CONFIRMED;
            case REFUSED -> Action.CLAIM_REFUSED;
        };
        return new Step(action, "RESEARCHER", claim.researcher(), 0, "");
    }

    /// Something about an account or one of its sessions.
    public static Step account(Action action, RecordId account) {
        return new Step(action, "ACCOUNT", account, 0, "");
    }
}
