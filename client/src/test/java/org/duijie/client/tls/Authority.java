package org.duijie.client.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate authority in a key store, kept by the JDK's own `keytool`.
///
/// @param store a PKCS #12 file
record Authority(Path store) {
    static final String PASSWORD = "a password of the store";

    private static final String ROOT = "root";

    static Authority in(Path folder) throws Exception {
        Authority authority = new Authority(folder.resolve("authority.p12"));
        authority.keytool("-genkeypair", "-alias", ROOT, "-dname", "CN=root", "-keyalg", "EC", "-ext", "bc:c");
        return authority;
    }

    /// A key with a certificate for this machine.
    ///
    /// @param name the name of its subject
    /// @param more options of `keytool`, in place of an EC key and of validity from today on
    Issued issue(String name, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name));
        options.addAll(List.of("-signer", ROOT, "-ext", "san=ip:127.0.0.1,dns:localhost"));
        options.addAll(List.of(more));
        if (!options.contains("-keyalg")) {
            options.addAll(List.of("-keyalg", "EC"));
        }
        keytool(options.toArray(String[]::new));
        return Issued.of(read(), name);
    }

    private void keytool(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    private KeyStore read() throws GeneralSecurityException, IOException {
        KeyStore read = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            read.load(in, PASSWORD.toCharArray());
        }
        return read;
    }

    /// For a client that trusts this authority alone, and remembers no session.
    SSLContext trusted() throws GeneralSecurityException, IOException {
        KeyStore roots = KeyStore.getInstance("PKCS12");
        roots.load(null, null);
        roots.setCertificateEntry(ROOT, read().getCertificate(ROOT));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(roots);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}
