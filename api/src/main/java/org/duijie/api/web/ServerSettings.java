package org.duijie.api.web;

import java.nio.file.Path;
import java.util.Optional;

/// How a server listens.
///
/// @param keyStore a PKCS #12 file for TLS; without it the server speaks plain HTTP
public record ServerSettings(
        String host,
        int port,
        Optional<Path> keyStore,
        String keyStorePassword,
        int matchesPerMinute,
        int loginsPerMinute) {
    public static final int MATCHES_PER_MINUTE = 300;
    public static final int LOGINS_PER_MINUTE = 60;

    /// Whoever can reach a server on its own machine is hardly limited.
    private static final int WIDER = 20;

    /// For this machine alone.
    public static ServerSettings local(int port) {
        return new ServerSettings(
                "127.0.0.1", port, Optional.empty(), "", WIDER * MATCHES_PER_MINUTE, WIDER * LOGINS_PER_MINUTE);
    }

    @Override
    public String toString() {
        return "ServerSettings[" + host + ":" + port + "]";
    }
}
