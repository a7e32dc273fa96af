package org.duijie.matcher.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideTextTest {
    private static final String PASTED = "高盐废水反渗透膜面结垢的在线清洗办法。";

    @Test
    void what_is_pasted_fifty_times_counts_three_times_and_can_still_be_pointed_at() {
        SideText pasted = Pairs.side("隔热垫", PASTED.repeat(50));

        assertThat(count(pasted.whole())).isEqualTo(3);
        assertThat(count(pasted.fields().getLast().analysed())).isEqualTo(50);
    }

    private static long count(AnalysedText text) {
        return IntStream.range(0, text.length())
                .filter(at -> text.term(at).equals("结垢"))
                .count();
    }

    @Test
    void an_honest_title_is_analysed_once() {
        SideText honest = Pairs.side("隔热垫", PASTED);

        assertThat(honest.title()).isSameAs(honest.fields().getFirst().analysed());
        assertThat(SideText.of(List.of(), List.of("隔热")).title().length()).isZero();
    }
}
