package org.duijie.api.command;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duijie.api.house.SecretFile;
import org.duijie.api.web.ServerSettings;
import org.duijie.store.jdbc.PostgresAddress;
import org.duijie.store.redis.RedisAddress;

/// The settings of a server and its database: few keys, each with its default. A key that is not known stops the start,
/// because a
/// setting that does nothing is worse than none.
public record ServeConfig(Map<String, String> values) {
    /// Every key with its default.
    public static final Map<String, String> DEFAULTS = defaults();

    private static Map<String, String> defaults() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("host", "127.0.0.1");
        keys.put("port", "8080");
        keys.put("data", "");
        keys.put("database.url", "");
        keys.put("database.user", "");
        keys.put("database.password-file", "");
        keys.put("redis.uri", "");
        keys.put("redis.user", "");
        keys.put("redis.password-file", "");
        keys.put("allow-plain-http", "false");
        keys.put("tls.key-store", "");
        keys.put("tls.key-store-password-file", "");
        keys.put("tls.certificate", "");
        keys.put("tls.key", "");
        keys.put("public-url", "");
        keys.put("trusted-proxies", "");
        keys.put("cors-origins", "");
        keys.put("open-metrics", "false");
        keys.put("oidc.issuer", "");
        keys.put("oidc.client-id", "");
        keys.put("oidc.client-secret-file", "");
        keys.put("oidc.name", "");
        keys.put("mail.server", "");
        keys.put("mail.user", "");
        keys.put("mail.password-file", "");
        keys.put("mail.sender", "");
        keys.put("limits.matches-per-minute", Integer.toString(ServerSettings.MATCHES_PER_MINUTE));
        keys.put("limits.logins-per-minute", Integer.toString(ServerSettings.LOGINS_PER_MINUTE));
        keys.put("limits.request-seconds", Integer.toString(ServerSettings.REQUEST_SECONDS));
        keys.put("log.format", "text");
        keys.put("log.requests", "false");
        keys.put("traces.otlp", "");
        keys.put("traces.sample", "1");
        return java.util.Collections.unmodifiableMap(keys);
    }

    public ServeConfig {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "ServeConfig" + values.keySet();
    }

    static ServeConfig read(Optional<Path> file) {
        Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
        file.ifPresent(path -> values.putAll(read(path)));
        return new ServeConfig(values);
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailure.usage("The settings file %s cannot be read (%s): name a properties file with --config."
                    .formatted(file, e.getMessage()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (!DEFAULTS.containsKey(key)) {
                String hint = Nearest.to(key, DEFAULTS.keySet())
                        .map(name -> " Maybe “" + name + "”?")
                        .orElse(" The keys are " + String.join(", ", DEFAULTS.keySet()) + ".");
                throw CommandFailure.usage(
                        "The settings file %s has an unknown key “%s”.%s".formatted(file, key, hint));
            }
            values.put(key, checked(key, properties.getProperty(key).strip()));
        }
        return values;
    }

    /// The value, if it is a word for yes or no where nothing else means anything.
    private static String checked(String key, String value) {
        List<String> words = List.of("true", "false");
        if (words.contains(DEFAULTS.get(key)) && !words.contains(value)) {
            throw CommandFailure.usage("The setting %s is true or false, not “%s”.".formatted(key, value));
        }
        return value;
    }

    ServeConfig with(String key, Optional<String> value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        value.ifPresent(given -> changed.put(key, given));
        return new ServeConfig(changed);
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }

    Path data() {
        return Folders.data(value("data").isEmpty() ? null : Path.of(value("data")));
    }

    /// The PostgreSQL database, or none for the one in the data folder.
    Optional<PostgresAddress> database() {
        String url = value("database.url");
        String file = value("database.password-file");
        if (url.isEmpty()) {
            if (!value("database.user").isEmpty() || !file.isEmpty()) {
                throw CommandFailure.usage(
                        "The settings database.user and database.password-file mean nothing without database.url.");
            }
            return Optional.empty();
        }
        if (file.isEmpty()) {
            throw CommandFailure.usage("The setting database.url needs database.password-file: name a file that holds"
                    + " the password and that its owner alone may read.");
        }
        try {
            return Optional.of(new PostgresAddress(url, value("database.user"), secret("database.password-file")));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /// Where replicas meet, or none for a process that is alone.
    Optional<RedisAddress> redis() {
        String uri = value("redis.uri");
        boolean known = !value("redis.password-file").isEmpty();
        if (uri.isEmpty()) {
            if (known || !value("redis.user").isEmpty()) {
                throw CommandFailure.usage(
                        "The settings redis.user and redis.password-file mean nothing without redis.uri.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new RedisAddress(uri, value("redis.user"), known ? secret("redis.password-file") : ""));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /// The word in the file that the setting `key` names.
    private String secret(String key) {
        String file = value(key);
        try {
            return SecretFile.read(Path.of(file));
        } catch (IOException e) {
            throw CommandFailure.usage("The file %s of %s cannot be used: %s.".formatted(file, key, e.getMessage()));
        }
    }

    ServerSettings server() {
        return new ListenConfig(this::value).server();
    }

    /// What the server tells of itself while it runs.
    WatchConfig watch() {
        return new WatchConfig(this::value);
    }

    /// Passwords and tokens must not cross a network in the clear by accident.
    void requireSafe() {
        boolean secured =
                server().tls().isPresent() || value("allow-plain-http").equals("true");
        if (!secured && !loopback()) {
            throw CommandFailure.usage(
                    ("Serving on %s without TLS would send passwords in the clear: set tls.certificate and tls.key"
                                    + " in --config, or say --allow-plain-http behind a proxy that has TLS.")
                            .formatted(value("host")));
        }
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(value("host")).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw CommandFailure.usage("There is no address “%s” to listen on: name one of this machine with --host."
                    .formatted(value("host")));
        }
    }
}
