package org.duijie.exchange.replica;

import java.util.function.Consumer;

/// Word between replicas that something happened (通告). An event is an id; what it says is read from the store.
public interface Announcements {
    /// Makes `id` known to every group that follows `topic`.
    void append(String topic, String id);

    /// Hands each event from now on to `handler`, on a thread of its own, at least once in the group: an event whose
    /// handling threw, or whose process died over it, comes again. One process at a time follows as a group.
    Following follow(String topic, String group, Consumer<String> handler);

    /// Ends when it is closed; the group keeps its place.
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
