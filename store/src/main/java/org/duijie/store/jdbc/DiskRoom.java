package org.duijie.store.jdbc;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.duijie.exchange.catalogue.StoreFull;

/// Whether the disk under a data folder has room. Writing ends before it is quite full, because H2 closes its database
/// at the first write that fails, and readers would lose it too. What the house writes by itself, and logins, may go on
/// longer than commands.
final class DiskRoom {
    static final long FOR_COMMANDS = 32L << 20;
    static final long FOR_THE_HOUSE = 8L << 20;

    private static final System.Logger LOG = System.getLogger(DiskRoom.class.getName());
    /// So long a disk that has refused a write is let alone.
    private static final Duration REST = Duration.ofSeconds(2);

    private final Path folder;
    /// In bytes.
    private final LongSupplier free;

    private final LongSupplier nanos;
    private volatile boolean lacking;
    private volatile boolean refused;
    private volatile long refusedAt;

    DiskRoom(Path folder, LongSupplier free, LongSupplier nanos) {
        this.folder = folder;
        this.free = free;
        this.nanos = nanos;
    }

    static DiskRoom under(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return new DiskRoom(folder, () -> usable(disk), System::nanoTime);
    }

    /// A file system that does not tell has room: the write itself will find out.
    private static long usable(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    void admitCommand() {
        boolean lacks = free.getAsLong() < FOR_COMMANDS;
        if (lacks != lacking) {
            tell(lacks);
        }
        if (lacks) {
            throw new StoreFull(new IOException("too little room is left"));
        }
        requireNoRest();
    }

    void admitWrite() {
        if (free.getAsLong() < FOR_THE_HOUSE) {
            throw new StoreFull(new IOException("no room is left"));
        }
        requireNoRest();
    }

    private void requireNoRest() {
        if (rests()) {
            throw new StoreFull(new IOException("the disk refused a write a moment ago"));
        }
    }

    /// Whether the disk has just refused a write: until some seconds have passed, nothing is to be tried.
    boolean rests() {
        return refused && nanos.getAsLong() - refusedAt < REST.toNanos();
    }

    /// Once for each time that the disk fills.
    private synchronized void tell(boolean lacks) {
        if (lacks == lacking) {
            return;
        }
        lacking = lacks;
        if (lacks) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The disk of {0} is full: writing is refused until {1} MB are free; reading goes on.",
                    folder,
                    FOR_COMMANDS >> 20);
        } else {
            LOG.log(System.Logger.Level.INFO, "The disk of {0} has room: writing goes on.", folder);
        }
    }

    /// The disk has refused a write although it seemed to have room.
    synchronized void refuse() {
        refusedAt = nanos.getAsLong();
        if (!refused) {
            refused = true;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The disk of {0} refused a write: check its space, quota and limits. It is tried again every {1} s.",
                    folder,
                    REST.toSeconds());
        }
    }

    synchronized void wrote() {
        if (refused) {
            refused = false;
            LOG.log(System.Logger.Level.INFO, "The disk of {0} takes writes again.", folder);
        }
    }

    /// Whether commands are refused.
    boolean isFull() {
        return refused || free.getAsLong() < FOR_COMMANDS;
    }
}
