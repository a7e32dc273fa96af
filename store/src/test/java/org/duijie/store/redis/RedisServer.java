package org.duijie.store.redis;

import java.util.UUID;
import org.duijie.store.ScriptedServer;

/// Real Redis servers, started by `bench/scripts/redis.sh`. They end with this JVM, however that ends.
final class RedisServer implements AutoCloseable {
    private final ScriptedServer server;

    /// One for all classes that do not stop it.
    private static final class Shared {
        private static final RedisServer SERVER = start("single");
    }

    private RedisServer(ScriptedServer server) {
        this.server = server;
    }

    static RedisServer shared() {
        return Shared.SERVER;
    }

    /// @param mode `single`, `sentinel` or `cluster`
    static RedisServer start(String mode) {
        return new RedisServer(ScriptedServer.start("redis.sh", mode));
    }

    /// The server; sentinel, master and replica; or the nodes of the cluster.
    int port(int index) {
        return Integer.parseInt(server.ready().get(index + 1));
    }

    RedisAddress address() {
        return address("redis://127.0.0.1:" + port(0));
    }

    RedisAddress address(String uri) {
        return new RedisAddress(uri, "", server.ready().getFirst());
    }

    /// A replica of a house of its own.
    RedisReplicas replica() {
        return RedisReplicas.open(address(), UUID.randomUUID().toString());
    }

    void order(String line) {
        server.order(line);
    }

    @Override
    public void close() {
        server.close();
    }
}
