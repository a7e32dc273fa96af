package org.duijie.client.drill;

/// A disk that takes no more for a while.
public sealed interface FullDisk permits FileLimit, SmallDisk {
    void fill();

    void free();

    /// Whether the server can see it coming, so that every reader is answered.
    boolean leavesReaders();
}
