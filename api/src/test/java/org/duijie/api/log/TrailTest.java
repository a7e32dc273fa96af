package org.duijie.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TrailTest {
    @Test
    void a_thread_goes_back_to_the_request_that_it_worked_for_before() {
        Trail outer = new Trail("request-one", "a", "b");
        Trail inner = new Trail("request-two", "c", "d");
        outer.during(() -> {
            inner.during(() -> assertThat(MDC.get(Trail.REQUEST)).isEqualTo("request-two"));
            assertThat(MDC.get(Trail.REQUEST)).isEqualTo("request-one");
            assertThat(MDC.get(Trail.SPAN)).isEqualTo("b");
        });
        assertThat(MDC.get(Trail.REQUEST)).isNull();
    }
}
