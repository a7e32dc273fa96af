package org.duijie.exchange.replica;

/// What replicas share, in one place.
public interface Replicas extends AutoCloseable {
    /// How a process stands to the others.
    enum State {
        /// There is nothing to share: the settings name no place for it.
        ALONE,
        /// Everything is shared.
        TOGETHER,
        /// The place cannot be reached: this process counts and announces for itself until it can.
        AWAY
    }

    RateLimits limits();

    Announcements announcements();

    Leases leases();

    State state();

    @Override
    void close();
}
