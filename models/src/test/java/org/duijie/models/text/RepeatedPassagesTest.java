package org.duijie.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedPassagesTest {
    private static final String TITLE = "高盐废水反渗透膜面结垢的在线清洗与抗结垢改性办法。";

    @ParameterizedTest
    @ValueSource(strings = {"", "膜", "在膜面接枝两性离子层，抑制硫酸钙结垢。在膜面接枝两性离子层，抑制硫酸钙结垢。"})
    void what_is_said_a_few_times_stays_the_very_same_string(String text) {
        assertThat(RepeatedPassages.folded(text)).isSameAs(text);
    }

    @Test
    void what_is_said_fifty_times_counts_as_said_three_times() {
        assertThat(RepeatedPassages.folded("开头：" + TITLE.repeat(50) + "结尾。"))
                .isEqualTo("开头：" + TITLE.repeat(3) + "结尾。");
    }

    @Test
    void a_short_wording_pasted_over_and_over_is_folded_too() {
        assertThat(RepeatedPassages.folded("电池 锂电池 ".repeat(300))).hasSizeLessThan(60);
        assertThat(RepeatedPassages.folded("膜".repeat(100_000))).hasSizeLessThan(30);
    }

    @Property
    void text_is_only_ever_taken_away(
            @ForAll @StringLength(max = 40) String text, @ForAll @IntRange(max = 6) int times) {
        String folded = RepeatedPassages.folded(text.repeat(times));

        assertThat(folded.length()).isLessThanOrEqualTo(text.length() * times);
        assertThat(RepeatedPassages.folded(text)).isNotNull();
        assertThat(folded.isEmpty()).isEqualTo(text.isEmpty() || times == 0);
    }
}
