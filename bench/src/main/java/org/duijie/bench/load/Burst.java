package org.duijie.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.bench.Latencies;

/// So many callers, each on a connection of its own and with one request at a time, until all requests are answered.
///
/// @param perSecond requests answered in a second by all callers together
record Burst(Latencies latencies, double perSecond) {
    /// What a caller does for the request of this number.
    interface Request {
        void send(Line line, int number) throws IOException;
    }

    static Burst of(URI server, String token, int callers, int requests, Request request) throws Exception {
        int each = requests / callers;
        double[] millis = new double[each * callers];
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int first = i * each;
                running.add(threads.submit(() -> {
                    call(server, token, request, millis, first, each);
                    return null;
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Burst(Latencies.ofMillis(millis), millis.length / seconds);
    }

    private static void call(URI server, String token, Request request, double[] millis, int first, int each)
            throws IOException {
        try (Line line = new Line(server, token)) {
            for (int number = first; number < first + each; number++) {
                long began = System.nanoTime();
                request.send(line, number);
                millis[number] = (System.nanoTime() - began) / 1e6;
            }
        }
    }
}
