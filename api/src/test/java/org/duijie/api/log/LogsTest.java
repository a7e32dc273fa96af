package org.duijie.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogsTest {
    private final PrintStream errors = System.err;

    @AfterEach
    void giveBack() {
        System.setErr(errors);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void a_thread_that_fails_is_told_without_what_its_exception_says() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        Logs.gather();

        Thread.ofPlatform()
                .start(() -> {
                    throw new IllegalStateException("could not write 绝密配方");
                })
                .join();

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "ERROR org.duijie.failures - A thread ended by a failure.", "IllegalStateException", "LogsTest")
                .doesNotContain("绝密配方");
    }
}
