package org.duijie.bench.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.duijie.domain.TextField;
import org.duijie.domain.text.CanonicalText;

/// The fields of one side as one line of characters, from which spans can be taken out.
final class Passages {
    private final List<TextField> fields;
    private final int length;

    Passages(List<TextField> fields) {
        this.fields = List.copyOf(fields);
        this.length = fields.stream()
                .mapToInt(field -> field.text().original().length())
                .sum();
    }

    int length() {
        return length;
    }

    /// Marks the characters of a span of a field.
    void mark(BitSet marked, String name, int start, int end) {
        int from = 0;
        for (TextField field : fields) {
            if (field.name().equals(name)) {
                marked.set(from + start, from + end);
                return;
            }
            from += field.text().original().length();
        }
        throw new IllegalArgumentException("evidence in a field that is not there: " + name);
    }

    /// As many spans of the same lengths, anywhere: every way to place them apart is equally likely.
    BitSet elsewhere(BitSet marked, Random random) {
        List<Integer> lengths = lengths(marked);
        Collections.shuffle(lengths, random);
        int free = length - marked.cardinality();
        int[] before = random.ints(lengths.size(), 0, free + 1).sorted().toArray();
        BitSet drawn = new BitSet(length);
        int used = 0;
        for (int i = 0; i < before.length; i++) {
            int start = before[i] + used;
            drawn.set(start, start + lengths.get(i));
            used += lengths.get(i);
        }
        return drawn;
    }

    private static List<Integer> lengths(BitSet marked) {
        List<Integer> lengths = new ArrayList<>();
        for (int start = marked.nextSetBit(0); start >= 0; ) {
            int end = marked.nextClearBit(start);
            lengths.add(end - start);
            start = marked.nextSetBit(end);
        }
        return lengths;
    }

    /// The fields without the marked characters; each span leaves one space, so that no new word is made of its
    /// neighbours. A field that is empty then still stands in its place.
    List<TextField> without(BitSet marked) {
        List<TextField> cut = new ArrayList<>();
        int from = 0;
        for (TextField field : fields) {
            String text = field.text().original();
            char[] kept = new char[text.length()];
            int size = 0;
            for (int i = 0; i < text.length(); i++) {
                if (!marked.get(from + i)) {
                    kept[size++] = text.charAt(i);
                } else if (i == 0 || !marked.get(from + i - 1)) {
                    kept[size++] = ' ';
                }
            }
            from += text.length();
            String rest = new String(Arrays.copyOf(kept, size));
            cut.add(new TextField(field.name(), CanonicalText.of(rest), field.disclosure()));
        }
        return cut;
    }
}
