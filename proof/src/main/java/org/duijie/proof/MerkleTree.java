package org.duijie.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A Merkle tree as in RFC 6962: leaves and nodes are hashed with different prefixes, so that no node passes for a
/// leaf.
///
/// Proofs are the sibling hashes from leaf to root; whoever holds a root and a proof needs nothing else of the tree.
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> leaves;

    private MerkleTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    public static MerkleTree of(List<byte[]> entries) {
        return new MerkleTree(entries.stream().map(MerkleTree::leaf).toList());
    }

    public int size() {
        return leaves.size();
    }

    /// The hash of everything; of no entries, the hash of nothing.
    public byte[] root() {
        return leaves.isEmpty() ? Sha256.of() : root(leaves);
    }

    /// The way from entry `index` to the root, nearest sibling first.
    public List<byte[]> inclusionProof(int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IndexOutOfBoundsException("entry %d of %d".formatted(index, leaves.size()));
        }
        List<byte[]> path = new ArrayList<>();
        collect(leaves, index, path);
        return path;
    }

    /// Whether `entry` stands at `index` in the tree of `size` entries whose root this is.
    public static boolean includes(byte[] root, int size, int index, byte[] entry, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        byte[] hash = leaf(entry);
        int node = index;
        int last = size - 1;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private static void collect(List<byte[]> part, int index, List<byte[]> path) {
        if (part.size() == 1) {
            return;
        }
        int split = split(part.size());
        List<byte[]> left = part.subList(0, split);
        List<byte[]> right = part.subList(split, part.size());
        if (index < split) {
            collect(left, index, path);
            path.add(root(right));
        } else {
            collect(right, index - split, path);
            path.add(root(left));
        }
    }

    private static byte[] root(List<byte[]> part) {
        if (part.size() == 1) {
            return part.getFirst().clone();
        }
        int split = split(part.size());
        return node(root(part.subList(0, split)), root(part.subList(split, part.size())));
    }

    /// The largest power of two below `size`.
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] leaf(byte[] entry) {
        return Sha256.of(LEAF, entry);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }
}
