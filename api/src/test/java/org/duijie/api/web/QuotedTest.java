package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import org.duijie.api.words.Messages;
import org.duijie.api.words.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {
    private static String repeated(String said) {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "kind.unknown", said)
                .arguments()[0]
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\u0000", "\u001B", "\u007F", "\u0085", "\u202E", "\u2066", "\u200F", "\u200B", "\uFEFF",
                "\u2028", "\uD800", "\uFFFF"
            })
    void what_could_act_where_it_is_shown_is_replaced(String sign) {
        assertThat(repeated("a" + sign + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void what_people_write_is_repeated_as_it_is() {
        for (String said : List.of("", "机器人", "a \"b\" & <c>", "😀", "a\u0301", "نص")) {
            assertThat(repeated(said)).isEqualTo(said);
        }
    }

    @Test
    void a_long_value_is_cut_between_two_characters() {
        assertThat(repeated("长".repeat(64))).isEqualTo("长".repeat(64));
        assertThat(repeated("长".repeat(65))).isEqualTo("长".repeat(64) + "…");
        assertThat(repeated("😀".repeat(70_000))).isEqualTo("😀".repeat(64) + "…");
    }

    @Test
    void a_fault_cuts_what_was_said_and_not_the_list_of_what_is_allowed() {
        List<String> allowed =
                Arrays.stream(Character.UnicodeScript.values()).map(Enum::name).toList();
        Fault fault = Fault.of("kind", "code.unknown", "x\u202E" + "y".repeat(100), allowed);

        assertThat(Messages.in(Tongue.EN)
                        .text("fault." + fault.code(), fault.arguments().toArray()))
                .contains("“x\uFFFD" + "y".repeat(62) + "…”")
                .contains(allowed.getLast());
    }
}
