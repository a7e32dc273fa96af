package org.duijie.matcher.feature;

import java.util.stream.IntStream;

/// What saying a term several times is worth: the second time adds less than the first. Logarithms of the usual counts
/// are looked up, because a match asks for some hundred thousand of them.
final class Repetition {
    private static final double[] USUAL =
            IntStream.range(0, 64).mapToDouble(Repetition::computed).toArray();

    private Repetition() {}

    static double weight(int count) {
        return count < USUAL.length ? USUAL[count] : computed(count);
    }

    private static double computed(int count) {
        return 1 + Math.log(count);
    }
}
