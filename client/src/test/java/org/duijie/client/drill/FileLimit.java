package org.duijie.client.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.client.program.Server;

/// A limit to the size of a running server's files (`prlimit --fsize`): to the server, a disk that is full although it
/// seems to have room, as with a quota. It needs no rights.
public record FileLimit(Server server, Path database) implements FullDisk {
    /// Lets the database grow by nothing.
    @Override
    public void fill() {
        try {
            limit(Long.toString(Files.size(database)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lifts the limit.
    @Override
    public void free() {
        limit("unlimited");
    }

    /// A reader may meet the moment in which H2 has closed its database and it is opened again.
    @Override
    public boolean leavesReaders() {
        return false;
    }

    private void limit(String bytes) {
        String pid = Long.toString(server.process());
        if (!SmallDisk.obeyed("prlimit", "--pid", pid, "--fsize=" + bytes + ":unlimited")) {
            throw new IllegalStateException("prlimit does not work here");
        }
    }
}
