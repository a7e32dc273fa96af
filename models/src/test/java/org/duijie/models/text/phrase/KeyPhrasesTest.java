package org.duijie.models.text.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyPhrasesTest {
    private static final Rarity EQUAL = term -> 1;

    private static List<String> phrases(String text, int most) {
        return KeyPhrases.of(text, EQUAL, most).stream().map(KeyPhrase::text).toList();
    }

    @Test
    void numbers_units_and_bounds_are_no_phrases() {
        assertThat(phrases("划伤检出率不低于99%，厚度4.5 μm，节拍小于4 s", 10)).containsExactlyInAnyOrder("划伤检出率", "厚度", "节拍");
    }

    @Test
    void what_a_text_repeats_says_what_it_is_about() {
        assertThat(phrases("质子交换膜的成本高。需要降低质子交换膜的成本，并且提高质子交换膜的寿命。", 1)).containsExactly("质子交换膜");
    }

    @Test
    void connectives_part_phrases_but_not_words_that_hold_one() {
        assertThat(phrases("饱和蒸汽与在线监测的对流换热", 5)).containsExactlyInAnyOrder("饱和蒸汽", "在线监测", "对流换热");
    }

    @Test
    void latin_names_stay_whole() {
        assertThat(phrases("采用Ti-6Al-4V与LiFePO4", 5)).containsExactlyInAnyOrder("Ti-6Al-4V", "LiFePO4");
    }

    @Test
    void rare_phrases_come_before_common_ones() {
        Rarity rarity = term -> term.equals("钙钛") ? 9 : 1;
        assertThat(KeyPhrases.of("薄膜器件，钙钛矿", rarity, 1))
                .extracting(KeyPhrase::text)
                .containsExactly("钙钛矿");
    }

    @Test
    void nothing_has_no_phrases() {
        assertThat(KeyPhrases.of("", EQUAL, 5)).isEmpty();
        assertThat(KeyPhrases.of("的，。！", EQUAL, 5)).isEmpty();
        assertThat(KeyPhrases.of("电池", EQUAL, 0)).isEmpty();
    }

    @Test
    void a_very_long_text_takes_a_moment() {
        for (String part : List.of("电池", "的", "a", "a ", "电池，", "膜a的")) {
            String text = part.repeat(100_000 / part.length());
            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> assertThat(KeyPhrases.of(text, EQUAL, 10)).hasSizeLessThan(11));
        }
    }

    @Property
    void phrases_of_any_text_stand_where_they_say(@ForAll String text) {
        assertThat(KeyPhrases.of(text, EQUAL, 10))
                .allSatisfy(phrase ->
                        assertThat(text.substring(phrase.start(), phrase.end())).isEqualTo(phrase.text()));
    }
}
