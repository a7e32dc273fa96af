package org.duijie.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.RecordId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The events of one command, numbered on from the locked head and written at its end.
final class Outbox {
    private final Handle handle;
    private final long head;
    private final List<RecordId> changed = new ArrayList<>();

    private Outbox(Handle handle, long head) {
        this.handle = handle;
        this.head = head;
    }

    /// Waits for the writer before.
    static Outbox locked(Handle handle) {
        return new Outbox(
                handle,
                handle.createQuery("select sequence from outbox_head where one = 1 for update")
                        .mapTo(long.class)
                        .one());
    }

    /// Notes that a record changed; the answer is the event's sequence.
    long note(RecordId id) {
        changed.add(id);
        return head + changed.size();
    }

    /// The sequence of the last event; 0 when there was nothing to write.
    long write() {
        if (changed.isEmpty()) {
            return 0;
        }
        PreparedBatch events = handle.prepareBatch("insert into outbox (sequence, record_id) values (:sequence, :id)");
        for (int i = 0; i < changed.size(); i++) {
            events.bind("sequence", head + 1 + i)
                    .bind("id", changed.get(i).value())
                    .add();
        }
        events.execute();
        handle.createUpdate("update outbox_head set sequence = :sequence where one = 1")
                .bind("sequence", head + changed.size())
                .execute();
        return head + changed.size();
    }
}
