package org.duijie.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TongueTest {
    @Test
    void nobody_who_says_nothing_is_answered_in_English() {
        assertThat(Tongue.accepted("")).isEqualTo(Tongue.ZH);
        assertThat(Tongue.accepted("de, fr;q=0.5")).isEqualTo(Tongue.ZH);
        assertThat(Tongue.accepted("*")).isEqualTo(Tongue.ZH);
    }

    @Test
    void the_language_with_the_most_weight_wins() {
        assertThat(Tongue.accepted("en-GB,en;q=0.9")).isEqualTo(Tongue.EN);
        assertThat(Tongue.accepted("en;q=0.5, zh-CN;q=0.8")).isEqualTo(Tongue.ZH);
        assertThat(Tongue.accepted("fr, en;q=0.4")).isEqualTo(Tongue.EN);
    }

    @Test
    void a_malformed_header_is_no_reason_to_fail() {
        assertThat(Tongue.accepted("en;q=lots")).isEqualTo(Tongue.ZH);
    }
}
