package org.duijie.bench.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.domain.Disclosure;
import org.duijie.domain.TextField;
import org.duijie.domain.text.CanonicalText;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final List<TextField> FIELDS = List.of(field("title", "电池热管理"), field("summary", "用于电池包的液冷板"));

    private static TextField field(String name, String text) {
        return new TextField(name, CanonicalText.of(text), Disclosure.PUBLIC);
    }

    private static List<String> texts(List<TextField> fields) {
        return fields.stream().map(field -> field.text().value()).toList();
    }

    @Test
    void marked_spans_are_cut_and_leave_a_space() {
        Passages passages = new Passages(FIELDS);
        BitSet marked = new BitSet();
        passages.mark(marked, "title", 2, 5);
        passages.mark(marked, "summary", 2, 4);

        assertThat(texts(passages.without(marked))).containsExactly("电池", "用于 包的液冷板");
    }

    @Test
    void a_field_that_is_cut_whole_still_stands_in_its_place() {
        Passages passages = new Passages(FIELDS);
        BitSet marked = new BitSet();
        passages.mark(marked, "title", 0, 5);

        assertThat(texts(passages.without(marked))).containsExactly("", "用于电池包的液冷板");
        assertThat(passages.without(marked)).extracting(TextField::name).containsExactly("title", "summary");
    }

    @Test
    void as_many_characters_are_drawn_and_every_place_is_as_likely() {
        Passages passages = new Passages(FIELDS);
        BitSet marked = new BitSet();
        passages.mark(marked, "title", 0, 2);
        Random random = new Random(3);
        int[] drawn = new int[passages.length()];
        for (int i = 0; i < 13_000; i++) {
            BitSet elsewhere = passages.elsewhere(marked, random);
            assertThat(elsewhere.cardinality()).isEqualTo(2);
            elsewhere.stream().forEach(at -> drawn[at]++);
        }

        assertThat(IntStream.range(1, drawn.length - 1))
                .allSatisfy(at -> assertThat((double) drawn[at]).isCloseTo(2_000, within(200.0)));
    }

    @Test
    void a_share_comes_with_an_interval_over_needs() {
        List<Integer> values = IntStream.range(0, 100).boxed().toList();
        Share share = Share.of(values, value -> String.valueOf(value / 10), value -> value % 2);

        assertThat(share.mean()).isEqualTo(0.5);
        assertThat(share.low()).isEqualTo(0.5);
        assertThat(share.high()).isEqualTo(0.5);
        Share apart = Share.of(values, String::valueOf, value -> value % 2);
        assertThat(apart.low()).isBetween(0.3, 0.5);
        assertThat(apart.high()).isBetween(0.5, 0.7);
    }
}
