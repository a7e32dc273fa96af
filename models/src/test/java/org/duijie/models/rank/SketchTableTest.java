package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SketchTableTest {
    @Test
    void all_at_once_are_as_alike_as_one_by_one() {
        Random random = new Random(7);
        List<Sketch> sketches = Stream.generate(() -> sketch(random)).limit(37).toList();
        Sketch asked = sketch(random);

        assertThat(new SketchTable(sketches).likeness(asked))
                .containsExactly(sketches.stream().mapToDouble(asked::likeness).toArray());
        assertThat(new SketchTable(List.of()).likeness(asked)).isEmpty();
    }

    private static Sketch sketch(Random random) {
        byte[] bytes = new byte[Sketch.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(255) - 127);
        }
        return Sketch.of(bytes);
    }
}
