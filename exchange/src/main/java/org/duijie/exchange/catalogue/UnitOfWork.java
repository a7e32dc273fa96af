package org.duijie.exchange.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;

/// A command with its outbox events in one transaction: all of it happens, or nothing does.
public interface UnitOfWork {
    <T> T run(Viewer actor, Function<Changes, T> command);

    /// What a command may do while its transaction is open.
    interface Changes {
        Optional<Stored> find(RecordId id);

        /// What the record said at a version, if the actor may read it as it is now.
        Optional<Stored> at(RecordId id, long version);

        Optional<RecordId> organisationNamed(String name);

        /// What was answered under this key in the last day.
        Optional<RequestKey.Answered> answered(RequestKey key);

        /// Remembers the answer to a request, for the case that it is sent again.
        void answer(RequestKey key, Stored written);

        /// The digest of what a record says, without where and when it was read: equal digests mean nothing changed.
        String contentHash(CatalogueRecord record);

        /// Writes a new record or the next version of one, and its outbox event. `expectedVersion` is 0 for a new
        /// record;
        /// another version in the store is a [StaleVersion].
        Stored put(CatalogueRecord record, long expectedVersion);

        /// Removes a record with all its versions, and whatever was remembered about it. The answer is the versions,
        /// oldest first: their texts are cached by digest elsewhere. An event of its id alone stays.
        List<CatalogueRecord> erase(RecordId id);

        void forgetVectors(Collection<String> textHashes);

        /// Whether this person objected to a profile of theirs.
        boolean isKeptOut(Researcher person);

        /// Keeps a person out of all later imports. Of them only keyed hashes are written down.
        void keepOut(Researcher person);

        /// What accounts have said about being this researcher, oldest first.
        List<ProfileClaim> claims(RecordId researcher);

        void put(ProfileClaim claim);
    }

    /// Somebody else changed the record first.
    final class StaleVersion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StaleVersion(RecordId id, long expected, long found) {
            super("record %s is at version %d, not %d: read it again and repeat the change"
                    .formatted(id, found, expected));
        }
    }
}
