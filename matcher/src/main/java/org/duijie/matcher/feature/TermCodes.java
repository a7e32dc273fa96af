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

    private final long[] codes;
    private final String[] hashed;
    private final int[] which;
    private final int[] places;
    private final int[] starts;
    /// Where a code is found: the number of its term and one, in the first free slot from that of the code on.
    private volatile int[] slots = new int[0];

    private TermCodes(long[] codes, String[] hashed, int[] which, int[] places, int[] starts) {
        this.codes = codes;
        this.hashed = hashed;
        this.which = which;
        this.places = places;
        this.starts = starts;
    }

    static TermCodes of(List<Term> terms) {
        long[] sequence = terms.stream().mapToLong(term -> code(term.text())).toArray();
        long[] codes = Arrays.stream(sequence).sorted().distinct().toArray();
        String[] hashed = new String[codes.length];
        Arrays.fill(hashed, "");
        int[] which = new int[sequence.length];
        for (int place = 0; place < sequence.length; place++) {
            String term = terms.get(place).text();
            which[place] = Arrays.binarySearch(codes, sequence[place]);
            hashed[which[place]] = term.length() <= SPELLED ? "" : term;
        }
        return of(codes, hashed, which);
    }

    /// @param hashed the terms that are longer than their code, beside empty words
    /// @param which the number of the term at each place
    private static TermCodes of(long[] codes, String[] hashed, int[] which) {
        int[] starts = new int[codes.length + 1];
        for (int number : which) {
            starts[number + 1]++;
        }
        for (int i = 0; i < codes.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] places = new int[which.length];
        for (int place = 0; place < which.length; place++) {
            places[next[which[place]]++] = place;
        }
        return new TermCodes(codes, hashed, which, places, starts);
    }

    void write(Packing out) {
        out.number(codes.length);
        for (int i = 0; i < codes.length; i++) {
            out.code(codes[i]);
            out.text(hashed[i]);
        }
        out.number(which.length);
        for (int number : which) {
            out.number(number);
        }
    }

    static TermCodes read(Unpacking in) {
        long[] codes = new long[in.number()];
        String[] hashed = new String[codes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in.code();
            hashed[i] = in.text();
        }
        int[] which = new int[in.number()];
        for (int place = 0; place < which.length; place++) {
            which[place] = in.number();
        }
        return of(codes, hashed, which);
    }

    /// The term that has this number.
    String term(int different) {
        if (!hashed[different].isEmpty()) {
            return hashed[different];
        }
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
    private static long code(String term) {
        boolean spelled = term.length() <= SPELLED;
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
        return starts[different + 1] - starts[different];
    }

    /// Which of the different terms stands at `place`.
    int at(int place) {
        return which[place];
    }

    /// The number here of the term that stands at `place` of another text; negative where there is none.
    int find(TermCodes other, int place) {
        return find(other.codes[other.which[place]]);
    }

    /// The number here of the term with this code; negative where there is none. A need is asked for each term of each
    /// of its candidates, so it is found by hashing.
    int find(long code) {
        int[] table = slots();
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
        return places[starts[different] + occurrence];
    }

    /// Whether the same term stands at these places of the two texts.
    boolean same(int place, TermCodes other, int otherPlace) {
        return codes[which[place]] == other.codes[other.which[otherPlace]];
    }
}
