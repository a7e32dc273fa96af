package org.duijie.client.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;

/// A key with its chain, in the forms that servers are given them in.
record Issued(PrivateKey key, List<Certificate> chain) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    static Issued of(KeyStore store, String alias) throws GeneralSecurityException {
        return new Issued(
                (PrivateKey) store.getKey(alias, Authority.PASSWORD.toCharArray()),
                List.of(store.getCertificateChain(alias)));
    }

    String certificatePem() throws CertificateEncodingException {
        StringBuilder text = new StringBuilder();
        for (Certificate each : chain) {
            text.append(block("CERTIFICATE", each.getEncoded()));
        }
        return text.toString();
    }

    String keyPem() {
        return block("PRIVATE KEY", key.getEncoded());
    }

    /// As programs wrote it before PKCS #8: what stands in it behind version and algorithm, under the algorithm's name.
    String olderKeyPem() {
        ByteBuffer whole = content(ByteBuffer.wrap(key.getEncoded()));
        content(whole);
        content(whole);
        ByteBuffer inner = content(whole);
        byte[] bytes = new byte[inner.remaining()];
        inner.get(bytes);
        return block(key.getAlgorithm() + " PRIVATE KEY", bytes);
    }

    /// What stands in the next element, which is read past.
    private static ByteBuffer content(ByteBuffer elements) {
        elements.get();
        int length = elements.get() & 0xFF;
        if (length > 0x80) {
            int bytes = length & 0x7F;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << Byte.SIZE) | (elements.get() & 0xFF);
            }
        }
        ByteBuffer content = elements.slice(elements.position(), length);
        elements.position(elements.position() + length);
        return content;
    }

    static String block(String type, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, LINES.encodeToString(content), type);
    }

    /// Puts both files whole at once each, as programs that renew certificates do.
    void write(Path certificate, Path key) throws Exception {
        replace(key, keyPem());
        replace(certificate, certificatePem());
    }

    static void replace(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void writeStore(Path file, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("anything", key, password.toCharArray(), chain.toArray(Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
