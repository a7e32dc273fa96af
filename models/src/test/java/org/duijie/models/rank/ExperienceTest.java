package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExperienceTest {
    private static final int DIMENSIONS = 64;

    private final Random random = new Random(5);

    private float[] direction() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private float[] beside(float[] vector, double distance) {
        float[] near = vector.clone();
        for (int i = 0; i < near.length; i++) {
            near[i] += (float) (distance * random.nextGaussian());
        }
        return near;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            first += a[i] * a[i];
            second += b[i] * b[i];
        }
        return product / Math.sqrt(first * second);
    }

    @Test
    void a_sketch_keeps_likeness_well_enough_to_tell_like_from_unlike() {
        for (int i = 0; i < 100; i++) {
            float[] vector = direction();
            float[] near = beside(vector, 0.7);
            double exact = Math.pow(Math.max(0, cosine(vector, near)), 2);

            assertThat(Sketch.of(vector).likeness(Sketch.of(near))).isCloseTo(exact, within(0.3));
            assertThat(Sketch.of(vector).likeness(Sketch.of(vector))).isCloseTo(1, within(1e-6));
            assertThat(Sketch.of(vector).likeness(Sketch.of(direction()))).isLessThan(0.35);
        }
    }

    @Test
    void nothing_is_like_nothing() {
        Sketch nothing = Sketch.of(new float[DIMENSIONS]);

        assertThat(nothing.likeness(Sketch.of(direction()))).isZero();
        assertThat(nothing.likeness(nothing)).isZero();
        assertThat(Experience.NONE.cases(direction()).lesson(direction())).isZero();
    }

    @Test
    void a_lesson_holds_for_pairs_like_the_judged_ones_and_for_no_others() {
        float[] need = direction();
        float[] liked = direction();
        float[] disliked = direction();
        List<ExperienceFit.Judged> judged = List.of(
                new ExperienceFit.Judged("n", "a", need, liked, 1),
                new ExperienceFit.Judged("n", "b", need, disliked, -1));

        Experience experience = ExperienceFit.fit(judged);
        Cases cases = experience.cases(beside(need, 0.1));

        assertThat(cases.lesson(beside(liked, 0.1))).isBetween(0.4, 0.9);
        assertThat(cases.lesson(beside(disliked, 0.1))).isBetween(-0.9, -0.4);
        assertThat(cases.lesson(direction())).isCloseTo(0, within(0.25));
        assertThat(cases.count(liked)).isEqualTo(1);
        assertThat(experience.cases(opposite(need)).lesson(liked)).isZero();
        assertThat(cases.lesson(new float[0])).isZero();
    }

    private static float[] opposite(float[] vector) {
        float[] opposite = vector.clone();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -opposite[i];
        }
        return opposite;
    }

    @Test
    void the_fit_solves_its_equations() {
        List<ExperienceFit.Judged> judged = new ArrayList<>();
        List<float[]> needs = List.of(direction(), direction(), direction());
        List<float[]> offers = List.of(direction(), direction(), direction(), direction());
        for (int need = 0; need < needs.size(); need++) {
            for (int offer = 0; offer < offers.size(); offer++) {
                judged.add(new ExperienceFit.Judged(
                        "n" + need, "o" + offer, needs.get(need), offers.get(offer), random.nextGaussian()));
            }
        }

        Experience experience = ExperienceFit.fit(judged);

        for (int row = 0; row < judged.size(); row++) {
            Experience.Lesson lesson = experience.lessons().get(row);
            double taught = experience.cases(needs.get(row / offers.size())).lesson(offers.get(row % offers.size()));
            assertThat(taught + 0.5 * lesson.weight()).isCloseTo(judged.get(row).surprise(), within(0.02));
        }
    }

    @Test
    void the_same_judgements_teach_the_same() {
        float[] need = direction();
        List<ExperienceFit.Judged> judged = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            judged.add(new ExperienceFit.Judged("n", "o" + i, need, direction(), random.nextGaussian()));
        }

        assertThat(ExperienceFit.fit(judged).lessons())
                .isEqualTo(ExperienceFit.fit(judged).lessons());
    }
}
