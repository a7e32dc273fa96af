package org.duijie.store.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.duijie.exchange.mail.MailAddress;

/// A mail server and who we are there: `smtps://HOST:PORT` speaks TLS from the start, `smtp://HOST:PORT` goes over to
/// it
/// (STARTTLS) before anything else is said; only a server on this machine may do without.
///
/// @param user empty where the server asks for none
public record SmtpAddress(String server, String user, String password, String sender) {
    private static final int HIGHEST_PORT = 65_535;

    public SmtpAddress {
        if (!isServer(server)) {
            throw new IllegalArgumentException(
                    "The setting mail.server is smtp://HOST:PORT or smtps://HOST:PORT, not “%s”.".formatted(server));
        }
        if (MailAddress.find(sender).isEmpty()) {
            throw new IllegalArgumentException(
                    "The setting mail.sender is one mail address such as duijie@example.org, not “%s”."
                            .formatted(sender));
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException("The settings mail.user and mail.password-file belong together.");
        }
    }

    private static boolean isServer(String text) {
        try {
            URI uri = URI.create(text);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
            return ("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && uri.getPort() <= HIGHEST_PORT
                    && plain;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    String host() {
        return URI.create(server).getHost();
    }

    int port() {
        return URI.create(server).getPort();
    }

    boolean beginsWithTls() {
        return server.startsWith("smtps:");
    }

    /// Whether the server is on this machine, so that nobody is between.
    boolean isHere() {
        try {
            return InetAddress.getByName(host()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SmtpAddress[" + server + "]";
    }
}
