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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.domain.Researcher;
import org.duijie.exchange.identity.Subject;
import org.duijie.proof.Hmac;
import org.jdbi.v3.core.Handle;

/// Recognises people who objected, without knowing them: HMAC-SHA-256 under a secret that is a file of the data
/// folder, the same in every folder on one database. Without the secret nobody can try names against the hashes; if
/// the secret is lost, the objections are lost with it. Keys for what the house seals are derived from it.
///
/// A person is known by the row of the source, and by name and unit, because another source may list them too. A
/// namesake in the same unit stays out as well: that is the smaller harm.
final class PersonKey {
    private static final String FILE = "objection.secret";
    private static final int LENGTH = 32;

    /// What an operator who has lost the secret for good writes into the file: earlier objections are given up.
    private static final String RENEWED = "new";

    private final Hmac secret;
    private final SecretKey material;

    private PersonKey(byte[] secret) {
        this.secret = new Hmac(secret);
        this.material = new SecretKeySpec(secret, "Generic");
    }

    /// The secret of the folder, made when the database is new. Otherwise it must be the one that the database was
    /// written with: under another, people who objected would come back unnoticed with the next import.
    static PersonKey of(Path folder, Handle handle) {
        Path file = folder.resolve(FILE);
        try {
            return confirmed(folder, file, handle);
        } catch (IOException | IllegalArgumentException e) {
            throw new DataFolderUnusable(
                    folder, "holds a file " + FILE + " that cannot be read", "restore it from a backup", e);
        }
    }

    private static PersonKey confirmed(Path folder, Path file, Handle handle) throws IOException {
        Optional<Identity> known = Identity.find(handle);
        boolean there = Files.exists(file);
        if (there && Files.readString(file, StandardCharsets.US_ASCII).strip().equals(RENEWED)) {
            PersonKey renewed = made(file);
            known.ifPresent(identity -> identity.under(handle, renewed));
            return renewed;
        }
        if (!there && known.isPresent()) {
            throw new DataFolderUnusable(
                    folder,
                    "lacks the file " + FILE + " that its database was written with",
                    "copy it from a backup, or from the data folder of another replica");
        }
        PersonKey key = there ? read(file) : made(file);
        Identity identity = known.orElseGet(() -> Identity.claim(handle, UUID.randomUUID(), key));
        if (!identity.isUnder(key)) {
            if (!there) {
                Files.delete(file); // another process was first; its secret counts
            }
            throw new DataFolderUnusable(
                    folder,
                    "holds another " + FILE + " than its database was written with",
                    "copy the right one from a backup, or from the data folder of another replica");
        }
        return key;
    }

    private static PersonKey read(Path file) throws IOException {
        return new PersonKey(HexFormat.of()
                .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
    }

    private static PersonKey made(Path file) throws IOException {
        make(file);
        return read(file);
    }

    /// Tells the key without giving it away.
    String check(UUID house) {
        return secret.hex("check", house.toString());
    }

    /// A key of its own for another purpose (HKDF with SHA-256), by which nobody finds this secret or the others.
    SecretKey derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(material)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HKDF-SHA256", e);
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
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Recognises a subject of an identity provider.
    String hash(Subject subject) {
        return secret.hex("sign-on", subject.issuer(), subject.name());
    }

    Set<String> hashes(Researcher person) {
        Set<String> hashes = new TreeSet<>();
        hashes.add(secret.hex(
                "row", person.envelope().sourceSystem(), person.envelope().sourceKey()));
        person.affiliations().stream()
                .map(post -> post.organisation().name().strip())
                .filter(unit -> !unit.isEmpty())
                .forEach(unit -> hashes.add(secret.hex("person", person.name().value(), unit)));
        return hashes;
    }
}
