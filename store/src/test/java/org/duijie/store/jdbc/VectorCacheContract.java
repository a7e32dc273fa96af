package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.exchange.catalogue.VectorCache;
import org.junit.jupiter.api.Test;

/// What every cache of vectors promises.
abstract class VectorCacheContract {
    abstract VectorCache cache();

    @Test
    void a_vector_comes_back_bit_for_bit() {
        float[] vector = {0f, -0f, 1f / 3, Float.MIN_VALUE, -Float.MAX_VALUE, 1e-7f};
        cache().put("bge", Map.of("a", vector));

        assertThat(cache().find("bge", List.of("a")).get("a")).isEqualTo(vector);
    }

    @Test
    void only_what_is_known_is_found() {
        cache().put("bge", Map.of("a", new float[] {1}, "b", new float[] {2}));

        assertThat(cache().find("bge", List.of("b", "c"))).containsOnlyKeys("b");
        assertThat(cache().find("bge", List.of())).isEmpty();
    }

    @Test
    void encoders_do_not_share_vectors() {
        cache().put("bge", Map.of("a", new float[] {1}));

        assertThat(cache().find("other", List.of("a"))).isEmpty();
    }

    @Test
    void putting_a_vector_again_changes_nothing() {
        cache().put("bge", Map.of("a", new float[] {1}));
        cache().put("bge", Map.of("a", new float[] {1}, "b", new float[] {2}));
        cache().put("bge", Map.of());

        assertThat(cache().find("bge", List.of("a", "b"))).hasSize(2);
    }

    @Test
    void what_is_forgotten_is_forgotten_under_its_encoder() {
        cache().put("bge", Map.of("a", new float[] {1}, "b", new float[] {2}));
        cache().put("other", Map.of("a", new float[] {3}));

        cache().forget("bge", List.of("a", "never there"));

        assertThat(cache().find("bge", List.of("a", "b"))).containsOnlyKeys("b");
        assertThat(cache().find("other", List.of("a"))).containsOnlyKeys("a");
    }

    @Test
    void a_thousand_vectors_of_512_numbers_go_in_and_out_together() {
        Map<String, float[]> vectors = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            float[] vector = new float[512];
            vector[i % 512] = i;
            vectors.put("hash" + i, vector);
        }
        cache().put("bge", vectors);

        assertThat(cache().find("bge", vectors.keySet())).hasSize(1000);
    }
}
