package org.duijie.client.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.duijie.client.program.RefusedStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Files that nobody can be served with stop the start, before anything is written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsFaultsIT {
    private static final String STORE_PASSWORD = "the right password";

    private Path home = Path.of("");

    private Authority authority;
    private Issued sound;
    private Path certificate;
    private Path key;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        home = folder;
        authority = Authority.in(home);
        sound = authority.issue("sound");
        certificate = home.resolve("chain.pem");
        key = home.resolve("key.pem");
    }

    static Path secret(Path file, String text) throws IOException {
        Files.writeString(file, text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private void refused(String why, String... settings) throws IOException {
        RefusedStart.require(home, why, settings);
    }

    private void refusedPem(String why) throws IOException {
        refused(why, "tls.certificate=" + certificate, "tls.key=" + key);
    }

    @Test
    void a_key_that_does_not_belong_to_the_certificate() throws Exception {
        sound.write(certificate, key);
        Issued.replace(key, authority.issue("another").keyPem());
        refusedPem("The private key does not belong to the first certificate in " + certificate);
        Issued.replace(key, authority.issue("of-another-kind", "-keyalg", "RSA").keyPem());
        refusedPem("The private key in " + key + " cannot be read as one for a certificate with EC");
    }

    @Test
    void pem_files_that_are_none() throws Exception {
        sound.write(certificate, key);
        Issued.replace(certificate, "not a certificate\n");
        refusedPem(certificate + " holds no certificates in PEM");
        sound.write(certificate, key);
        Issued.replace(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        refusedPem("The private key in " + key + " cannot be read");
        Issued.replace(key, sound.certificatePem());
        refusedPem(key + " holds no private key in PEM");
        Issued.replace(key, Issued.block("ENCRYPTED PRIVATE KEY", new byte[] {1, 2, 3}));
        refusedPem("The private key in " + key + " is encrypted");
    }

    @Test
    void a_certificate_that_has_ended_or_not_begun() throws Exception {
        authority.issue("ended", "-startdate", "-10d", "-validity", "5").write(certificate, key);
        refusedPem("The certificate in " + certificate + " ended on 20");
        authority.issue("early", "-startdate", "+10d", "-validity", "5").write(certificate, key);
        refusedPem("The certificate in " + certificate + " begins on 20");
    }

    @Test
    void files_that_are_missing_or_named_by_halves() throws Exception {
        sound.write(certificate, key);
        Path missing = home.resolve("missing.pem");
        refused("missing.pem of tls.certificate cannot be read", "tls.certificate=" + missing, "tls.key=" + key);
        refused("missing.pem of tls.key cannot be read", "tls.certificate=" + certificate, "tls.key=" + missing);
        refused("missing.pem of tls.key-store cannot be read", "tls.key-store=" + missing);
        refused("belong together", "tls.key=" + key);
        refused(
                "exclude each other",
                "tls.certificate=" + certificate,
                "tls.key=" + key,
                "tls.key-store=" + certificate);
    }

    @Test
    void a_pkcs12_file_whose_password_is_another_or_that_is_none() throws Exception {
        Path store = home.resolve("own.p12");
        sound.writeStore(store, STORE_PASSWORD);
        Path password = secret(home.resolve("own.password"), "the wrong password");
        String[] settings = {"tls.key-store=" + store, "tls.key-store-password-file=" + password};
        refused("The password of " + store + " is not the one in the file", settings);
        refused("The password of " + store + " is not the one in the file", settings[0]);

        secret(password, STORE_PASSWORD);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        refused("chmod 600", settings);
        secret(password, STORE_PASSWORD);
        Files.writeString(store, "no store");
        refused("The file " + store + " is no PKCS #12 file", settings);
    }

    @Test
    void plain_http_beyond_this_machine_without_the_word_for_it() throws Exception {
        refused("set tls.certificate and tls.key in --config, or say --allow-plain-http", "host=0.0.0.0");
    }
}
