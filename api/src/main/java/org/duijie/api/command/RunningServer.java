package org.duijie.api.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duijie.api.house.House;
import org.duijie.api.web.ServerSettings;
import org.duijie.api.web.WebServer;

/// A house with its server, until somebody stops the process.
final class RunningServer implements AutoCloseable {
    private final House house;
    private final WebServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    private RunningServer(House house, WebServer server) {
        this.house = house;
        this.server = server;
    }

    /// Serves `house` and takes it over: it closes with the server.
    static RunningServer start(House house, ServerSettings settings) {
        try {
            RunningServer running = new RunningServer(house, WebServer.start(house, settings));
            house.serve();
            house.declareLoaded();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
            return running;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    String url() {
        return server.address().toString();
    }

    void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Called by whoever is first: the end of the command or the end of the process.
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        server.close();
        house.close();
        stopped.countDown();
    }
}
