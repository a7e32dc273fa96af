package org.duijie.exchange.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.duijie.exchange.replica.Leases;

/// Whose turn it is to encode. Of several replicas one at a time encodes, which after a large import takes hours, and
/// the
/// others take what it kept.
final class VectorTurn {
    private static final String JOB = "vectors";
    /// A batch takes about two seconds; whoever is gone holds the others up for no longer than this.
    private static final Duration TERM = Duration.ofSeconds(30);

    private final DocumentVectors vectors;
    private final Leases leases;
    private final String holder = UUID.randomUUID().toString();
    private volatile boolean mine;

    VectorTurn(DocumentVectors vectors, Leases leases) {
        this.vectors = vectors;
        this.leases = leases;
    }

    /// Those of `missing` that this replica should make the vectors of now.
    List<Stored> of(List<Stored> missing) {
        if (missing.isEmpty()) {
            over();
            return missing;
        }
        mine = leases.acquire(JOB, holder, TERM);
        if (mine) {
            return missing;
        }
        return vectors.known(missing);
    }

    /// Lets another replica go on.
    void over() {
        if (mine) {
            mine = false;
            leases.release(JOB, holder);
        }
    }
}
