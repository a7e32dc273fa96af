package org.duijie.store.redis;

import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duijie.exchange.replica.Announcements;

/// A stream a topic. What a group was handed and did not acknowledge is handed to it again.
final class RedisAnnouncements implements Announcements {
    private static final System.Logger LOG = System.getLogger(RedisAnnouncements.class.getName());
    /// About so many events are kept for groups that are not there.
    private static final long MOST = 1_000;
    private static final String ID = "id";
    private static final String END = "$";
    private static final String BEGINNING = "0";
    private static final long BATCH = 100;
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofMillis(500);

    private final RedisLink link;
    private final RedisClients clients;
    private final String prefix;
    private final Announcements alone;

    RedisAnnouncements(RedisLink link, RedisClients clients, String prefix, Announcements alone) {
        this.link = link;
        this.clients = clients;
        this.prefix = prefix;
        this.alone = alone;
    }

    @Override
    public void append(String topic, String id) {
        link.ask(
                commands -> commands.xadd(
                        prefix + topic, XAddArgs.Builder.maxlen(MOST).approximateTrimming(), Map.of(ID, id)),
                () -> {
                    alone.append(topic, id);
                    return "";
                });
    }

    @Override
    public Following follow(String topic, String group, Consumer<String> handler) {
        Reader reader = new Reader(prefix + topic, group, handler);
        link.ask(commands -> reader.begin(commands, END), () -> false);
        Following own = alone.follow(topic, group, handler);
        Thread thread = Thread.ofVirtual().name("redis-events-" + topic).start(reader::run);
        return () -> {
            own.close();
            reader.closed = true;
            thread.interrupt();
            join(thread);
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One group's reading, on a line of its own, because it waits there.
    private final class Reader {
        private final String stream;
        private final String group;
        private final Consumer<String> handler;
        private volatile boolean closed;

        Reader(String stream, String group, Consumer<String> handler) {
            this.stream = stream;
            this.group = group;
            this.handler = handler;
        }

        void run() {
            // A group that is gone went with everything before it: what stands there now is new.
            while (!closed) {
                try (RedisLine line = clients.open()) {
                    line.connection().setTimeout(PATIENCE);
                    begin(line.commands(), BEGINNING);
                    read(line.commands());
                } catch (RedisException e) {
                    LOG.log(System.Logger.Level.DEBUG, "Redis does not answer; its events are asked for again.", e);
                    rest();
                }
            }
        }

        /// Whether the group is new.
        boolean begin(RedisClusterCommands<String, String> commands, String from) {
            try {
                commands.xgroupCreate(StreamOffset.from(stream, from), group, XGroupCreateArgs.Builder.mkstream());
                return true;
            } catch (RedisBusyException itIsThere) {
                return false;
            }
        }

        private void read(RedisClusterCommands<String, String> commands) {
            boolean left = true;
            while (!closed) {
                List<StreamMessage<String, String>> events = next(commands, left);
                if (!handle(commands, events)) {
                    left = true;
                    rest();
                } else if (events.isEmpty()) {
                    left = !left;
                }
            }
        }

        /// @param left what was handed out and not acknowledged, rather than what is new
        @SuppressWarnings("unchecked") // an array of one generic argument
        private List<StreamMessage<String, String>> next(RedisClusterCommands<String, String> commands, boolean left) {
            return commands.xreadgroup(
                    io.lettuce.core.Consumer.from(group, group),
                    XReadArgs.Builder.block(WAIT).count(BATCH),
                    left ? StreamOffset.from(stream, BEGINNING) : StreamOffset.lastConsumed(stream));
        }

        private boolean handle(
                RedisClusterCommands<String, String> commands, List<StreamMessage<String, String>> events) {
            for (StreamMessage<String, String> event : events) {
                // Of an event that was trimmed away before it was handled only the number is left.
                Map<String, String> body = Objects.requireNonNullElse(event.getBody(), Map.of());
                try {
                    if (body.containsKey(ID)) {
                        handler.accept(body.get(ID));
                    }
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "An announcement could not be handled; it comes again.", e);
                    return false;
                }
                commands.xack(stream, group, event.getId());
            }
            return true;
        }

        private void rest() {
            try {
                if (!closed) {
                    TimeUnit.MILLISECONDS.sleep(REST.toMillis());
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                closed = true;
            }
        }
    }
}
