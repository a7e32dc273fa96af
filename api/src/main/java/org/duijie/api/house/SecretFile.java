package org.duijie.api.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;

/// Files that only their owner may read: signing secrets and passwords.
public final class SecretFile {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Without letters that people mistake for one another.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private SecretFile() {}

    public static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static String randomPassword(int length) {
        StringBuilder password = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /// Puts `text` at `file` whole or not at all, readable by its owner alone from the first byte.
    public static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        create(part);
        Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The one line of a file that nobody but its owner may touch.
    public static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!mode.endsWith("------")) {
                throw new IOException("others may use it (%s), so say chmod 600".formatted(mode));
            }
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 1 || lines.getFirst().isEmpty()) {
            throw new IOException("it has %d lines and one is needed".formatted(lines.size()));
        }
        return lines.getFirst();
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
            boolean narrowed =
                    file.toFile().setReadable(false, false) && file.toFile().setReadable(true, true);
            if (!narrowed) {
                throw new IOException("the file " + file + " cannot be kept from other users");
            }
        }
    }
}
