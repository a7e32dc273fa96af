package org.duijie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyEncoderTest {
    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    /// Counts how often it is loaded and closed; every text means the same.
    private final class Counted implements Encoder {
        Counted() {
            loaded.incrementAndGet();
        }

        @Override
        public String id() {
            return "counted";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            return texts.stream().map(text -> new float[] {1, 0}).toList();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void it_is_loaded_when_a_vector_is_first_needed_and_once() {
        try (LazyEncoder lazy = new LazyEncoder("counted", 2, Counted::new)) {
            assertThat(lazy.encode(List.of())).isEmpty();
            assertThat(loaded).hasValue(0);
            assertThat(lazy.ready()).isFalse();

            assertThat(lazy.encode(List.of("电池"))).hasSize(1);
            assertThat(lazy.encode(List.of("废水"))).hasSize(1);
            assertThat(loaded).hasValue(1);
            assertThat(lazy.ready()).isTrue();
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void one_that_nobody_needed_is_closed_without_being_loaded() {
        new LazyEncoder("counted", 2, Counted::new).close();

        assertThat(loaded).hasValue(0);
    }

    @Test
    void another_encoder_than_expected_is_closed_and_named() {
        try (LazyEncoder lazy = new LazyEncoder("expected", 2, Counted::new)) {
            assertThatThrownBy(() -> lazy.encode(List.of("电池")))
                    .hasRootCauseMessage("the encoder is counted, but the index expects expected");
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void a_missing_model_is_told_to_whoever_needs_it() {
        try (LazyEncoder lazy = new LazyEncoder("missing", 2, () -> {
            throw new IllegalStateException("the resource is missing");
        })) {
            assertThatThrownBy(() -> lazy.encode(List.of("电池"))).hasRootCauseMessage("the resource is missing");
            assertThat(lazy.ready()).isFalse();
        }
    }
}
