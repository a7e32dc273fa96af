package org.duijie.proof;

/// Hears of each node that will never change again, leaves included, while a tree grows. Whoever keeps them can answer
/// [LeafHashes#node] without reading leaves; there are fewer than two for each leaf.
@FunctionalInterface
public interface CompletedNodes {
    CompletedNodes FORGOTTEN = (height, index, hash) -> {};

    void completed(int height, long index, Hash hash);
}
