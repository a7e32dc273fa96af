package org.duijie.store.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Opens lines to wherever an address leads. A line that broke is not mended: whoever has it opens another, and asks
/// anew who the master is.
final class RedisClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    private final ClientResources resources;
    private final AbstractRedisClient client;
    private final Supplier<RedisLine> opening;

    private RedisClients(ClientResources resources, AbstractRedisClient client, Supplier<RedisLine> opening) {
        this.resources = resources;
        this.client = client;
        this.opening = opening;
    }

    /// @param timeout how long a command may take
    static RedisClients to(RedisAddress address, Duration timeout) {
        ClientResources resources = ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .build();
        List<RedisURI> targets = address.targets(timeout);
        return switch (address.kind()) {
            case SINGLE, SENTINEL -> single(resources, targets.getFirst());
            case CLUSTER -> cluster(resources, targets);
        };
    }

    private static RedisClients single(ClientResources resources, RedisURI target) {
        RedisClient client = RedisClient.create(resources, target);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(sockets())
                .build());
        return new RedisClients(resources, client, () -> {
            StatefulRedisConnection<String, String> connection = client.connect();
            return new RedisLine(connection, connection.sync());
        });
    }

    private static RedisClients cluster(ClientResources resources, List<RedisURI> targets) {
        RedisClusterClient client = RedisClusterClient.create(resources, targets);
        // Lines to single nodes open when they are needed, so a command may come before its line is there.
        client.setOptions(
                ClusterClientOptions.builder().socketOptions(sockets()).build());
        return new RedisClients(resources, client, () -> {
            client.refreshPartitions();
            StatefulRedisClusterConnection<String, String> connection = client.connect();
            return new RedisLine(connection, connection.sync());
        });
    }

    private static SocketOptions sockets() {
        return SocketOptions.builder().connectTimeout(CONNECT).build();
    }

    /// @throws io.lettuce.core.RedisException if Redis cannot be reached
    RedisLine open() {
        return opening.get();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    }
}
