package org.duijie.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duijie.domain.text.CanonicalText;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static List<String> terms(String text) {
        return Terms.of(text).stream().map(Term::text).toList();
    }

    @Test
    void chinese_becomes_pairs_that_overlap() {
        assertThat(terms("电池热管理")).containsExactly("电池", "池热", "热管", "管理");
    }

    @Test
    void pairs_never_reach_across_punctuation() {
        assertThat(terms("电池。热，管理")).containsExactly("电池", "热", "管理");
    }

    @Test
    void english_becomes_stems_without_stop_words() {
        assertThat(terms("The batteries of a cooling system")).containsExactly("batteri", "cool", "system");
        assertThat(terms("Battery")).isEqualTo(terms("batteries"));
    }

    @Test
    void mixed_text_keeps_its_latin_words_and_numbers() {
        assertThat(terms("基于LED的3D打印")).containsExactly("基于", "led", "的", "3d", "打印");
        assertThat(terms("热导率1.8 W")).containsExactly("热导", "导率", "1.8", "w");
    }

    @Test
    void traditional_characters_find_simplified_ones_where_they_stand() {
        assertThat(terms("鋰離子電池")).isEqualTo(terms("锂离子电池"));
        assertThat(Terms.of("用軟體")).containsExactly(new Term("用软", 0, 2), new Term("软体", 1, 3));
    }

    @Test
    void formulas_models_and_measures_stay_whole() {
        assertThat(terms("LiFePO4正极")).containsExactly("lifepo4", "正极");
        assertThat(terms(CanonicalText.of("TiO₂薄膜").value())).containsExactly("tio2", "薄膜");
        assertThat(terms("1.80g")).containsExactly("1.80g");
        assertThat(terms("γ-Al2O3")).containsExactly("γ", "al2o3");
        assertThat(terms("TC4钛合金")).startsWith("tc4");
        assertThat(terms(CanonicalText.of("１．８０ ｇ／ｃｍ³").value())).containsExactly("1.80", "g", "cm3");
    }

    @Test
    void a_single_character_is_a_term_of_its_own() {
        assertThat(terms("胶")).containsExactly("胶");
    }

    @Test
    void nothing_has_no_terms() {
        assertThat(Terms.of("")).isEmpty();
        assertThat(Terms.of(" ，。！ ")).isEmpty();
    }

    @Test
    void offsets_say_where_a_term_stands() {
        assertThat(Terms.of("用LED灯珠"))
                .containsExactly(new Term("用", 0, 1), new Term("led", 1, 4), new Term("灯珠", 4, 6));
    }

    @Test
    void the_index_cuts_text_with_the_very_same_analyser() {
        assertThat(Terms.ANALYZER).isInstanceOf(TechAnalyzer.class).isSameAs(Terms.ANALYZER);
        assertThat(Terms.ANALYZER.getPositionIncrementGap("body")).isZero();
    }

    @Property
    void offsets_lie_in_the_text_in_order_and_cover_their_term(@ForAll("texts") String text) {
        int before = 0;
        for (Term term : Terms.of(text)) {
            assertThat(term.start()).isBetween(before, text.length());
            assertThat(term.end()).isBetween(term.start() + 1, text.length());
            String there = text.substring(term.start(), term.end());
            if (there.codePoints().allMatch(Character::isIdeographic)) {
                assertThat(term.text()).isEqualTo(there);
            } else {
                assertThat(terms(there)).contains(term.text());
            }
            before = term.start();
        }
    }

    @Property
    void the_terms_of_a_text_are_always_the_same(@ForAll("texts") String text) {
        assertThat(Terms.of(text)).isEqualTo(Terms.of(text));
    }

    @Property
    void any_string_has_terms_in_its_bounds(@ForAll String text) {
        assertThat(Terms.of(text)).allMatch(term -> term.start() < term.end() && term.end() <= text.length());
    }

    @Test
    void a_very_long_text_takes_a_moment() {
        for (String part : List.of("电", "a", "\uD800", "١", "1.")) {
            String text = part.repeat(100_000 / part.length());
            assertTimeout(
                    Duration.ofSeconds(5), () -> assertThat(Terms.of(text)).hasSizeLessThan(100_001));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "电池",
                "热管理",
                "的",
                "LED",
                "3D打印",
                "batteries",
                "cooling",
                " ",
                ",",
                "。",
                "1.8",
                "𠮷",
                "ｶﾞ",
                "W/(m·K)",
                "😀",
                "-",
                "the",
                "가");
        return parts.list().ofMaxSize(12).map(list -> String.join("", list));
    }
}
