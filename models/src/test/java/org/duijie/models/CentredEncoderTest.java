package org.duijie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.duijie.models.onnx.OnnxEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CentredEncoderTest {
    private static final OnnxEncoder PLAIN = OnnxEncoder.chinese();
    private static final CentredEncoder CENTRED = CentredEncoder.shipped(PLAIN);

    @AfterAll
    static void close() {
        CENTRED.close();
    }

    private static double product(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return product;
    }

    @Test
    void vectors_have_length_one_and_unlike_texts_are_further_apart_than_before() {
        List<String> texts = List.of("锂离子电池热管理技术", "污水处理厂脱氮工艺");
        List<float[]> before = PLAIN.encode(texts);
        List<float[]> after = CENTRED.encode(texts);

        assertThat(after)
                .allSatisfy(vector -> assertThat(product(vector, vector)).isCloseTo(1, within(1e-5)));
        assertThat(product(after.getFirst(), after.getLast()))
                .isLessThan(product(before.getFirst(), before.getLast()) - 0.2);
    }

    @Test
    void the_empty_text_keeps_the_vector_of_zeros() {
        assertThat(CENTRED.encode(List.of("")).getFirst()).containsOnly(0);
    }

    @Test
    void its_vectors_are_never_taken_for_plain_ones() {
        assertThat(CENTRED.id()).isNotEqualTo(PLAIN.id()).isEqualTo(CentredEncoder.idOf(OnnxEncoder.CHINESE));
        assertThat(CENTRED.dimensions()).isEqualTo(OnnxEncoder.CHINESE_DIMENSIONS);
    }

    @Test
    void the_centre_is_the_mean_of_the_vectors() {
        List<String> texts = List.of("电池", "废水");
        List<float[]> vectors = PLAIN.encode(texts);

        float[] centre = CentredEncoder.centre(PLAIN, texts);

        assertThat(centre[7]).isCloseTo((vectors.getFirst()[7] + vectors.getLast()[7]) / 2, within(1e-6f));
    }

    @Test
    void a_centre_for_other_vectors_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CentredEncoder(PLAIN, new float[3]))
                .withMessageContaining("3");
    }
}
