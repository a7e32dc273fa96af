package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.proof.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    private Path home = Path.of("");

    private Path folder = Path.of("");
    private SigningKeys keys = SigningKeys.in(folder, SampleLog.NAME);

    @BeforeEach
    void open() {
        folder = home.resolve("keys");
        keys = SigningKeys.in(folder, SampleLog.NAME);
    }

    @Test
    void a_key_is_made_for_its_owner_alone_and_found_again() throws IOException {
        assertThat(keys.ids()).isEmpty();

        SigningKey made = keys.make();

        assertThat(folder).isDirectory();
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(secret(made))).isEqualTo("rw-------");
        assertThat(Files.readString(published(made))).isEqualTo(made.verifier() + "\n");
        assertThat(Files.readString(secret(made))).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(folder.toFile().list()).hasSize(2);
        assertThat(keys.ids()).containsExactly(made.id());
        assertThat(keys.require(made.id()).verifier()).isEqualTo(made.verifier());
        Checkpoint signed =
                Checkpoint.sign(keys.require(made.id()), 0, Hash.OF_NOTHING, SampleLog.START, Hash.OF_NOTHING);
        assertThat(signed.signedBy(made.verifier())).isTrue();
    }

    @Test
    void a_log_is_handed_from_one_key_of_the_folder_to_another() {
        LogWriter writer = LogWriter.start(keys.make());
        VerifierKey first = keys.require(writer.head().key()).verifier();

        Rotation rotation = writer.rotate(keys.make(), SampleLog.START);

        assertThat(keys.ids()).hasSize(2);
        LogWriter again = LogWriter.resume(keys.require(writer.head().key()), writer.head());
        assertThat(KeyChain.of(first).and(rotation).signed(again.checkpoint(SampleLog.START)))
                .isTrue();
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        SigningKey key = keys.make();
        Files.setPosixFilePermissions(secret(key), PosixFilePermissions.fromString("rw-r-----"));

        assertRefused(() -> keys.require(key.id()), "is open to others (rw-r-----)", "chmod 600 " + secret(key));

        Files.setPosixFilePermissions(secret(key), PosixFilePermissions.fromString("r--------"));
        assertThat(keys.require(key.id()).verifier()).isEqualTo(key.verifier());
    }

    @Test
    void half_a_pair_is_refused() throws IOException {
        SigningKey key = keys.make();
        byte[] secret = Files.readAllBytes(secret(key));
        Files.delete(secret(key));
        assertRefused(() -> keys.require(key.id()), secret(key) + " is missing", "from a backup");

        Files.write(secret(key), secret);
        Files.setPosixFilePermissions(secret(key), PosixFilePermissions.fromString("rw-------"));
        assertThat(keys.require(key.id()).id()).isEqualTo(key.id());

        Files.delete(published(key));
        assertRefused(() -> keys.require(key.id()), published(key) + " is missing");
    }

    @Test
    void halves_of_two_pairs_are_refused() throws IOException {
        SigningKey one = keys.make();
        SigningKey other = keys.make();

        Files.write(secret(one), Files.readAllBytes(secret(other)));
        assertRefused(() -> keys.require(one.id()), "do not belong together", "from one backup");

        Files.write(published(one), Files.readAllBytes(published(other)));
        assertRefused(() -> keys.require(one.id()), "holds key " + other.id());
    }

    @Test
    void keys_of_another_log_are_refused() {
        SigningKey key = keys.make();
        SigningKeys renamed = SigningKeys.in(folder, new LogName("another.example.cn"));

        assertRefused(() -> renamed.require(key.id()), "of log " + SampleLog.NAME);
    }

    @Test
    void damaged_files_are_refused_and_nothing_of_them_is_repeated() throws IOException {
        SigningKey key = keys.make();
        String pem = Files.readString(secret(key));
        for (int i = 0; i < pem.length(); i++) {
            String damaged = pem.substring(0, i) + (pem.charAt(i) == '~' ? '!' : '~') + pem.substring(i + 1);
            Files.writeString(secret(key), damaged);
            assertRefused(() -> keys.require(key.id()), "is not an Ed25519 key in PKCS #8 PEM");
        }
        Files.writeString(secret(key), pem.repeat(20));
        assertRefused(() -> keys.require(key.id()), "is longer than any key");
        Files.writeString(secret(key), pem);

        Files.writeString(published(key), key.verifier().toString());
        assertRefused(() -> keys.require(key.id()), "does not end with its line");
        Files.writeString(published(key), "rubbish\n");
        assertRefused(() -> keys.require(key.id()), "is not a public key");
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws IOException {
        Files.writeString(folder, "a file");

        assertRefused(keys::make, "cannot be written");
    }

    private void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call)
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContainingAny("PRIVATE", "MC4CAQ", "rubbish");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Path secret(SigningKey key) {
        return folder.resolve("audit-%s.key".formatted(key.id()));
    }

    private Path published(SigningKey key) {
        return folder.resolve("audit-%s.pub".formatted(key.id()));
    }
}
