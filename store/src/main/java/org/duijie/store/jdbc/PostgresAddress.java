package org.duijie.store.jdbc;

import java.util.Locale;

/// Where a PostgreSQL database is and who asks. It never shows the password, nor what stands behind the `?` of the
/// URL.
///
/// @param url `jdbc:postgresql://HOST[:PORT][,HOST…]/DATABASE[?sslmode=verify-full…]`, without user and password
public record PostgresAddress(String url, String user, String password) {
    private static final String PREFIX = "jdbc:postgresql://";

    public PostgresAddress {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "A database's URL begins with %s and goes on with HOST:PORT/DATABASE.".formatted(PREFIX));
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains("@") || lower.matches(".*[?&](user|password)=.*")) {
            throw new IllegalArgumentException("A database's URL holds no user and no password, because URLs are shown:"
                    + " name them in database.user and database.password-file.");
        }
        if (shown(url).matches(PREFIX + "[^/]*/?")) {
            throw new IllegalArgumentException(
                    "The URL %s names no database: put /DATABASE behind the host.".formatted(shown(url)));
        }
        if (user.isEmpty()) {
            throw new IllegalArgumentException(
                    "The database %s needs a user: name one in database.user.".formatted(shown(url)));
        }
    }

    /// What may be shown to anybody.
    String shown() {
        return shown(url);
    }

    private static String shown(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return "PostgresAddress[" + user + " at " + shown() + "]";
    }
}
