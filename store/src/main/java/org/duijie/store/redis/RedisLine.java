package org.duijie.store.redis;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;

/// A connection and what can be said over it, alike on a server and on a cluster.
record RedisLine(StatefulConnection<String, String> connection, RedisClusterCommands<String, String> commands)
        implements AutoCloseable {
    @Override
    public void close() {
        connection.close();
    }
}
