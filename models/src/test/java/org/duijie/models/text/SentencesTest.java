package org.duijie.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }

    @Test
    void chinese_sentences_end_where_their_marks_say() {
        assertThat(sentences("电池热失控。如何抑制？要求：成本低；寿命长！完")).containsExactly("电池热失控。", "如何抑制？", "要求：成本低；", "寿命长！", "完");
    }

    @Test
    void closing_quotes_stay_with_their_sentence() {
        assertThat(sentences("他说：“不行。”我们再试（第二次。）好了……")).containsExactly("他说：“不行。”", "我们再试（第二次。）", "好了……");
    }

    @Test
    void decimals_versions_and_abbreviations_are_not_cut() {
        assertThat(sentences("密度≥1.80 g/cm³，见Fig. 1和Smith et al. 的V2.0版。"))
                .containsExactly("密度≥1.80 g/cm³，见Fig. 1和Smith et al. 的V2.0版。");
    }

    @Test
    void a_point_ends_a_chinese_sentence_as_in_old_abstracts() {
        assertThat(sentences("提出了一种基于SOS的方法.仿真结果表明,效果好.")).containsExactly("提出了一种基于SOS的方法.", "仿真结果表明,效果好.");
    }

    @Test
    void numbered_lists_are_cut_between_their_items_not_in_them() {
        assertThat(sentences("1.公司现有厂房；2.公司成立以来平稳")).containsExactly("1.公司现有厂房；", "2.公司成立以来平稳");
        assertThat(sentences("目标： 1、效率高 2、成本低")).containsExactly("目标：", "1、效率高", "2、成本低");
        assertThat(sentences("需求内容：\n  开发新牌号\r\n(2)降本")).containsExactly("需求内容：", "开发新牌号", "(2)降本");
    }

    @Test
    void english_sentences_survive_technical_abbreviations() {
        assertThat(sentences("We made films, e.g. of ZnO (Fig. 1). The coating is 1.5 mm thick. Does it hold?"))
                .containsExactly(
                        "We made films, e.g. of ZnO (Fig. 1).", "The coating is 1.5 mm thick.", "Does it hold?");
    }

    @Test
    void many_threads_get_the_same_english_sentences() {
        String text = "The first one ends here. The second one goes on.";
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> sentences(text)))
                .allMatch(found -> found.equals(sentences(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "基于LED的3D打印技术与PLC控制, CHINESE",
        "Graphene film preparation, ENGLISH",
        "The battery of Zhang (张三) and others is safe, ENGLISH",
        "Ein Verfahren zur Herstellung von Batterien mit hoher Dichte, OTHER",
        "電池の熱暴走を抑制する方法, JAPANESE",
        "배터리 열 관리 기술, KOREAN",
        "Технология аккумуляторов, OTHER",
        "≥ 67 %, NONE",
    })
    void the_language_is_told_by_script_and_small_words(String text, TextLanguage language) {
        assertThat(TextLanguage.of(text)).isEqualTo(language);
    }

    @Test
    void nothing_has_no_sentences_and_no_language() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of(" \n\u3000 ")).isEmpty();
        assertThat(TextLanguage.of("😀\uD800")).isEqualTo(TextLanguage.NONE);
    }

    @Test
    void a_very_long_text_takes_a_moment() {
        for (String part : List.of("电", "。", "a ", "1.", "e.g. ", "Yes. ", "\uD83D", "ا ", ") ")) {
            String text = part.repeat(100_000 / part.length());
            assertTimeout(
                    Duration.ofSeconds(5), () -> assertThat(Sentences.of(text)).isNotNull());
        }
    }

    @Property
    void sentences_of_any_text_stand_in_it_in_order_and_lose_only_spaces(@ForAll String text) {
        int before = 0;
        StringBuilder kept = new StringBuilder();
        for (Sentence sentence : Sentences.of(text)) {
            assertThat(sentence.start()).isBetween(before, text.length());
            assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
            before = sentence.end();
            kept.append(sentence.text());
        }
        assertThat(letters(kept.toString())).isEqualTo(letters(text));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
