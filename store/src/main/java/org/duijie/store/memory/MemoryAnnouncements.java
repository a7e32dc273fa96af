package org.duijie.store.memory;

import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duijie.exchange.replica.Announcements;

/// Events within this process, in the order in which they were appended.
final class MemoryAnnouncements implements Announcements {
    private static final System.Logger LOG = System.getLogger(MemoryAnnouncements.class.getName());
    /// Of what nobody fetches only so many are kept, the newest.
    private static final int MOST = 1_000;

    private final Map<String, Map<String, BlockingDeque<String>>> topics = new ConcurrentHashMap<>();

    @Override
    public void append(String topic, String id) {
        topics.getOrDefault(topic, Map.of()).values().forEach(waiting -> {
            while (!waiting.offerLast(id)) {
                waiting.pollFirst();
            }
        });
    }

    @Override
    public Following follow(String topic, String group, Consumer<String> handler) {
        BlockingDeque<String> waiting = topics.computeIfAbsent(topic, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(group, any -> new LinkedBlockingDeque<>(MOST));
        Thread thread = Thread.ofVirtual().name("announcements-" + topic).start(() -> read(waiting, handler));
        return thread::interrupt;
    }

    private static void read(BlockingDeque<String> waiting, Consumer<String> handler) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                String id = waiting.takeFirst();
                try {
                    handler.accept(id);
                } catch (RuntimeException e) {
                    waiting.offerFirst(id);
                    LOG.log(System.Logger.Level.WARNING, "An announcement could not be handled; it comes again.", e);
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
