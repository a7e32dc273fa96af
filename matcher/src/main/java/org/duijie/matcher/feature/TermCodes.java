package org.duijie.matcher.feature;

import java.util.Arrays;
import java.util.List;
import org.duijie.models.text.Term;

/// The terms of a text as numbers: which different ones there are, in rising order, and where each stands.
///
/// A code is the term itself up to four characters, and 64 bits of hash beyond; two terms with one code are not to be
/// expected within a catalogue, and would only count as one.
final class TermCodes {
    private static final int SPELLED = 4;
    /// Slots for each term, at least half of it: most terms that are looked for are not there.
    private static final int ROOM = 4;

    private static final byte APART = 0;
    private static final byte NEXT = 1;
    private static final byte OVERLAPPING = 2;
    private static final int JOINT_BITS = 2;
    private static final int JOINT_MASK = 3;

    private final long[] codes;
    private final int[] which;
    private final int[] counts;
    private final byte[] joints;
    /// Where a code is found: the number of its term and one, in the first free slot from that of the code on.
    private volatile int[] slots = new int[0];
    private volatile Places places = Places.UNKNOWN;

    /// Where each term stands, one term after the other.
    private static final class Places {
        static final Places UNKNOWN = new Places(new int[0], new int[0]);

        private final int[] starts;
        private final int[] all;

        private Places(int[] starts, int[] all) {
            this.starts = starts;
            this.all = all;
        }

        static Places of(int[] counts, int[] which) {
            int[] starts = new int[counts.length];
            for (int number = 1; number < counts.length; number++) {
                starts[number] = starts[number - 1] + counts[number - 1];
            }
            int[] next = starts.clone();
            int[] all = new int[which.length];
            for (int place = 0; place < which.length; place++) {
                all[next[which[place]]++] = place;
            }
            return new Places(starts, all);
        }
    }

    private TermCodes(long[] codes, int[] which, byte... joints) {
        this.codes = codes;
        this.which = which;
        this.joints = joints;
        this.counts = new int[codes.length];
        for (int number : which) {
            counts[number]++;
        }
    }

    static TermCodes of(String text, List<Term> terms) {
        long[] sequence = terms.stream().mapToLong(term -> code(term.text())).toArray();
        long[] codes = Arrays.stream(sequence).sorted().distinct().toArray();
        int[] which = new int[sequence.length];
        byte[] joints = new byte[which.length];
        for (int place = 0; place < sequence.length; place++) {
            which[place] = Arrays.binarySearch(codes, sequence[place]);
            joints[place] = place == 0 ? APART : joint(text, terms.get(place - 1), terms.get(place));
        }
        return new TermCodes(codes, which, joints);
    }

    /// How a term follows the one before it: pairs of characters overlap, words stand with no more than a space
    /// between.
    private static byte joint(String text, Term before, Term term) {
        int gap = term.start() - before.end();
        if (gap < 0) {
            return OVERLAPPING;
        }
        return gap == 0 || (gap == 1 && text.charAt(before.end()) == ' ') ? NEXT : APART;
    }

    void write(Packing out) {
        out.number(codes.length);
        for (long code : codes) {
            out.code(code);
        }
        out.number(which.length);
        for (int place = 0; place < which.length; place++) {
            out.number(((long) which[place] << JOINT_BITS) | joints[place]);
        }
    }

    static TermCodes read(Unpacking in) {
        long[] codes = new long[in.number()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in.code();
        }
        int[] which = new int[in.number()];
        byte[] joints = new byte[which.length];
        for (int place = 0; place < which.length; place++) {
            int number = in.number();
            which[place] = number >>> JOINT_BITS;
            joints[place] = (byte) (number & JOINT_MASK);
        }
        return new TermCodes(codes, which, joints);
    }

    static boolean isSpelled(String term) {
        return term.length() <= SPELLED;
    }

    /// The term that has this number, if its code spells it.
    String spelled(int different) {
        StringBuilder spelled = new StringBuilder(SPELLED);
        for (int shift = (SPELLED - 1) * Character.SIZE; shift >= 0; shift -= Character.SIZE) {
            char letter = (char) (codes[different] >>> shift);
            if (letter != 0) {
                spelled.append(letter);
            }
        }
        return spelled.toString();
    }

    int length() {
        return which.length;
    }

    /// FNV-1a where the characters themselves have no room.
    static long code(String term) {
        boolean spelled = isSpelled(term);
        long code = spelled ? 0 : 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            code = spelled ? (code << Character.SIZE) | term.charAt(i) : (code ^ term.charAt(i)) * 0x100000001b3L;
        }
        return code;
    }

    /// How many different terms there are.
    int different() {
        return codes.length;
    }

    long code(int different) {
        return codes[different];
    }

    int count(int different) {
        return counts[different];
    }

    /// Which of the different terms stands at `place`.
    int at(int place) {
        return which[place];
    }

    /// Whether the terms at both places follow the ones before them, and in the same way: a run of terms never jumps a
    /// sentence, and 池和管 is not 池和 和管.
    static boolean joinedAlike(TermCodes one, int place, TermCodes other, int there) {
        return one.joints[place] != APART && one.joints[place] == other.joints[there];
    }

    /// The number here of each different term of another text; negative where there is none.
    int[] find(TermCodes other) {
        int[] table = slots();
        int[] numbers = new int[other.codes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = find(other.codes[i], table);
        }
        return numbers;
    }

    /// The number here of the term with this code; negative where there is none.
    int find(long code) {
        return find(code, slots());
    }

    /// A need is asked for each term of each of its candidates, so it is found by hashing.
    private int find(long code, int... table) {
        for (int slot = slot(code, table.length); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
            if (codes[table[slot] - 1] == code) {
                return table[slot] - 1;
            }
        }
        return -1;
    }

    private int[] slots() {
        int[] known = slots;
        if (known.length == 0) {
            known = new int[Integer.highestOneBit(codes.length + 1) * ROOM];
            for (int i = 0; i < codes.length; i++) {
                int slot = slot(codes[i], known.length);
                while (known[slot] != 0) {
                    slot = (slot + 1) & (known.length - 1);
                }
                known[slot] = i + 1;
            }
            slots = known;
        }
        return known;
    }

    private static int slot(long code, int slots) {
        return (int) ((code * 0x9E3779B97F4A7C15L) >>> 40) & (slots - 1);
    }

    /// The place where the term stands for the `occurrence`-th time, counted from 0.
    int place(int different, int occurrence) {
        Places known = places;
        if (known.all.length != which.length) {
            known = Places.of(counts, which);
            places = known;
        }
        return known.all[known.starts[different] + occurrence];
    }
}
