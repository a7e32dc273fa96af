package org.duijie.proof;

/// Where a tree finds its leaves: a store answers it, or a list.
///
/// A proof in a tree of a million leaves names twenty nodes. A source that keeps only leaves has to read them all for
/// that; one that was told of [CompletedNodes] overrides [#node] and reads forty hashes.
@FunctionalInterface
public interface LeafHashes {
    /// The hash of the leaf at `index`, counted from 0.
    Hash leaf(long index);

    /// The hash over the leaves from `index * 2^height` on, `2^height` of them, all of which are there.
    default Hash node(int height, long index) {
        if (height == 0) {
            return leaf(index);
        }
        return MerkleTree.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
    }
}
