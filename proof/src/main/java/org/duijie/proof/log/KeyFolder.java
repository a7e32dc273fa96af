package org.duijie.proof.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where keys lie as files. Reading checks everything that could be wrong with a pair before it is used.
record KeyFolder(Path path) {
    private static final Pattern FILE = Pattern.compile("audit-([0-9a-f]{8})\\.(key|pub)");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=]{64})\n-----END PRIVATE KEY-----\n");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /// Larger than any file of ours.
    private static final int LONGEST = 1024;

    List<KeyId> ids() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(file -> new KeyId(file.group(1)))
                    .distinct()
                    .sorted((a, b) -> a.value().compareTo(b.value()))
                    .toList();
        } catch (IOException e) {
            throw new KeysUnusable("%s cannot be listed: make it readable for this user".formatted(path), e);
        }
    }

    boolean holds(KeyId id) {
        return Files.exists(secretFile(id)) || Files.exists(publicFile(id));
    }

    /// The public half first: a private one alone would sign what nobody can check.
    void write(SigningKey key) {
        try {
            Files.createDirectories(path, mode("rwx------"));
            write(publicFile(key.id()), key.verifier() + "\n", mode("rw-r--r--"));
            String pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                    .formatted(Canonical.base64(key.pkcs8()));
            write(secretFile(key.id()), pem, mode("rw-------"));
        } catch (IOException e) {
            throw new KeysUnusable("%s cannot be written: make it writable for this user".formatted(path), e);
        }
    }

    SigningKey read(LogName log, KeyId id) {
        requireBoth(id);
        requireClosed(secretFile(id));
        VerifierKey verifier = verifier(id);
        if (!verifier.id().equals(id) || !verifier.log().equals(log)) {
            throw new KeysUnusable(
                    "%s holds key %s of log %s, not key %s of log %s: restore it from a backup, or start with"
                                    .formatted(publicFile(id), verifier.id(), verifier.log(), id, log)
                            + " the name the log was made with");
        }
        SigningKey key = new SigningKey(secretKey(id), verifier);
        if (!key.isWhole()) {
            throw new KeysUnusable("%s and %s do not belong together: restore both from one backup"
                    .formatted(secretFile(id), publicFile(id)));
        }
        return key;
    }

    private void requireBoth(KeyId id) {
        for (Path file : List.of(secretFile(id), publicFile(id))) {
            if (!Files.isRegularFile(file)) {
                throw new KeysUnusable(
                        "%s is missing: copy audit-%s.key and audit-%s.pub from a backup, or from the server"
                                        .formatted(file, id, id)
                                + " that signed with them");
            }
        }
    }

    private static void requireClosed(Path file) {
        try {
            if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeysUnusable(
                        "%s is open to others (%s): chmod 600 %s, and rotate the key if somebody may have read"
                                        .formatted(
                                                file,
                                                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                                                file)
                                + " it");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private VerifierKey verifier(KeyId id) {
        String text = text(publicFile(id));
        try {
            if (text.endsWith("\n")) {
                return VerifierKey.parse(text.substring(0, text.length() - 1));
            }
        } catch (Malformed e) {
            throw new KeysUnusable("%s is not a public key: restore it from a backup".formatted(publicFile(id)));
        }
        throw new KeysUnusable("%s does not end with its line: restore it from a backup".formatted(publicFile(id)));
    }

    /// Exceptions of the key factory are not passed on: they may quote what they read.
    private PrivateKey secretKey(KeyId id) {
        Matcher pem = PEM.matcher(text(secretFile(id)));
        try {
            if (pem.matches()) {
                byte[] pkcs8 = Canonical.base64("a key", pem.group(1));
                return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            }
        } catch (Malformed | GeneralSecurityException e) {
            throw notAKey(id);
        }
        throw notAKey(id);
    }

    private KeysUnusable notAKey(KeyId id) {
        return new KeysUnusable(
                "%s is not an Ed25519 key in PKCS #8 PEM: restore it from a backup".formatted(secretFile(id)));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new KeysUnusable("%s is longer than any key: restore it from a backup".formatted(file));
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static KeysUnusable unreadable(Path file, IOException cause) {
        return new KeysUnusable("%s cannot be read: make it readable for this user alone".formatted(file), cause);
    }

    /// Whole or not at all, and never for a moment open to others.
    private static void write(Path file, String text, FileAttribute<?>[] mode) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(unfinished, options, mode)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] mode(String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path secretFile(KeyId id) {
        return path.resolve("audit-%s.key".formatted(id));
    }

    private Path publicFile(KeyId id) {
        return path.resolve("audit-%s.pub".formatted(id));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
