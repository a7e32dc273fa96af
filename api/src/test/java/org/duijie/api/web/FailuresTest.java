package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void a_failure_is_told_by_its_place_in_the_code_and_not_by_what_it_says() {
        RuntimeException failure =
                new IllegalStateException("could not write 绝密配方", new IllegalArgumentException("value 绝密配方"));

        assertThat(Failures.trace(failure))
                .contains(
                        "java.lang.IllegalStateException",
                        "caused by java.lang.IllegalArgumentException",
                        "FailuresTest")
                .doesNotContain("绝密配方");
    }

    @Test
    void a_failure_that_causes_itself_is_told_once_and_a_few_times_more() {
        RuntimeException failure = new IllegalStateException("one");
        RuntimeException other = new IllegalStateException("two", failure);
        failure.initCause(other);

        assertThat(Failures.trace(failure).lines().filter(line -> line.startsWith("caused by")))
                .hasSize(4);
    }
}
