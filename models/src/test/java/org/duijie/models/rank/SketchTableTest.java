package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SketchTableTest {
    private final Random random = new Random(7);

    @Test
    void all_at_once_are_as_alike_as_one_by_one() {
        List<Sketch> sketches = sketches(37);
        SketchTable table = new SketchTable(sketches);

        for (int some = 0; some < 10; some++) {
            List<Sketch> others = sketches(some);
            assertThat(table.likeness(others))
                    .isDeepEqualTo(others.stream()
                            .map(other -> sketches.stream()
                                    .mapToDouble(other::likeness)
                                    .toArray())
                            .toArray(double[][]::new));
        }
        assertThat(new SketchTable(List.of()).likeness(sketches(1))[0]).isEmpty();
    }

    private List<Sketch> sketches(int count) {
        return Stream.generate(this::sketch).limit(count).toList();
    }

    private Sketch sketch() {
        byte[] bytes = new byte[Sketch.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(255) - 127);
        }
        return Sketch.of(bytes);
    }
}
