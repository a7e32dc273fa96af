package org.duijie.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxEncoderTest {
    private static final OnnxEncoder ENCODER = OnnxEncoder.chinese();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static float[] vector(String text) {
        return ENCODER.encode(List.of(text)).getFirst();
    }

    private static double likeness(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @Test
    void a_vector_has_length_one() {
        for (String text : List.of("胶", "动力电池热管理系统", "A battery cooling system", "基于LED的3D打印", "😀", "。")) {
            float[] vector = vector(text);

            assertThat(vector).hasSize(ENCODER.dimensions());
            assertThat(likeness(vector, vector)).as(text).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void no_text_has_no_direction() {
        assertThat(vector("")).isEqualTo(new float[ENCODER.dimensions()]);
        assertThat(vector(" \u3000\n")).isEqualTo(new float[ENCODER.dimensions()]);
        assertThat(ENCODER.encode(List.of())).isEmpty();
    }

    @Test
    void the_same_text_has_the_same_vector() {
        assertThat(vector("废水脱氮")).isEqualTo(vector("废水脱氮"));
        List<float[]> twice = ENCODER.encode(List.of("废水脱氮", "另一段更长的文字，说的是别的事情", "废水脱氮"));
        assertThat(twice.get(0)).isEqualTo(twice.get(2));
    }

    /// The model's weights are eight bits wide, so that a batch's other texts move a vector a little.
    @Test
    void vectors_come_in_the_order_of_their_texts_whatever_their_lengths() {
        List<String> texts = IntStream.range(0, 150)
                .mapToObj(i -> i % 7 == 3 ? "" : "第%d项：%s".formatted(i, "高强度铝合金压铸工艺".repeat(i % 11)))
                .toList();
        List<float[]> together = ENCODER.encode(texts);

        assertThat(together).hasSize(texts.size());
        for (int i = 0; i < texts.size(); i += 10) {
            float[] alone = vector(texts.get(i));
            assertThat(likeness(together.get(i), alone)).isCloseTo(texts.get(i).isEmpty() ? 0 : 1, within(0.02));
        }
    }

    @Test
    void like_things_are_nearer_than_unlike_ones() {
        float[] need = vector("电动汽车动力电池在快充时温度过高，需要散热方案");
        float[] near = vector("一种用于锂离子电池包的液冷热管理系统");
        float[] far = vector("茶叶种植的病虫害防治技术");

        assertThat(likeness(need, near)).isGreaterThan(likeness(need, far) + 0.1);
    }

    @Test
    void a_long_text_is_read_as_far_as_the_model_can() {
        String page = "高强度铝合金压铸工艺。".repeat(2_000);

        assertThat(likeness(vector(page), vector(page))).isCloseTo(1, within(1e-5));
        assertThat(likeness(vector(page), vector("高强度铝合金压铸工艺"))).isGreaterThan(0.6);
    }

    @Test
    void a_long_text_may_be_cut_anywhere() {
        assertThat(vector("胶".repeat(3_999) + "😀😀")).hasSize(ENCODER.dimensions());
        assertThat(vector("x".repeat(20_000))).hasSize(ENCODER.dimensions());
        assertThat(vector("\uD83D")).hasSize(ENCODER.dimensions());
    }

    @Test
    void many_threads_may_ask_at_once() {
        List<String> texts = List.of("废水脱氮", "动力电池热管理", "茶叶病虫害");
        List<float[]> alone = ENCODER.encode(texts);

        assertThat(Collections.nCopies(16, texts).parallelStream().map(ENCODER::encode))
                .allSatisfy(vectors -> assertThat(vectors).containsExactlyElementsOf(alone));
    }
}
