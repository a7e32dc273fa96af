package org.duijie.proof.log;

/// A log whose parts do not belong together. Whoever writes an export meets it when the store was tampered with.
public final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final long sequence;

    Broken(Fault fault, long sequence, String message) {
        super(message);
        this.fault = fault;
        this.sequence = sequence;
    }

    public Fault fault() {
        return fault;
    }

    /// The first entry that is, or may be, not as it was signed.
    public long sequence() {
        return sequence;
    }
}
