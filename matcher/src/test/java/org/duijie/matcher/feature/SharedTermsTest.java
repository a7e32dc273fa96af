package org.duijie.matcher.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duijie.matcher.feature.SharedTerms.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedTermsTest {
    private static List<Run> runs(String first, String second) {
        return SharedTerms.runs(AnalysedText.of(first), AnalysedText.of(second), new Pairs.Rarities(Map.of()));
    }

    private static List<String> texts(String first, String second) {
        return runs(first, second).stream().map(Run::text).toList();
    }

    @Test
    void numbers_and_units_alone_are_no_wording() {
        assertThat(texts("压力 30 MPa，温度 200 ℃", "承压25 MPa；转速200 rpm")).isEmpty();
        assertThat(texts("压力 30 MPa", "承压30 MPa")).containsExactly("30 MPa");
    }

    @Test
    void pairs_that_follow_each_other_become_the_words_they_were_cut_from() {
        assertThat(runs("求电池热管理方案", "用于电池热管理的液冷板")).containsExactly(new Run("电池热管理", 4 * Pairs.RARITY, 1, 6, 2, 7));
    }

    @Test
    void english_words_run_on_over_one_space() {
        assertThat(texts("need battery cooling plates", "a Battery cooling plate"))
                .containsExactly("Battery cooling plate");
        assertThat(texts("基于LED 打印", "LED打印")).containsExactly("LED打印");
    }

    @ParameterizedTest
    @ValueSource(strings = {"电池系统。冷却装置", "电池系统,冷却装置", "电池系统;冷却装置", "电池系统\n冷却装置", "电池系统/冷却装置"})
    void a_run_never_jumps_a_sentence_or_a_line(String second) {
        assertThat(texts("电池系统冷却装置", second)).containsExactly("电池系统", "冷却装置");
        assertThat(texts(second, "电池系统。冷却装置")).containsExactly("电池系统", "冷却装置");
    }

    @Test
    void the_longest_wording_wins_wherever_it_stands() {
        assertThat(runs("热管。电池热管理系统", "热管理系统"))
                .extracting(Run::text, Run::firstStart)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("热管理系统", 5));
    }

    @Test
    void a_phrase_neither_begins_nor_ends_with_a_word_of_grammar() {
        assertThat(texts("对电池的热管理和", "对电池的热管理和")).containsExactly("电池的热管理");
        assertThat(texts("的散热和", "的散热和")).containsExactly("散热");
    }

    @Test
    void light_wordings_are_left_out() {
        assertThat(runs("散热", "散热")).isEmpty();
        assertThat(SharedTerms.runs(
                        AnalysedText.of("散热"), AnalysedText.of("散热"), new Pairs.Rarities(Map.of("散热", 3.0))))
                .hasSize(1);
    }

    @Test
    void the_heaviest_wordings_come_first_and_once() {
        AnalysedText need = AnalysedText.of("电池热管理,液冷板,电池热管理");
        AnalysedText offer = AnalysedText.of("液冷板,电池热管理,电池热管理");

        assertThat(SharedTerms.heaviest(need, offer, new Pairs.Rarities(Map.of())))
                .containsExactly("电池热管理", "液冷板");
        assertThat(SharedTerms.longestRun(Overlap.of(need, offer), new Pairs.Rarities(Map.of()))
                        .text())
                .isEqualTo("电池热管理");
    }

    @Test
    void texts_with_nothing_in_common_share_no_run() {
        assertThat(runs("电池热管理", "废水脱氮")).isEmpty();
        assertThat(runs("", "废水脱氮")).isEmpty();
        assertThat(SharedTerms.longestRun(
                        Overlap.of(AnalysedText.of("电池"), AnalysedText.of("")), new Pairs.Rarities(Map.of())))
                .isEqualTo(Run.NONE);
    }

    @Test
    void a_run_does_not_jump_a_space_that_only_one_side_has() {
        assertThat(texts("电池和管理", "电池和 和管理")).containsExactlyInAnyOrder("电池", "管理");
    }

    /// Each of twenty thousand places would be followed for twenty thousand terms.
    @Test
    void a_text_of_one_word_repeated_is_compared_in_no_time() {
        String repeated = "膜".repeat(20_000);

        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        java.time.Duration.ofSeconds(10), () -> runs(repeated, repeated)))
                .hasSize(1);
    }

    /// Pairs of characters overlap, so that a run may begin in the last character of the one before.
    @Property
    void both_sides_of_a_run_say_the_same_in_order(@ForAll("texts") String first, @ForAll("texts") String second) {
        int before = 0;
        for (Run run : runs(first, second)) {
            assertThat(run.secondStart()).isGreaterThanOrEqualTo(before);
            assertThat(plain(first.substring(run.firstStart(), run.firstEnd())))
                    .isEqualTo(plain(second.substring(run.secondStart(), run.secondEnd())))
                    .isEqualTo(plain(run.text()))
                    .isNotEmpty();
            before = run.secondEnd() - 1;
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "电池", "热", "管理", "的", "和", "LED", "led", "3D打印", "plate", " ", ",", "。", "\n", "系统", "对", "1.8")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
