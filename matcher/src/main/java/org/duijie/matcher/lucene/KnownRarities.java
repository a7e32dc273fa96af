package org.duijie.matcher.lucene;

import java.util.concurrent.atomic.AtomicLongArray;

/// The rarity of terms by their codes, remembered: a match asks for eighty thousand, and a map of objects takes ten
/// times as long.
///
/// Readers never wait. A value is there before its code can be seen; whoever misses one that is being written, asks the
/// index once more.
final class KnownRarities {
    private static final int SMALLEST = 1 << 12;

    private volatile Table table = new Table(SMALLEST);

    /// Open addressing; code 0 is no term's, and marks a free slot.
    private static final class Table {
        private final AtomicLongArray codes;
        private final double[] rarities;
        private int filled;

        Table(int slots) {
            codes = new AtomicLongArray(slots);
            rarities = new double[slots];
        }

        /// The slot of the code, or the free one where it would be.
        int slot(long code) {
            int last = codes.length() - 1;
            int slot = (int) ((code * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & last;
            for (long there = codes.getAcquire(slot); there != code && there != 0; there = codes.getAcquire(slot)) {
                slot = (slot + 1) & last;
            }
            return slot;
        }

        void put(long code, double rarity) {
            int slot = slot(code);
            if (codes.getPlain(slot) == 0) {
                rarities[slot] = rarity;
                codes.setRelease(slot, code);
                filled++;
            }
        }
    }

    /// The rarity of a term; negative if it is not known.
    double of(long code) {
        Table now = table;
        int slot = now.slot(code);
        return now.codes.getAcquire(slot) == code ? now.rarities[slot] : -1;
    }

    synchronized void put(long code, double rarity) {
        if (2 * table.filled >= table.codes.length()) {
            Table larger = new Table(2 * table.codes.length());
            for (int slot = 0; slot < table.codes.length(); slot++) {
                if (table.codes.getPlain(slot) != 0) {
                    larger.put(table.codes.getPlain(slot), table.rarities[slot]);
                }
            }
            table = larger;
        }
        table.put(code, rarity);
    }
}
