package org.duijie.store.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.domain.Researcher;

/// Recognises people who objected, without knowing them: HMAC-SHA-256 under a secret of this data folder. Without the
/// secret nobody can try names against the hashes; if the secret is lost, the objections are lost with it.
///
/// A person is known by the row of the source, and by name and unit, because another source may list them too. A
/// namesake in the same unit stays out as well: that is the smaller harm.
final class PersonKey {
    private static final String FILE = "objection.secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec secret;

    private PersonKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /// The secret of the folder, made at the first opening.
    static PersonKey of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new PersonKey(HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new DataFolderUnusable(
                    folder, "holds a file " + FILE + " that cannot be read", "restore it from a backup", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        Path part = file.resolveSibling(FILE + ".part");
        Files.deleteIfExists(part);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                part,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        Files.writeString(part, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Set<String> hashes(Researcher person) {
        Set<String> hashes = new TreeSet<>();
        hashes.add(
                hash("row", person.envelope().sourceSystem(), person.envelope().sourceKey()));
        person.affiliations().stream()
                .map(post -> post.organisation().name().strip())
                .filter(unit -> !unit.isEmpty())
                .forEach(unit -> hashes.add(hash("person", person.name().value(), unit)));
        return hashes;
    }

    private String hash(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of()
                    .formatHex(mac.doFinal(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
