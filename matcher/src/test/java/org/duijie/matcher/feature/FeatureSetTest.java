package org.duijie.matcher.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.duijie.domain.PartialDate;
import org.duijie.domain.match.Reason;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Meaning;
import org.duijie.matcher.Offers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureSetTest {
    /// Terms of the need: 电池 (twice), 池热, 热管, 管理, 理方, 方案, 散热. Of the offer: 电池, 池热, 热管, 管理, 理系, 系统 in the
    /// title, 用于, 于散, 散热 in the text.
    private static final Pairing PAIR = Pairs.pair(Pairs.side("电池热管理方案", "电池 散热"), Pairs.side("电池热管理系统", "用于散热"));

    private static final double TWICE = 1 + Math.log(2);

    private static Map<String, Double> values(Pairing pairing) {
        double[] values = FeatureSet.values(pairing);
        Map<String, Double> byName = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            byName.put(FeatureSet.names().get(i), values[i]);
        }
        return byName;
    }

    private static Reason reason(String feature) {
        return reason(PAIR, feature);
    }

    private static Reason reason(Pairing pairing, String feature) {
        int index = FeatureSet.names().indexOf(feature);
        return FeatureSet.reason(index, pairing, FeatureSet.values(pairing)[index]);
    }

    /// BM25 of one term that occurs once in a text of `length` terms where ten are usual.
    private static double once(int length) {
        return Pairs.RARITY * 2.2 / (1 + 1.2 * (0.25 + 0.75 * length / 10));
    }

    @Test
    void every_feature_has_a_name_of_its_own_and_a_value() {
        assertThat(FeatureSet.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
        assertThat(FeatureSet.values(PAIR)).hasSize(FeatureSet.names().size());
        assertThat(values(PAIR)).hasSize(23);
    }

    @Test
    void words_are_weighed_by_bm25_against_the_title_and_the_whole_text() {
        assertThat(values(PAIR).get("words-in-title")).isCloseTo((TWICE + 3) * once(6), within(1e-12));
        assertThat(values(PAIR).get("words-in-text")).isCloseTo((TWICE + 4) * once(9), within(1e-12));
        assertThat(values(PAIR).get("words-beside-best")).isCloseTo((TWICE + 4) * once(9) / 20, within(1e-12));
    }

    @Test
    void likeness_is_the_cosine_of_the_terms() {
        assertThat(values(PAIR).get("title-likeness")).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(values(PAIR).get("text-likeness"))
                .isCloseTo((TWICE + 4) / (Math.sqrt(TWICE * TWICE + 6) * 3), within(1e-12));
    }

    @Test
    void coverage_is_the_share_of_a_title_that_the_other_side_speaks_of() {
        assertThat(values(PAIR).get("need-covered")).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(values(PAIR).get("offer-covered")).isCloseTo(4.0 / 6, within(1e-12));
    }

    @Test
    void key_phrases_count_by_how_much_of_them_the_offer_speaks_of() {
        Pairing pair = Pairs.pair(Pairs.side("钙钛矿薄膜，热管理", ""), Pairs.side("钙钛矿薄膜器件", ""));
        assertThat(values(pair).get("phrases-covered")).isBetween(0.5, 0.9);
        assertThat(reason(pair, "phrases-covered")).isEqualTo(new Reason.KeyPhrases(List.of("钙钛矿薄膜"), List.of("热管理")));
    }

    @Test
    void the_longest_phrase_weighs_what_its_terms_weigh() {
        assertThat(values(PAIR).get("longest-phrase")).isCloseTo(4 * Pairs.RARITY, within(1e-12));
        assertThat(reason("longest-phrase")).isEqualTo(new Reason.CommonPhrase("电池热管理"));
    }

    @ParameterizedTest
    @CsvSource({
        "meaning-of-need, 0.7",
        "meaning-of-title, 0.6",
        "meaning-beside-best, -0.1",
        "meaning-beside-usual, 0.2"
    })
    void meaning_is_looked_at_alone_and_beside_the_list(String feature, double expected) {
        assertThat(values(PAIR).get(feature)).isCloseTo(expected, within(1e-12));
        assertThat(reason(feature)).isInstanceOf(Reason.CloseMeaning.class);
    }

    @Test
    void reasons_say_what_the_values_rest_on() {
        assertThat(reason("words-in-title")).isEqualTo(new Reason.SharedTerms(List.of("电池热管理")));
        assertThat(reason("words-beside-best")).isEqualTo(new Reason.LexicalRank(3));
        assertThat(reason("need-covered")).isEqualTo(new Reason.Coverage(4.0 / 6, "need"));
        assertThat(reason("offer-covered")).isEqualTo(new Reason.Coverage(4.0 / 6, "offer"));
    }

    @Test
    void nothing_in_common_and_nothing_at_all_are_numbers_too() {
        SideText nothing = SideText.of(List.of(), List.of());
        List<Pairing> odd = List.of(
                Pairs.pair(nothing, nothing),
                Pairs.pair(Pairs.side("电池热管理", ""), nothing),
                Pairs.pair(nothing, Pairs.side("废水脱氮", "")),
                Pairs.pair(Pairs.side("电池热管理", "散热"), Pairs.side("废水脱氮", "厌氧")),
                Pairs.pair(
                        Pairs.side("电池", ""),
                        Pairs.side("废水", ""),
                        new Candidate(Offers.id("a"), 0, 0, 0, Meaning.NONE, 0, 0),
                        NeedFacts.NONE,
                        OfferFacts.NONE));

        assertThat(odd).allSatisfy(pairing -> {
            assertThat(Arrays.stream(FeatureSet.values(pairing))).allMatch(Double::isFinite);
            assertThat(values(pairing))
                    .containsEntry("words-in-text", 0.0)
                    .containsEntry("text-likeness", 0.0)
                    .containsEntry("need-covered", 0.0)
                    .containsEntry("longest-phrase", 0.0);
        });
    }

    @Test
    void keywords_belong_to_the_text_but_not_to_the_title() {
        SideText offer = SideText.of(List.of(Pairs.field("title", "导热凝胶")), List.of("热管理"));
        Map<String, Double> values = values(Pairs.pair(Pairs.side("热管理", ""), offer));

        assertThat(values.get("words-in-title")).isZero();
        assertThat(values.get("words-in-text")).isPositive();
        assertThat(values.get("need-covered")).isEqualTo(1);
    }

    @Test
    void a_list_is_known_by_its_best_and_its_nearest_fifty() {
        PartialDate newest = new PartialDate(2024, 3, 0);
        List<Pairing> list = IntStream.range(0, 60)
                .mapToObj(i -> Pairs.pair(
                        new Candidate(Offers.id("c" + i), 0, 0, 0, Meaning.NONE, i < 50 ? 0.5 : 0.1, 0),
                        i == 7 ? "电池热管理" : "电池",
                        i == 9 ? newest : new PartialDate(2019, 0, 0)))
                .toList();

        ListStatistics statistics = ListStatistics.of(list);

        assertThat(statistics).isEqualTo(new ListStatistics(list.get(7).words(), 0.5, 0.5, newest));
        assertThat(list.get(7).words()).isGreaterThan(list.get(8).words());
        assertThat(ListStatistics.of(List.of())).isEqualTo(new ListStatistics(0, 0, 0, PartialDate.UNKNOWN));
    }
}
