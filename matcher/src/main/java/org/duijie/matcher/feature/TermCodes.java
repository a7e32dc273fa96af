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

    private final long[] codes;
    private final int[] which;
    private final int[] places;
    private final int[] starts;

    private TermCodes(long[] codes, int[] which, int[] places, int[] starts) {
        this.codes = codes;
        this.which = which;
        this.places = places;
        this.starts = starts;
    }

    static TermCodes of(List<Term> terms) {
        long[] sequence = terms.stream().mapToLong(term -> code(term.text())).toArray();
        long[] codes = Arrays.stream(sequence).sorted().distinct().toArray();
        int[] which = new int[sequence.length];
        int[] starts = new int[codes.length + 1];
        for (int place = 0; place < sequence.length; place++) {
            which[place] = Arrays.binarySearch(codes, sequence[place]);
            starts[which[place] + 1]++;
        }
        for (int i = 0; i < codes.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] places = new int[sequence.length];
        for (int place = 0; place < sequence.length; place++) {
            places[next[which[place]]++] = place;
        }
        return new TermCodes(codes, which, places, starts);
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
        return Arrays.binarySearch(codes, other.codes[other.which[place]]);
    }

    int firstPlace(int different) {
        return places[starts[different]];
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
