package org.duijie.api.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of PEM blocks.
///
/// @param text its bytes, each as one letter
record PemFile(Path file, String text) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ((?:RSA |EC |ENCRYPTED )?PRIVATE KEY)-----([^-]*)-----END \\1-----");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION = {0x02, 0x01, 0x00};
    private static final int LONG_LENGTH = 0x80;

    /// The certificates in their order, one at least.
    List<X509Certificate> certificates() throws UnusableFiles {
        try {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (CertificateException malformed) {
            throw noCertificates(malformed);
        }
        throw noCertificates(new CertificateException("empty"));
    }

    private UnusableFiles noCertificates(Exception cause) {
        return new UnusableFiles("The file %s holds no certificates in PEM, or half of one.".formatted(file), cause);
    }

    /// The private key, of the same kind as this public one.
    PrivateKey key(PublicKey kind) throws UnusableFiles {
        Matcher block = KEY.matcher(text);
        if (!block.find()) {
            throw new UnusableFiles("The file %s holds no private key in PEM, or half of one.".formatted(file));
        }
        String type = block.group(1);
        String body = block.group(2);
        if (type.startsWith("ENCRYPTED") || body.contains("ENCRYPTED")) {
            throw new UnusableFiles(
                    "The private key in %s is encrypted: decrypt it, or use a PKCS #12 file.".formatted(file));
        }
        try {
            byte[] key = Base64.getMimeDecoder().decode(body);
            return KeyFactory.getInstance(kind.getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(type.equals("PRIVATE KEY") ? key : wrapped(key, kind)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new UnusableFiles(
                    "The private key in %s cannot be read as one for a certificate with %s."
                            .formatted(file, kind.getAlgorithm()),
                    malformed);
        }
    }

    /// PKCS #8 from what programs wrote before there was PKCS #8: the key alone, without the name of its algorithm,
    /// which
    /// the public key has.
    private static byte[] wrapped(byte[] key, PublicKey kind) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(VERSION);
        parts.writeBytes(algorithm(kind.getEncoded()));
        parts.writeBytes(element(OCTETS, key));
        return element(SEQUENCE, parts.toByteArray());
    }

    /// The first element inside of a public key's encoding.
    private static byte[] algorithm(byte[] encoded) {
        int start = 2 + (encoded[1] < 0 ? encoded[1] & 0x7F : 0);
        int length = 2 + encoded[start + 1];
        return Arrays.copyOfRange(encoded, start, start + length);
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        int start = length[0] == 0 ? 1 : 0;
        if (content.length >= LONG_LENGTH) {
            element.write(LONG_LENGTH | (length.length - start));
        }
        element.write(length, start, length.length - start);
        element.writeBytes(content);
        return element.toByteArray();
    }
}
