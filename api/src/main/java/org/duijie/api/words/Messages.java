package org.duijie.api.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// The message bundles. Both languages hold the same keys; a test says so.
public final class Messages {
    private static final Map<Tongue, Messages> ALL = new EnumMap<>(Tongue.class);

    static {
        for (Tongue tongue : Tongue.values()) {
            ALL.put(tongue, load(tongue));
        }
    }

    private final Tongue tongue;
    private final Map<String, String> texts;

    private Messages(Tongue tongue, Map<String, String> texts) {
        this.tongue = tongue;
        this.texts = texts;
    }

    public static Messages in(Tongue tongue) {
        return java.util.Objects.requireNonNull(ALL.get(tongue));
    }

    public Tongue tongue() {
        return tongue;
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /// The text of `key` with its arguments. A missing key is a fault of ours that a reader can still read around.
    public String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, tongue.locale()).format(arguments);
    }

    private static Messages load(Tongue tongue) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("messages_" + tongue.code() + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no messages in " + tongue);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new java.util.HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Messages(tongue, Map.copyOf(texts));
    }
}
