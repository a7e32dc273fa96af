package org.duijie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static String sentences(int count, String sentence) {
        return IntStream.range(0, count).mapToObj(i -> sentence).collect(Collectors.joining());
    }

    private static float[] random(Random random) {
        float[] vector = new float[8];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Test
    void a_short_text_is_one_window() {
        assertThat(Windows.of("一种膜。")).containsExactly("一种膜。");
        assertThat(Windows.of("")).containsExactly("");
    }

    @Test
    void a_long_text_is_cut_between_sentences_into_windows_that_an_encoder_reads_to_their_end() {
        List<String> windows = Windows.of(sentences(60, "铸膜液在高温熔融后挤出。"));

        assertThat(windows).hasSizeBetween(3, 5);
        assertThat(windows)
                .allSatisfy(window -> assertThat(window).startsWith("铸膜液").endsWith("挤出。"));
        assertThat(windows)
                .allSatisfy(window -> assertThat(Windows.tokens(window)).isLessThanOrEqualTo(Windows.MOST_TOKENS));
    }

    @Property(tries = 100)
    void nothing_of_a_long_text_is_lost(
            @ForAll @IntRange(max = 900) int characters, @ForAll @IntRange(max = 40) int sentences) {
        String text = "膜".repeat(characters) + sentences(sentences, "The pump ran for 1,200 hours. ");

        assertThat(String.join("", Windows.of(text)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Property(tries = 50)
    void the_mean_has_length_one_whatever_the_order_of_the_windows(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
        Random random = new Random(seed);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vectors.add(random(random));
        }
        float[] mean = Windows.mean(vectors);
        Collections.shuffle(vectors, random);

        double squares = 0;
        for (float value : mean) {
            squares += value * value;
        }
        assertThat(squares).isCloseTo(1, within(1e-5));
        assertThat(Windows.mean(vectors)).usingComparatorWithPrecision(1e-5f).containsExactly(mean);
    }

    @Test
    void a_mean_of_nothing_but_zeros_is_zero() {
        assertThat(Windows.mean(List.of(new float[3], new float[3]))).containsOnly(0);
    }
}
