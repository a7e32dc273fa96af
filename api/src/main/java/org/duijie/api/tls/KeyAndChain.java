package org.duijie.api.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.web.ServerSettings;

/// A private key and the certificates that say whose it is, its own first. They fit, and are valid at the moment of
/// reading.
public record KeyAndChain(PrivateKey key, List<X509Certificate> chain) {
    private static final byte[] PROBE = "does this key belong to this certificate?".getBytes(StandardCharsets.UTF_8);

    public KeyAndChain {
        chain = List.copyOf(chain);
    }

    /// Reads and checks what the settings name.
    public static KeyAndChain read(ServerSettings.Tls files, Instant now) throws UnusableFiles {
        return switch (files) {
            case ServerSettings.Tls.KeyStore store -> of(store).checked(store.file(), now);
            case ServerSettings.Tls.Pem pem -> of(pem).checked(pem.certificate(), now);
        };
    }

    private static KeyAndChain of(ServerSettings.Tls.Pem pem) throws UnusableFiles {
        List<X509Certificate> chain = pem(pem.certificate()).certificates();
        PrivateKey key = pem(pem.key()).key(chain.getFirst().getPublicKey());
        return new KeyAndChain(key, chain);
    }

    private static PemFile pem(Path file) throws UnusableFiles {
        return new PemFile(file, new String(bytes(file), StandardCharsets.ISO_8859_1));
    }

    private static KeyAndChain of(ServerSettings.Tls.KeyStore files) throws UnusableFiles {
        char[] password = files.password().toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes(files.file())), password);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password);
                if (key instanceof PrivateKey own && store.getCertificate(alias) != null) {
                    return new KeyAndChain(own, x509(store.getCertificateChain(alias)));
                }
            }
        } catch (IOException unreadable) {
            String why = unreadable.getCause() instanceof UnrecoverableKeyException
                    ? "The password of %s is not the one in the file of tls.key-store-password-file."
                    : "The file %s is no PKCS #12 file, or half of one.";
            throw new UnusableFiles(why.formatted(files.file()), unreadable);
        } catch (GeneralSecurityException unreadable) {
            throw new UnusableFiles("The key in %s cannot be read.".formatted(files.file()), unreadable);
        }
        throw new UnusableFiles("The file %s holds no private key with its certificate.".formatted(files.file()));
    }

    private static List<X509Certificate> x509(Certificate... chain) {
        return Stream.of(chain).map(X509Certificate.class::cast).toList();
    }

    private static byte[] bytes(Path file) throws UnusableFiles {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnusableFiles("The file %s cannot be read.".formatted(file), unreadable);
        }
    }

    private KeyAndChain checked(Path file, Instant now) throws UnusableFiles {
        try {
            if (!signsFor(chain.getFirst().getPublicKey())) {
                throw new UnusableFiles(
                        "The private key does not belong to the first certificate in %s.".formatted(file));
            }
            chain.getFirst().checkValidity(Date.from(now));
            return this;
        } catch (CertificateExpiredException past) {
            throw new UnusableFiles("The certificate in %s ended on %s: renew it.".formatted(file, until()), past);
        } catch (CertificateNotYetValidException early) {
            throw new UnusableFiles(
                    "The certificate in %s begins on %s: use one that is valid today."
                            .formatted(file, chain.getFirst().getNotBefore().toInstant()),
                    early);
        } catch (GeneralSecurityException unfit) {
            throw new UnusableFiles(
                    "The private key does not belong to the first certificate in %s.".formatted(file), unfit);
        }
    }

    private boolean signsFor(PublicKey whose) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                switch (whose.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    case String other -> other;
                });
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(whose);
        signature.update(PROBE);
        return signature.verify(signed);
    }

    Instant until() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /// For the server, in memory, without a password.
    KeyStore store() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("own", key, null, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "KeyAndChain[" + chain.getFirst().getSubjectX500Principal() + ", until " + until() + "]";
    }
}
