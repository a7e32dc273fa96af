package org.duijie.exchange.catalogue;

import java.util.Optional;
import java.util.function.Function;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;

/// A command with its outbox events in one transaction: all of it happens, or nothing does.
public interface UnitOfWork {
    <T> T run(Viewer actor, Function<Changes, T> command);

    /// What a command may do while its transaction is open.
    interface Changes {
        Optional<Stored> find(RecordId id);

        Optional<RecordId> organisationNamed(String name);

        /// The digest of what a record says, without where and when it was read: equal digests mean nothing changed.
        String contentHash(CatalogueRecord record);

        /// Writes a new record or the next version of one, and its outbox event. `expectedVersion` is 0 for a new
        /// record;
        /// another version in the store is a [StaleVersion].
        Stored put(CatalogueRecord record, long expectedVersion);
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
