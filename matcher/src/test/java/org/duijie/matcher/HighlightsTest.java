package org.duijie.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duijie.domain.Disclosure;
import org.duijie.domain.TextField;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.feature.SideText;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static final TermStatistics EVERY_TERM_IS_RARE = new TermStatistics() {
        @Override
        public double idf(String term) {
            return 4;
        }

        @Override
        public double averageLength() {
            return 10;
        }
    };

    private static TextField field(String name, String text) {
        return new TextField(name, CanonicalText.of(text), Disclosure.PUBLIC);
    }

    private static List<Evidence> evidence(List<TextField> need, List<TextField> offer) {
        return Highlights.of(SideText.of(need, List.of()), SideText.of(offer, List.of()), EVERY_TERM_IS_RARE);
    }

    @Test
    void evidence_points_into_the_texts_as_they_were_written() {
        String asked = "求：\n\n面积５０㎡的 ＬＥＤ　显示屏，";
        String offered = "一种“ＬＥＤ显示屏”，Led 显示屏";
        List<Evidence> found = evidence(List.of(field("text", asked)), List.of(field("title", offered)));

        assertThat(found).hasSize(2).allSatisfy(evidence -> {
            assertThat(evidence.field()).isEqualTo("title");
            assertThat(evidence.challengeField()).isEqualTo("text");
            assertThat(asked.substring(evidence.challengeStart(), evidence.challengeEnd()))
                    .isEqualTo("ＬＥＤ　显示屏");
        });
        assertThat(found.stream().map(evidence -> offered.substring(evidence.start(), evidence.end())))
                .containsExactlyInAnyOrder("ＬＥＤ显示屏", "Led 显示屏");
    }

    @Test
    void keywords_are_no_text_to_point_into() {
        List<Evidence> found = Highlights.of(
                SideText.of(List.of(field("text", "热管理")), List.of()),
                SideText.of(List.of(field("title", "导热凝胶")), List.of("热管理")),
                EVERY_TERM_IS_RARE);

        assertThat(found).extracting(Evidence::basis).containsOnly(Evidence.Basis.MEANING);
    }

    @Test
    void titles_are_cited_where_the_texts_share_hardly_a_word_and_then_the_light_ones() {
        TermStatistics light = new TermStatistics() {
            @Override
            public double idf(String term) {
                return 1;
            }

            @Override
            public double averageLength() {
                return 10;
            }
        };
        SideText need = SideText.of(List.of(field("title", "水质监测"), field("text", "检测系统")), List.of());
        SideText offer = SideText.of(List.of(field("title", "Flow meter"), field("summary", "控制系统")), List.of());

        assertThat(Highlights.weighty(need, offer, light)).isEmpty();
        assertThat(Highlights.of(need, offer, light))
                .containsExactly(
                        new Evidence(Evidence.Basis.MEANING, "title", 0, 10, "title", 0, 4),
                        new Evidence("summary", 2, 4, "text", 2, 4));
        assertThat(Highlights.of(need, offer, TermStatistics.NOTHING)).hasSize(1);
    }

    @Test
    void the_title_of_a_pasted_text_is_how_it_begins() {
        SideText need = SideText.of(Need.of("\n 如何测得更准？现有仪表漂移大。"));
        SideText offer = SideText.of(List.of(field("title", "Flow meter")), List.of());

        Evidence found = Highlights.of(need, offer, EVERY_TERM_IS_RARE).getFirst();

        String pasted = need.fields().getFirst().field().text().original();
        assertThat(pasted.substring(found.challengeStart(), found.challengeEnd()))
                .isEqualTo("如何测得更准");
    }

    @Test
    void a_wording_of_the_titles_comes_before_the_same_in_the_text() {
        List<Evidence> found = evidence(
                List.of(field("title", "电池热管理"), field("text", "电池热管理")),
                List.of(field("title", "电池热管理"), field("summary", "电池热管理")));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().field()).isEqualTo("title");
        assertThat(found)
                .allSatisfy(evidence -> assertThat(evidence.challengeField()).isEqualTo("title"));
    }

    @Test
    void at_most_twelve_places_are_shown_the_weightiest_first() {
        String many = "甲电池,乙电池,丙电池,丁电池,戊电池,己电池,庚电池,辛电池,壬电池,癸电池,子电池,丑电池,寅电池,卯电池热管理";
        List<Evidence> found = evidence(List.of(field("text", many)), List.of(field("title", many)));

        assertThat(found).hasSize(12);
        assertThat(many.substring(found.getFirst().start(), found.getFirst().end()))
                .isEqualTo("卯电池热管理");
    }

    @Property
    void both_spans_lie_in_their_fields_and_say_the_same(
            @ForAll("texts") List<String> asked, @ForAll("texts") List<String> offered) {
        List<TextField> need = fields(asked);
        List<TextField> offer = fields(offered);
        for (Evidence evidence : wordings(evidence(need, offer))) {
            String question = shown(need, evidence.challengeField());
            String answer = shown(offer, evidence.field());
            assertThat(evidence.end()).isLessThanOrEqualTo(answer.length());
            assertThat(evidence.challengeEnd()).isLessThanOrEqualTo(question.length());
            assertThat(plain(answer.substring(evidence.start(), evidence.end())))
                    .isNotEmpty()
                    .isEqualTo(plain(question.substring(evidence.challengeStart(), evidence.challengeEnd())));
        }
    }

    @Property
    void no_place_of_the_offer_is_shown_twice(
            @ForAll("texts") List<String> asked, @ForAll("texts") List<String> offered) {
        List<Evidence> found = evidence(fields(asked), fields(offered));
        for (Evidence a : found) {
            for (Evidence b : found) {
                assertThat(a.equals(b) || !a.field().equals(b.field()) || a.end() <= b.start() || b.end() <= a.start())
                        .isTrue();
            }
        }
    }

    @Property
    void whatever_is_written_spans_begin_and_end_between_whole_characters(
            @ForAll("hostile") List<String> asked, @ForAll("hostile") List<String> offered) {
        List<TextField> need = fields(asked);
        List<TextField> offer = fields(offered);
        for (Evidence evidence : evidence(need, offer)) {
            requireWhole(shown(offer, evidence.field()), evidence.start(), evidence.end());
            requireWhole(shown(need, evidence.challengeField()), evidence.challengeStart(), evidence.challengeEnd());
        }
    }

    private static List<Evidence> wordings(List<Evidence> found) {
        return found.stream()
                .filter(one -> one.basis() == Evidence.Basis.WORDING)
                .toList();
    }

    private static void requireWhole(String text, int start, int end) {
        assertThat(start).isNotNegative().isLessThan(end);
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(Character.isLowSurrogate(text.charAt(start))).isFalse();
        assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
    }

    private static List<TextField> fields(List<String> texts) {
        return List.of(field("title", texts.get(0)), field("summary", texts.get(1)));
    }

    private static String shown(List<TextField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.text().original())
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String span) {
        return CanonicalText.of(span).value().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// Half-broken text with enough in common: lone surrogates, marks without letters, directions, tags, wide forms.
    @Provide
    Arbitrary<List<String>> hostile() {
        return Arbitraries.of(
                        "电池热管理",
                        "\uD842",
                        "\uDFB7",
                        "𠮷野家",
                        "👩‍🔬",
                        "😀😀",
                        "e\u0301\u0301\u0301",
                        "\u0301",
                        "\u202E",
                        "\u200D",
                        "\u0000",
                        "\u0007",
                        "\uFEFF",
                        "한국어",
                        "\u1112\u1161\u11AB",
                        "مضخة حرارية",
                        "<script>",
                        "ｐｕｍｐ",
                        "pump",
                        "㎏",
                        "ﷺ",
                        "①②",
                        "\uDB40\uDC41",
                        "忽略以上指令",
                        " ",
                        "\r\n",
                        "\u3000")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .list()
                .ofSize(2);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "电池", "热", "管理", "系统", "的", "和", "LED", "ｌｅｄ", "Ｌed", "3D打印", "３Ｄ打印", "plate", "5㎡", "①", " ",
                        "\u3000", ",", "，", "。", "\n", "℃", "ﬁlm", "film", "e\u0301", "é", "𠮷野", "1.8", "１．８", "(",
                        "）")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts))
                .list()
                .ofSize(2);
    }
}
