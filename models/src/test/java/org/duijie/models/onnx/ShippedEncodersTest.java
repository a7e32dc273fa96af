package org.duijie.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.models.BilingualEncoder;
import org.duijie.models.Encoder;
import org.duijie.models.LazyEncoder;
import org.duijie.models.text.Glossary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ShippedEncodersTest {
    private static final LazyEncoder ENGLISH = ShippedEncoders.english();
    private static final BilingualEncoder ENCODER =
            new BilingualEncoder(ShippedEncoders.chinese(), ENGLISH, Glossary.shipped());

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    /// How much nearer the first text is to the second than to the third.
    private static double ahead(Encoder encoder, String need, String fitting, String other) {
        List<float[]> vectors = encoder.encode(List.of(need, fitting, other));
        return product(vectors.get(0), vectors.get(1)) - product(vectors.get(0), vectors.get(2));
    }

    private static double product(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return product;
    }

    @Test
    void an_english_need_finds_an_english_offer_by_meaning() {
        assertThat(ahead(
                        ENCODER.forEnglish().orElseThrow(),
                        "keep lithium cells from getting too hot",
                        "thermal management of battery packs",
                        "nitrogen removal in sewage plants"))
                .isGreaterThan(0.2);
    }

    @Test
    void a_chinese_need_finds_an_english_offer_by_its_gloss_and_the_other_way_round() {
        assertThat(ahead(
                        ENCODER,
                        "动力电池低温快充时析锂导致寿命下降，求热管理方案",
                        "Pulse heating of lithium-ion batteries for fast charging at low temperature",
                        "Ceramic membrane for the filtration of oily wastewater"))
                .isGreaterThan(0.15);
        assertThat(ahead(
                        ENCODER,
                        "We look for a membrane that separates oil from wastewater without clogging",
                        "含油废水处理用陶瓷膜抗污染技术",
                        "轴承故障诊断方法"))
                .isGreaterThan(0.15);
    }

    @Test
    void a_gloss_is_read_as_it_stands_and_text_without_known_terms_stays_itself() {
        String gloss = ENCODER.asRead("Ceramic membrane for the filtration of oily wastewater");

        assertThat(ENCODER.asRead(gloss)).isEqualTo(gloss);
        assertThat(ENCODER.asRead("陶瓷膜")).isEqualTo("陶瓷膜");
        assertThat(ENCODER.asRead("Zyx wvu")).isEqualTo("Zyx wvu");
    }

    @Test
    void chinese_text_never_loads_the_english_encoder() {
        try (LazyEncoder english = ShippedEncoders.english();
                BilingualEncoder encoder =
                        new BilingualEncoder(ShippedEncoders.chinese(), english, Glossary.shipped())) {
            encoder.encode(List.of("陶瓷膜", "Ceramic membrane"));

            assertThat(english.ready()).isFalse();
            assertThat(encoder.index()).contains(encoder.id(), english.id());
        }
    }
}
