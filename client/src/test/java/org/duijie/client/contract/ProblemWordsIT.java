package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.MatchRequest;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OneDemo.class)
class ProblemWordsIT {
    private static String title(Caller caller) {
        return Refused.by(() -> caller.matches().match(new MatchRequest().text(""), null))
                .problem()
                .getTitle();
    }

    @Test
    void problems_are_told_in_chinese_unless_another_language_is_asked_for(Server server) {
        assertThat(title(Caller.anonymous(server))).containsPattern("\\p{IsHan}{4}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-US,en;q=0.8|en",
                "de,en;q=0.5|en",
                "zh-CN|zh",
                "zh-TW,en;q=0.9|zh",
                "fr|zh",
                "*|zh",
                "en;q=0|zh",
                "][|zh"
            })
    void problems_are_told_in_the_first_language_that_we_speak(String accepted, String spoken, Server server) {
        String title = title(Caller.anonymous(server).speaking(accepted));

        if (spoken.equals("en")) {
            assertThat(title).doesNotContainPattern("\\p{IsHan}");
        } else {
            assertThat(title).containsPattern("\\p{IsHan}{4}");
        }
    }
}
