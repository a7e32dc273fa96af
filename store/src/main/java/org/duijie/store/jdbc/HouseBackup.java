package org.duijie.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Puts a data folder into one file while the house goes on: the database as of one moment, and the secrets without
/// which it is worth nothing. What can be made again, the index above all, stays out.
///
/// The file holds everything that the house keeps from others, so it is made for its owner alone.
final class HouseBackup {
    /// The files of a data folder that nobody can make again.
    private static final Pattern KEPT =
            Pattern.compile("objection\\.secret|signing\\.secret|audit-[0-9a-f]{8}\\.(key|pub)|synonyms\\.tsv");

    private final Path folder;
    private final Database database;
    private final Connections connections;

    HouseBackup(Path folder, Database database, Connections connections) {
        this.folder = folder;
        this.database = database;
        this.connections = connections;
    }

    void write(Path file, Instant now) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new BackupUnusable("The file %s is there already: name another.".formatted(target));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            create(part);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE))) {
                fill(zip, target, now);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(part);
            throw new BackupUnusable(
                    "The backup %s cannot be written (%s): free space, or name another file."
                            .formatted(target, e.getMessage()),
                    e);
        }
    }

    private void fill(ZipOutputStream zip, Path target, Instant now) throws IOException {
        List<BackupManifest.Part> parts = new ArrayList<>();
        for (Path secret : secrets()) {
            try (InputStream in = Files.newInputStream(secret)) {
                parts.add(copy(in, secret.getFileName().toString(), zip));
            }
        }
        if (database instanceof H2Database) {
            parts.add(copyDatabase(zip, target));
        }
        String kind = database instanceof H2Database ? "h2" : "postgresql";
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(new BackupManifest(now, kind, schema(), parts).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private List<Path> secrets() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> KEPT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private String schema() {
        return connections.read(handle -> handle.createQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"version\" is not null"
                                + " order by \"installed_rank\" desc limit 1")
                .mapTo(String.class)
                .one());
    }

    /// H2 copies its file as of one moment, log included, into a ZIP of its own.
    private BackupManifest.Part copyDatabase(ZipOutputStream zip, Path target) throws IOException {
        Path copy = target.resolveSibling(target.getFileName() + ".h2");
        try {
            Files.deleteIfExists(copy);
            create(copy);
            connections.read(handle -> handle.execute("backup to ?", copy.toString()));
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(copy))) {
                if (in.getNextEntry() == null) {
                    throw new IOException("the database gave no copy of itself");
                }
                return copy(in, H2Database.FILE, zip);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static BackupManifest.Part copy(InputStream in, String name, ZipOutputStream zip) throws IOException {
        DigestInputStream digesting = new DigestInputStream(in, sha256());
        zip.putNextEntry(new ZipEntry(name));
        digesting.transferTo(zip);
        zip.closeEntry();
        return new BackupManifest.Part(
                HexFormat.of().formatHex(digesting.getMessageDigest().digest()), name);
    }

    /// Puts a backup where there is no data folder yet.
    static BackupManifest restore(Path file, Path wanted) {
        Path target = wanted.toAbsolutePath().normalize();
        requireEmpty(target);
        Path part = target.resolveSibling(target.getFileName() + ".restoring");
        try {
            delete(part);
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(part, mode(part, "rwx------"));
            BackupManifest manifest = unpack(file, part);
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new BackupUnusable("The backup %s cannot be restored (%s).".formatted(file, e.getMessage()), e);
        } finally {
            delete(part);
        }
    }

    private static void requireEmpty(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new BackupUnusable(
                        "The folder %s is not empty: restore into a new one, so that nothing is overwritten."
                                .formatted(target));
            }
        } catch (IOException e) {
            throw new BackupUnusable("%s is no folder: name another with --data.".formatted(target), e);
        }
    }

    private static BackupManifest unpack(Path file, Path folder) throws IOException {
        List<BackupManifest.Part> found = new ArrayList<>();
        String manifest = "";
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(BackupManifest.NAME)) {
                    manifest = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                } else if (name.equals(H2Database.FILE) || KEPT.matcher(name).matches()) {
                    found.add(unpack(zip, name, folder));
                } else {
                    throw new BackupUnusable("The backup holds a file that does not belong there (%s)."
                            .formatted(name.replaceAll("[^A-Za-z0-9._-]", "?")));
                }
            }
        }
        BackupManifest said = BackupManifest.parse(manifest);
        if (!found.equals(said.parts())) {
            throw new BackupUnusable(
                    "The backup is damaged: its files are not those that it lists. Use another backup.");
        }
        return said;
    }

    private static BackupManifest.Part unpack(InputStream in, String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        create(file);
        DigestInputStream digesting = new DigestInputStream(in, sha256());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            digesting.transferTo(out);
        }
        return new BackupManifest.Part(
                HexFormat.of().formatHex(digesting.getMessageDigest().digest()), name);
    }

    private static void create(Path file) throws IOException {
        Files.createFile(file, mode(file, "rw-------"));
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new BackupUnusable("The folder %s cannot be removed: remove it by hand.".formatted(folder), e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // what stands in the way is told by the fault that led here
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
