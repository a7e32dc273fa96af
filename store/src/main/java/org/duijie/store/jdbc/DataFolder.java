package org.duijie.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A data folder that belongs to this process for as long as it is open. The operating system gives the lock back when
/// a
/// process dies, however it dies.
final class DataFolder implements AutoCloseable {
    /// POSIX drops a process's lock on a file when any of its descriptors for that file is closed, so a second attempt
    /// in
    /// one process must not so much as touch the lock file.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder where there is none, for its owner alone, and locks it.
    static DataFolder claim(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                make(path);
            }
            Path real = path.toRealPath();
            if (!OURS.add(real)) {
                throw new DataFolderInUse(
                        real, Long.toString(ProcessHandle.current().pid()));
            }
            return locked(real);
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    path, "cannot be written (" + reason(e) + ")", "choose a folder you may write to with --data", e);
        }
    }

    private static void make(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<Set<PosixFilePermission>> mine =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(path, posix ? new FileAttribute<?>[] {mine} : new FileAttribute<?>[0]);
    }

    private static DataFolder locked(Path path) throws IOException {
        Path file = path.resolve("house.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new DataFolderInUse(path, owner(file));
            }
            channel.truncate(0);
            byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(process));
            return new DataFolder(path, channel);
        } catch (IOException | RuntimeException e) {
            OURS.remove(path);
            throw e;
        }
    }

    private static String owner(Path file) {
        try {
            String written = Files.readString(file, StandardCharsets.US_ASCII);
            return written.matches("\\d{1,10}") ? written : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (!lock.isOpen()) {
            return; // closed before, and perhaps claimed anew since
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OURS.remove(path);
        }
    }
}
