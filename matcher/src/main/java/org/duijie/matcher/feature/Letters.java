package org.duijie.matcher.feature;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.models.text.Term;

/// The text that was cut into terms, where in it each term stands, and those terms that are too long for a code to
/// spell. Few of the texts that are ranked are ever shown, so these lie apart from what is compared.
final class Letters {
    /// Nothing was read yet.
    static final Letters UNREAD = new Letters("", new int[0], new int[0], Map.of());

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final Map<Integer, String> longer;

    private Letters(String text, int[] starts, int[] ends, Map<Integer, String> longer) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.longer = longer;
    }

    static Letters of(String text, List<Term> terms, TermCodes codes) {
        Map<Integer, String> longer = new TreeMap<>();
        for (int place = 0; place < terms.size(); place++) {
            if (!TermCodes.isSpelled(terms.get(place).text())) {
                longer.put(codes.at(place), terms.get(place).text());
            }
        }
        return new Letters(
                text,
                terms.stream().mapToInt(Term::start).toArray(),
                terms.stream().mapToInt(Term::end).toArray(),
                longer);
    }

    void write(Packing out) {
        out.text(text);
        out.number(starts.length);
        int before = 0;
        for (int i = 0; i < starts.length; i++) {
            out.number(starts[i] - before);
            out.number(ends[i] - starts[i]);
            before = starts[i];
        }
        out.number(longer.size());
        longer.forEach((number, term) -> {
            out.number(number);
            out.text(term);
        });
    }

    static Letters read(Unpacking in) {
        String text = in.text();
        int[] starts = new int[in.number()];
        int[] ends = new int[starts.length];
        int before = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = before + in.number();
            ends[i] = starts[i] + in.number();
            before = starts[i];
        }
        Map<Integer, String> longer = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            longer.put(in.number(), in.text());
        }
        return new Letters(text, starts, ends, longer);
    }

    String text() {
        return text;
    }

    /// Where the term at `place` begins.
    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return ends[place];
    }

    /// The term of this number, if its code does not spell it; empty if it does.
    String longer(int different) {
        return longer.getOrDefault(different, "");
    }
}
