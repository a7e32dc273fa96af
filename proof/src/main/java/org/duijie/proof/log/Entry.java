package org.duijie.proof.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.duijie.proof.Hash;
import org.duijie.proof.MerkleTree;

/// One line of a log: where it stands, when it was put there, and bytes that the log does not look into.
///
/// The time is that of being put in order, which is the log's own; it never runs backwards. When something happened
/// elsewhere is for the bytes to say. Both are in the leaf: the time's 27 characters, a line feed, and the bytes.
public final class Entry {
    public static final int LONGEST = 64 * 1024;

    private final long sequence;
    private final Instant time;
    private final byte[] bytes;
    private final Hash leaf;

    /// `time` is kept down to the microsecond.
    public Entry(long sequence, Instant time, byte[] bytes) {
        if (sequence < 0) {
            throw new IllegalArgumentException("entry %d: entries are counted from 0".formatted(sequence));
        }
        if (bytes.length == 0 || bytes.length > LONGEST) {
            throw new IllegalArgumentException(
                    "entry %d has %d bytes; 1 to %d are allowed".formatted(sequence, bytes.length, LONGEST));
        }
        this.sequence = sequence;
        this.time = Canonical.moment(time);
        this.bytes = bytes.clone();
        leaf = MerkleTree.leaf(signed(Canonical.time(this.time), this.bytes));
    }

    private static byte[] signed(String time, byte[] bytes) {
        byte[] line = (time + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(line, line.length + bytes.length);
        System.arraycopy(bytes, 0, signed, line.length, bytes.length);
        return signed;
    }

    /// Its place in the log, from 0.
    public long sequence() {
        return sequence;
    }

    public Instant time() {
        return time;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// What stands for it in the tree.
    public Hash leaf() {
        return leaf;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry
                && sequence == entry.sequence
                && time.equals(entry.time)
                && Arrays.equals(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
        return leaf.hashCode();
    }

    /// Without the bytes, which may be confidential.
    @Override
    public String toString() {
        return "entry %d at %s, %d bytes".formatted(sequence, time, bytes.length);
    }
}
