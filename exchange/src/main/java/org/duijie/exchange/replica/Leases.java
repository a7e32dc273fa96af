package org.duijie.exchange.replica;

import java.time.Duration;

/// Who does a job that one replica can do for all (租约). A lease saves work; it must not be what keeps two from doing
/// harm, because a holder that stalls finds out late that another one has it.
public interface Leases {
    /// Of a process that is alone: it has every lease.
    Leases ALONE = new Leases() {
        @Override
        public boolean acquire(String name, String holder, Duration term) {
            return true;
        }

        @Override
        public void release(String name, String holder) {
            // Nobody waits for it.
        }
    };

    /// Whether `holder` has the lease `name` for `term` from now on, because nobody else has it.
    boolean acquire(String name, String holder, Duration term);

    /// Gives the lease back, if `holder` still has it.
    void release(String name, String holder);
}
