package org.duijie.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The times that many calls took, one after another.
public final class Latencies {
    private final double[] millis;

    private Latencies(double[] millis) {
        this.millis = millis;
    }

    /// One call for each subject, `rounds` times over.
    public static <S> Latencies of(List<S> subjects, int rounds, Call<S> call) throws Exception {
        double[] millis = new double[subjects.size() * rounds];
        for (int i = 0; i < millis.length; i++) {
            S subject = subjects.get(i % subjects.size());
            millis[i] = millis(() -> {
                call.on(subject);
                return subject;
            });
        }
        Arrays.sort(millis);
        return new Latencies(millis);
    }

    /// What is timed.
    public interface Call<S> {
        void on(S subject) throws Exception;
    }

    private static double millis(Callable<?> call) throws Exception {
        long began = System.nanoTime();
        call.call();
        return (System.nanoTime() - began) / 1e6;
    }

    public static Latencies ofMillis(double... millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public int count() {
        return millis.length;
    }

    /// The time that `share` of the calls did not exceed (nearest rank).
    public double at(double share) {
        int rank = (int) Math.ceil(share * millis.length);
        return millis[Math.max(0, rank - 1)];
    }

    /// p50, p95 and p99 as cells of a table.
    public List<String> cells() {
        return List.of(cell(at(0.50)), cell(at(0.95)), cell(at(0.99)));
    }

    private static String cell(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.1f ms", millis);
    }
}
