package org.duijie.proof;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree as in RFC 6962 and RFC 9162: leaves and nodes are hashed with different prefixes, so that no node
/// passes for a leaf.
///
/// An inclusion proof is the way from a leaf to the root; a consistency proof shows that a tree holds all that an older
/// one held, in the same places. Whoever holds roots and a proof needs nothing else of the tree. A proof does not tell
/// every wrong size from the right one, because different sizes may have the same way to the root: size and root belong
/// together, and whoever signs one signs both.
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final LeafHashes leaves;
    private final long size;

    private MerkleTree(LeafHashes leaves, long size) {
        this.leaves = leaves;
        this.size = size;
    }

    /// The tree over these entries.
    public static MerkleTree of(List<byte[]> entries) {
        List<Hash> leaves = entries.stream().map(MerkleTree::leaf).toList();
        return over(index -> leaves.get(Math.toIntExact(index)), leaves.size());
    }

    /// The tree over the first `size` leaves of a source that may hold more.
    public static MerkleTree over(LeafHashes leaves, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of %d leaves".formatted(size));
        }
        return new MerkleTree(leaves, size);
    }

    /// The hash of an entry as a leaf.
    public static Hash leaf(byte[] entry) {
        return Hash.over(LEAF, entry);
    }

    static Hash node(Hash left, Hash right) {
        return Hash.over(NODE, left, right);
    }

    public long size() {
        return size;
    }

    /// The hash of everything; of no entries, the hash of nothing.
    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : root(0, size);
    }

    /// The way from entry `index` to the root, nearest sibling first.
    public List<Hash> inclusionProof(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("entry %d of %d".formatted(index, size));
        }
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    /// What shows that this tree continues its own first `older` leaves. Nothing is needed for none or for all of them.
    public List<Hash> consistencyProof(long older) {
        if (older < 0 || older > size) {
            throw new IndexOutOfBoundsException("the first %d of %d entries".formatted(older, size));
        }
        List<Hash> path = new ArrayList<>();
        if (older > 0) {
            continued(older, 0, size, true, path);
        }
        return path;
    }

    /// Whether the leaf stands at `index` in the tree of `size` entries whose root this is.
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        Climb climb = new Climb(index, size - 1);
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (climb.atTop()) {
                return false;
            }
            hash = climb.siblingIsLeft() ? node(sibling, hash) : node(hash, sibling);
            climb.up();
        }
        return climb.atTop() && hash.equals(root);
    }

    /// Whether the tree of `size` entries with root `root` continues the one of `olderSize` entries with root `older`.
    public static boolean continues(Hash older, long olderSize, Hash root, long size, List<Hash> proof) {
        if (olderSize < 0 || olderSize > size) {
            return false;
        }
        if (olderSize == 0 || olderSize == size) {
            Hash same = olderSize == size ? root : Hash.OF_NOTHING;
            return proof.isEmpty() && older.equals(same) && (size > 0 || root.equals(Hash.OF_NOTHING));
        }
        Climb climb = new Climb(olderSize - 1, size - 1);
        climb.skipCompleted();
        boolean whole = Long.bitCount(olderSize) == 1;
        if (!whole && proof.isEmpty()) {
            return false;
        }
        Hash was = whole ? older : proof.getFirst();
        Hash is = was;
        for (Hash sibling : whole ? proof : proof.subList(1, proof.size())) {
            if (climb.atTop()) {
                return false;
            }
            if (climb.siblingIsLeft()) {
                was = node(sibling, was);
                is = node(sibling, is);
            } else {
                is = node(is, sibling);
            }
            climb.up();
        }
        return climb.atTop() && was.equals(older) && is.equals(root);
    }

    private void include(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /// RFC 6962, 2.1.2: `known` says that the verifier holds the root of this part already, as the older root.
    private void continued(long older, long from, long to, boolean known, List<Hash> path) {
        if (older == to) {
            if (!known) {
                path.add(root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            continued(older, from, middle, known, path);
            path.add(root(middle, to));
        } else {
            continued(older, middle, to, false, path);
            path.add(root(from, middle));
        }
    }

    /// Each part begins at a multiple of the power of two that its length does not exceed, so a part whose length is a
    /// power of two is one node.
    private Hash root(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int height = Long.numberOfTrailingZeros(length);
            return leaves.node(height, from >> height);
        }
        long middle = from + split(length);
        return node(root(from, middle), root(middle, to));
    }

    /// The largest power of two below `length`.
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }

    /// The way from a leaf to the root, beside the way of the last leaf, which says where siblings are missing.
    private static final class Climb {
        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean atTop() {
            return last == 0;
        }

        boolean siblingIsLeft() {
            return (node & 1) == 1 || node == last;
        }

        void up() {
            if (siblingIsLeft()) {
                while ((node & 1) == 0 && node != 0) {
                    step();
                }
            }
            step();
        }

        /// Up to the largest complete subtree that ends with the older tree's last leaf.
        void skipCompleted() {
            while ((node & 1) == 1) {
                step();
            }
        }

        private void step() {
            node >>= 1;
            last >>= 1;
        }
    }
}
