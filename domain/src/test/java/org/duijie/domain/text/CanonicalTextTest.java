package org.duijie.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
    private static String value(String written) {
        return CanonicalText.of(written).value();
    }

    @Test
    void full_width_letters_digits_and_punctuation_become_narrow() {
        assertThat(value("ＬＥＤ３０％（封装）")).isEqualTo("LED30%(封装)");
        assertThat(value("热导率≥１．８，耐温；")).isEqualTo("热导率≥1.8,耐温;");
    }

    @Test
    void compatibility_characters_become_what_they_stand_for() {
        assertThat(value("50㎡ ①号 ﬁlm")).isEqualTo("50m2 1号 film");
        assertThat(value("ｶﾞｽ")).isEqualTo("ガス");
    }

    @Test
    void marks_are_composed_with_their_letter() {
        assertThat(value("Mo\u0308ssbauer")).isEqualTo("Mössbauer");
        assertThat(value("\u1112\u1161\u11ab")).isEqualTo("한");
    }

    @Test
    void letters_that_compose_without_being_marks_are_composed_too() {
        assertThat(value("ㄱㅏ")).isEqualTo("가");
        assertThat(value("\uFFA1\uFFC2")).isEqualTo("가");
        assertThat(value(value("ㄱㅏ"))).isEqualTo(value("ㄱㅏ"));
    }

    @Test
    void every_kind_and_number_of_spaces_is_one_space() {
        assertThat(value("\u3000基于 \t\n LED\u00A0\u2003的\u2028系统 ")).isEqualTo("基于 LED 的 系统");
    }

    @Test
    void what_is_shown_keeps_its_lines_and_its_punctuation() {
        CanonicalText text = CanonicalText.of("一，\r\n二；\r三\n");

        assertThat(text.original()).isEqualTo("一，\n二；\n三");
        assertThat(text).hasToString("一，\n二；\n三");
        assertThat(text.value()).isEqualTo("一, 二; 三");
    }

    @Test
    void control_characters_are_dropped() {
        assertThat(CanonicalText.of("电\u0000池\u0007包\u0085").original()).isEqualTo("电池包");
    }

    @Test
    void invisible_characters_cannot_hide_text() {
        assertThat(CanonicalText.of("\uFEFF涉\u200B密\u202E字\u2060样\u2069").original())
                .isEqualTo("涉密字样");
        assertThat(CanonicalText.of("tech\u00ADnology\u180E").original()).isEqualTo("technology");
        assertThat(CanonicalText.of("公开" + Character.toString(0xE0053)).original())
                .isEqualTo("公开");
    }

    @Test
    void a_broken_surrogate_becomes_the_replacement_character() {
        assertThat(value("a\uD800b")).isEqualTo("a\uFFFDb");
        assertThat(value("\uDC00\uD800")).isEqualTo("\uFFFD\uFFFD");
        assertThat(value("𠮷\uD842")).isEqualTo("𠮷\uFFFD");
    }

    @Test
    void characters_beyond_the_basic_plane_stay_whole() {
        assertThat(value("𠮷野家😀")).isEqualTo("𠮷野家😀");
    }

    @Test
    void nothing_but_spaces_is_empty() {
        assertThat(CanonicalText.of(" \u3000\n").isEmpty()).isTrue();
        assertThat(CanonicalText.of("\u00A0").isEmpty()).isTrue();
        assertThat(CanonicalText.of("")).isSameAs(CanonicalText.EMPTY);
        assertThat(CanonicalText.EMPTY.originalEnd(0)).isZero();
    }

    @Test
    void texts_are_equal_when_they_read_the_same() {
        assertThat(CanonicalText.of("LED "))
                .isEqualTo(CanonicalText.of("LED"))
                .hasSameHashCodeAs(CanonicalText.of("LED"));
        assertThat(CanonicalText.of("ＬＥＤ")).isNotEqualTo(CanonicalText.of("LED"));
        assertThat(CanonicalText.of("ＬＥＤ")).isEqualByComparingTo(CanonicalText.of("LED"));
    }

    @Test
    void offsets_lead_back_to_what_was_written() {
        CanonicalText text = CanonicalText.of("面积 50㎡，\n\n耐温");

        assertThat(text.value()).isEqualTo("面积 50m2, 耐温");
        int metre = text.value().indexOf("m2");
        assertThat(text.original().substring(text.originalOffset(metre), text.originalEnd(metre + 2)))
                .isEqualTo("㎡");
        int heat = text.value().indexOf("耐温");
        assertThat(text.original().substring(text.originalOffset(heat), text.originalEnd(heat + 2)))
                .isEqualTo("耐温");
        assertThat(text.originalEnd(0)).isZero();
    }

    @Test
    void a_span_that_ends_in_a_letter_takes_its_marks_with_it() {
        CanonicalText text = CanonicalText.of("Mo\u0308ss");

        assertThat(text.original().substring(text.originalOffset(1), text.originalEnd(2)))
                .isEqualTo("o\u0308");
    }

    @Property
    void canonical_text_is_its_own_canonical_form(@ForAll("anyText") String written) {
        assertThat(value(value(written))).isEqualTo(value(written));
    }

    @Property
    void it_is_nfkc_but_for_its_spaces(@ForAll("anyText") String written) {
        CanonicalText text = CanonicalText.of(written);
        String normal = Normalizer.normalize(text.original(), Normalizer.Form.NFKC);
        String spaced = normal.chars()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(text.value()).isEqualTo(spaced.replaceAll(" +", " ").replaceAll("^ | $", ""));
    }

    @Property
    void what_is_shown_holds_nothing_hidden_or_broken(@ForAll("anyText") String written) {
        String shown = CanonicalText.of(written).original();

        assertThat(shown).doesNotContain("\uFEFF", "\u200B", "\u00AD", "\r");
        assertThat(shown.codePoints()).allSatisfy(c -> {
            assertThat(Character.isISOControl(c) && c != '\n' && c != '\t').isFalse();
            assertThat(Character.getType(c)).isNotEqualTo((int) Character.SURROGATE);
        });
        assertThat(CanonicalText.of(shown)).isEqualTo(CanonicalText.of(written));
    }

    @Property
    void offsets_never_run_backwards_and_stay_inside(@ForAll("anyText") String written) {
        CanonicalText text = CanonicalText.of(written);
        int before = 0;
        for (int i = 0; i <= text.value().length(); i++) {
            assertThat(text.originalOffset(i)).isBetween(before, text.original().length());
            before = text.originalOffset(i);
        }
        for (int end = 1; end <= text.value().length(); end++) {
            assertThat(text.originalEnd(end))
                    .isGreaterThan(text.originalOffset(end - 1))
                    .isLessThanOrEqualTo(text.original().length());
        }
    }

    @Property
    void a_span_of_ordinary_text_leads_back_to_the_same_words(@ForAll("ordinaryText") String written) {
        CanonicalText text = CanonicalText.of(written);
        for (int start = 0; start < text.value().length(); start++) {
            for (int end = start + 1; end <= text.value().length(); end++) {
                String there = text.original().substring(text.originalOffset(start), text.originalEnd(end));
                assertThat(value(there))
                        .isEqualTo(text.value().substring(start, end).strip());
            }
        }
    }

    @Provide
    Arbitrary<String> ordinaryText() {
        return Arbitraries.strings()
                .withChars("电池热管理系统的基于封装，。；：（）！％LED3D打印 aZ09\u3000\n\tＬＥＤ３（）％．")
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<String> odd = Arbitraries.of(
                " ", "\u3000", "\u00A0", "\r\n", "\t", "\u0000", "\u200B", "\uFEFF", "\u202E", "\u00AD", "\uD800",
                "\uDC00", "😀", "𠮷", "e\u0301", "\u0301", "´", "㎡", "ﬁ", "①", "ｶ", "ﾞ", "\u1100", "\u1161", "ㄱ", "ㅏ",
                "\uFFA1", "\uFFC2", "가", "\u11A8", "\u0E33", "\uFF0C", "½", "Ａ", "\u3099", "か", "\u0344", "\u0F73");
        Arbitrary<String> plain = Arbitraries.strings().withChars("电池LED3 ，").ofLength(1);
        Arbitrary<String> any =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        return Arbitraries.oneOf(odd, plain, any).list().ofMaxSize(14).map(parts -> String.join("", parts));
    }
}
