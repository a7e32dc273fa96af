package org.duijie.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordListsTest {
    private static String words(int count, String between) {
        return IntStream.range(0, count)
                .mapToObj(i -> "热管" + (char) (0x9400 + i))
                .collect(Collectors.joining(between));
    }

    @Test
    void a_list_of_hundreds_of_words_keeps_its_first_twenty() {
        assertThat(WordLists.shortened(words(300, " "))).isEqualTo(words(20, " "));
        assertThat(WordLists.shortened("热管理方案的说明。 " + words(300, "、") + " 这是最后的一句话。"))
                .isEqualTo("热管理方案的说明。 " + words(20, "、") + " 这是最后的一句话。");
    }

    @Test
    void keywords_and_prose_stay_as_they_are() {
        for (String text : new String[] {
            words(20, "；"),
            "本项目研制的低温脱硝催化剂，在一百六十度直接工作，不需要再热，已在三家水泥厂应用。".repeat(40),
            "The pump ran for 1,200 hours at a pressure of 0.6 MPa and the membrane was not cleaned. ".repeat(40),
            ""
        }) {
            assertThat(WordLists.shortened(text)).isSameAs(text);
        }
    }

    @Property
    void any_text_has_a_shorter_form_that_stays_as_it_is(@ForAll String text) {
        String once = WordLists.shortened(text);
        assertThat(once.length()).isLessThanOrEqualTo(text.length());
        assertThat(WordLists.shortened(once)).isEqualTo(once);
    }
}
