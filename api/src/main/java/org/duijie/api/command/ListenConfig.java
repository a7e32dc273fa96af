package org.duijie.api.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duijie.api.house.SecretFile;
import org.duijie.api.tls.KeyAndChain;
import org.duijie.api.tls.UnusableFiles;
import org.duijie.api.web.Network;
import org.duijie.api.web.ServerSettings;

/// Reads the settings that say how a server listens.
///
/// @param value the text of a setting, empty where none is given
record ListenConfig(UnaryOperator<String> value) {
    ServerSettings server() {
        return new ServerSettings(
                value.apply("host"),
                number("port", 0, 65_535),
                tls(),
                new ServerSettings.Limits(
                        number("limits.matches-per-minute", 1, 1_000_000),
                        number("limits.logins-per-minute", 1, 1_000_000),
                        number("limits.request-seconds", 1, 3_600)),
                new ServerSettings.Neighbours(
                        Optional.of(value.apply("public-url"))
                                .filter(url -> !url.isEmpty())
                                .map(url -> site("public-url", url)),
                        list("trusted-proxies", ListenConfig::network),
                        list("cors-origins", ListenConfig::origin),
                        value.apply("open-metrics").equals("true")),
                new SignOnConfig(value).signOn(),
                new MailConfig(value).mail());
    }

    private Optional<ServerSettings.Tls> tls() {
        String store = value.apply("tls.key-store");
        String certificate = value.apply("tls.certificate");
        String key = value.apply("tls.key");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw CommandFailure.usage(
                    "The settings tls.certificate and tls.key belong together: name two PEM files, or one PKCS #12 file"
                            + " as tls.key-store.");
        }
        if (!store.isEmpty() && !key.isEmpty()) {
            throw CommandFailure.usage("The settings tls.key-store and tls.key exclude each other: keep one.");
        }
        if (!key.isEmpty()) {
            return Optional.of(usable(
                    new ServerSettings.Tls.Pem(readable("tls.certificate", certificate), readable("tls.key", key))));
        }
        if (!store.isEmpty()) {
            return Optional.of(usable(new ServerSettings.Tls.KeyStore(readable("tls.key-store", store), secret())));
        }
        return Optional.empty();
    }

    private static ServerSettings.Tls usable(ServerSettings.Tls files) {
        try {
            KeyAndChain.read(files, Instant.now());
            return files;
        } catch (UnusableFiles unusable) {
            throw CommandFailure.usage(unusable.why());
        }
    }

    private String secret() {
        String file = value.apply("tls.key-store-password-file");
        if (file.isEmpty()) {
            return "";
        }
        try {
            return SecretFile.read(Path.of(file));
        } catch (IOException e) {
            throw CommandFailure.usage(
                    "The file %s of tls.key-store-password-file cannot be used: %s.".formatted(file, e.getMessage()));
        }
    }

    private static Path readable(String key, String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw CommandFailure.usage("The file %s of %s cannot be read.".formatted(file, key));
        }
        return path;
    }

    private <T> List<T> list(String key, Function<String, T> reader) {
        return Stream.of(value.apply(key).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(reader)
                .toList();
    }

    private static Network network(String text) {
        try {
            return Network.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(
                    "The setting trusted-proxies has addresses such as 10.0.0.7 or 10.0.0.0/8, not “%s”."
                            .formatted(text));
        }
    }

    private static String origin(String text) {
        URI site = site("cors-origins", text);
        if (!site.getRawPath().isEmpty()) {
            throw wrongSite("cors-origins", text);
        }
        return text;
    }

    static URI site(String key, String text) {
        try {
            URI site = URI.create(text);
            boolean web = "https".equals(site.getScheme()) || "http".equals(site.getScheme());
            if (web && site.getHost() != null && site.getRawQuery() == null && site.getRawUserInfo() == null) {
                return site;
            }
        } catch (IllegalArgumentException malformed) {
            throw wrongSite(key, text);
        }
        throw wrongSite(key, text);
    }

    private static CommandFailure wrongSite(String key, String text) {
        return CommandFailure.usage(
                "The setting %s has addresses such as https://duijie.example, not “%s”.".formatted(key, text));
    }

    private int number(String key, int least, int most) {
        String text = value.apply(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            throw wrongNumber(key, text, least, most);
        }
        throw wrongNumber(key, text, least, most);
    }

    private static CommandFailure wrongNumber(String key, String text, int least, int most) {
        return CommandFailure.usage(
                "The setting %s is a number from %d to %d, not “%s”.".formatted(key, least, most, text));
    }
}
