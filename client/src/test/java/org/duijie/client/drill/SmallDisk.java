package org.duijie.client.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.duijie.client.program.Program;

/// A disk of its own, small enough to be filled: a file system in memory, which only root may mount.
public final class SmallDisk implements FullDisk, AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final int LEFT = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Mounts it on an empty folder, where that is allowed.
    public static Optional<SmallDisk> on(Path folder, int megabytes) {
        boolean mounted = obeyed("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    static boolean obeyed(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Where the program runs on it.
    public Program program() {
        return Program.in(folder);
    }

    /// Writes a useless file until the last megabyte: none of the server's own writes may be the one that fails.
    @Override
    public void fill() {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        try (FileChannel ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (Files.getFileStore(folder).getUsableSpace() > LEFT) {
                ballast.write(block.clear());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean leavesReaders() {
        return true;
    }

    /// Deletes the useless file.
    @Override
    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        obeyed("umount", folder.toString());
    }
}
