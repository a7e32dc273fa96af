package org.duijie.client.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Within;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that has TLS itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT {
    private static final Duration RENEWED = Duration.ofSeconds(60);
    private static final int PROTOCOL_VERSION = 70;

    private Path home = Path.of("");

    private Path certificate;
    private Path key;
    private Authority authority;
    private Server server;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        home = folder;
        authority = Authority.in(home);
        certificate = home.resolve("chain.pem");
        key = home.resolve("key.pem");
        authority.issue("first").write(certificate, key);
        server = Server.secured(
                Program.in(home),
                home.resolve("data"),
                authority.trusted(),
                "tls.certificate=" + certificate,
                "tls.key=" + key);
    }

    @AfterAll
    void end() {
        server.close();
    }

    private List<X509Certificate> shown(String... protocols) throws Exception {
        SSLContext context = authority.trusted();
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port())) {
            if (protocols.length > 0) {
                socket.setEnabledProtocols(protocols);
            }
            socket.startHandshake();
            if (protocols.length > 0) {
                assertThat(socket.getSession().getProtocol()).isEqualTo(protocols[0]);
            }
            return List.of(socket.getSession().getPeerCertificates()).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private String shownName() throws Exception {
        return shown().getFirst().getSubjectX500Principal().getName();
    }

    private void awaitName(String name) throws Exception {
        Within.limit(RENEWED, name, () -> Optional.of(shownName()).filter(name::equals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void it_speaks_the_versions_of_today_and_shows_the_whole_chain(String version) throws Exception {
        assertThat(server.url()).startsWith("https://127.0.0.1:");
        assertThat(shown(version)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0301, 0x0302})
    void an_older_version_is_refused_for_its_version(int old) throws Exception {
        assertThat(Hello.answer(server, old)).isEqualTo("alert " + PROTOCOL_VERSION);
        assertThat(Hello.answer(server, 0x0303)).as("the same hello in TLS 1.2").isEqualTo("handshake");
    }

    @Test
    void browsers_are_told_to_come_by_tls_alone_and_to_send_cookies_so() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(authority.trusted()).build()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/login?lang=en"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));

            Server.Account first = server.firstAdministrator();
            HttpResponse<String> in = client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=" + first.username() + "&password=" + first.password()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(in.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("duijie=") && cookie.contains("Secure"));

            HttpResponse<String> missing = client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/nothing"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void a_renewed_certificate_is_shown_without_a_restart_and_older_forms_of_a_key_do(String algorithm)
            throws Exception {
        Issued renewed = authority.issue("renewed-" + algorithm, "-keyalg", algorithm);
        renewed.write(certificate, key);
        awaitName("CN=renewed-" + algorithm);
        assertThat(server.log()).contains("the renewed certificate");

        Issued older = authority.issue("older-" + algorithm, "-keyalg", algorithm);
        Issued.replace(key, older.olderKeyPem());
        Issued.replace(certificate, older.certificatePem());
        awaitName("CN=older-" + algorithm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half a chain", "half a key", "another key", "an ended certificate", "no certificate"})
    void a_renewal_that_went_wrong_keeps_the_certificate_from_before_and_says_so_once(String what) throws Exception {
        String before = "kept-" + what.replace(' ', '-');
        Issued kept = authority.issue(before);
        kept.write(certificate, key);
        awaitName("CN=" + before);
        int lines = server.log().lines().toList().size();
        Issued next = authority.issue("next-" + what.replace(' ', '-'));
        switch (what) {
            case "half a chain" ->
                Issued.replace(certificate, next.certificatePem().substring(0, 300));
            case "half a key" -> Issued.replace(key, next.keyPem().substring(0, 100));
            case "another key" -> Issued.replace(key, next.keyPem());
            case "an ended certificate" -> ended().write(certificate, key);
            default -> Files.delete(certificate);
        }

        String said = Within.limit(
                RENEWED,
                "a line of the log",
                () -> server.log().lines().skip(lines).findFirst());
        assertThat(said).contains("WARN").contains("the certificate from before");
        assertThat(shownName()).isEqualTo("CN=" + before);

        next.write(certificate, key);
        awaitName("CN=next-" + what.replace(' ', '-'));
        assertThat(server.log().lines().skip(lines).filter(line -> line.contains("WARN")))
                .as("the files were looked at more than once")
                .hasSizeBetween(1, 2);
    }

    private Issued ended() throws Exception {
        return authority.issue("ended", "-startdate", "-10d", "-validity", "5");
    }

    @Test
    void a_pkcs12_file_with_its_password_in_another_file_does_as_well() throws Exception {
        Path store = home.resolve("own.p12");
        authority.issue("stored").writeStore(store, "密码 of the store");
        Path password = TlsFaultsIT.secret(home.resolve("own.password"), "密码 of the store");
        try (Server other = Server.secured(
                Program.in(home.resolve("other")),
                home.resolve("stored"),
                authority.trusted(),
                "tls.key-store=" + store,
                "tls.key-store-password-file=" + password)) {
            assertThat(other.url()).startsWith("https://");
            assertThat(other.log()).doesNotContain("密码");
        }
    }
}
