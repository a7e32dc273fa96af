package org.duijie.api.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duijie.store.mail.SmtpAddress;

/// How a server listens.
///
/// @param tls what it proves itself with; without it the server speaks plain HTTP
/// @param signOn who else says who somebody is; without it there are passwords alone
/// @param mail where letters are handed over; without it none are written
public record ServerSettings(
        String host,
        int port,
        Optional<Tls> tls,
        Limits limits,
        Neighbours neighbours,
        Optional<SignOn> signOn,
        Optional<SmtpAddress> mail) {
    public static final int MATCHES_PER_MINUTE = 300;
    public static final int LOGINS_PER_MINUTE = 60;
    public static final int REQUEST_SECONDS = 30;

    /// Whoever can reach a server on its own machine is hardly limited.
    private static final int WIDER = 20;

    /// A certificate and its key.
    public sealed interface Tls {
        /// Both in a PKCS #12 file.
        record KeyStore(Path file, String password) implements Tls {
            @Override
            public String toString() {
                return "KeyStore[" + file + "]";
            }
        }

        /// Each in a PEM file; the certificate's may hold the chain.
        record Pem(Path certificate, Path key) implements Tls {}
    }

    /// An identity provider (身份提供方) that people may sign in with.
    ///
    /// @param name what the button calls it; may be empty
    public record SignOn(URI issuer, String clientId, String secret, String name) {
        /// Whether nobody on the way can read or change what is sent there.
        public static boolean safe(URI address) {
            String host = String.valueOf(address.getHost());
            boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here);
        }

        @Override
        public String toString() {
            return "SignOn[" + issuer + "]";
        }
    }

    /// How often one address may ask, and how long a request may take to arrive.
    public record Limits(int matchesPerMinute, int loginsPerMinute, int requestSeconds) {}

    /// What stands between the server and those who call it, and which other sites may.
    ///
    /// @param publicUrl what links that people are given begin with; without it, the address listened on
    /// @param trustedProxies whose word on where a request comes from is taken
    /// @param corsOrigins sites whose scripts may call the API
    /// @param openMetrics whether `/metrics` answers others than this machine
    public record Neighbours(
            Optional<URI> publicUrl, List<Network> trustedProxies, List<String> corsOrigins, boolean openMetrics) {
        public static final Neighbours NONE = new Neighbours(Optional.empty(), List.of(), List.of(), false);

        public Neighbours {
            trustedProxies = List.copyOf(trustedProxies);
            corsOrigins = List.copyOf(corsOrigins);
        }
    }

    /// For this machine alone.
    public static ServerSettings local(int port) {
        return new ServerSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                new Limits(WIDER * MATCHES_PER_MINUTE, WIDER * LOGINS_PER_MINUTE, REQUEST_SECONDS),
                Neighbours.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
