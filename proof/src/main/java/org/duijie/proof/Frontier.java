package org.duijie.proof;

import java.util.ArrayList;
import java.util.List;

/// All of a tree that is needed to go on building it: the roots of its complete subtrees, the largest first, one for
/// each bit that is set in `size`.
///
/// A tree of a million leaves has at most twenty. They are stored as a list of hashes, so that whoever appends can go
/// on
/// after a restart without reading a leaf.
public record Frontier(long size, List<Hash> peaks) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves has %d peaks, not %d".formatted(size, Long.bitCount(size), peaks.size()));
        }
    }

    public Frontier append(Hash leaf) {
        return append(leaf, CompletedNodes.FORGOTTEN);
    }

    /// The frontier with one leaf more; `nodes` hears of what that leaf completed.
    public Frontier append(Hash leaf, CompletedNodes nodes) {
        List<Hash> grown = new ArrayList<>(peaks);
        Hash node = leaf;
        long index = size;
        nodes.completed(0, index, node);
        for (int height = 1; (index & 1) == 1; height++) {
            node = MerkleTree.node(grown.removeLast(), node);
            index >>= 1;
            nodes.completed(height, index, node);
        }
        grown.add(node);
        return new Frontier(Math.addExact(size, 1), grown);
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleTree.node(peaks.get(i), root);
        }
        return root;
    }
}
