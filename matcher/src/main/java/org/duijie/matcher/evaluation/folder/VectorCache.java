package org.duijie.matcher.evaluation.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.models.Encoder;

/// An encoder that remembers, because measuring again must not mean encoding again.
///
/// One file per encoder, of records of one length: the text's SHA-256 and its vector. Records are appended under a lock
/// and a torn last one is cut off, so that runs may be stopped, and share the file. No text is kept.
public final class VectorCache implements Encoder {
    /// Bounds what is lost when a run is stopped.
    private static final int CHUNK = 64;

    private static final int KEY = 32;

    private final Encoder encoder;
    private final Path file;
    private final int record;
    private final Map<ByteBuffer, float[]> known = new HashMap<>();

    private VectorCache(Encoder encoder, Path file) {
        this.encoder = encoder;
        this.file = file;
        this.record = KEY + Float.BYTES * encoder.dimensions();
    }

    /// In the user's cache folder.
    public static VectorCache of(Encoder encoder) {
        return in(folder().resolve("vectors"), encoder);
    }

    /// Where this program keeps what it can make again: `$XDG_CACHE_HOME/duijie`, or `~/.cache/duijie`.
    public static Path folder() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("duijie");
    }

    static VectorCache in(Path folder, Encoder encoder) {
        VectorCache cache = new VectorCache(encoder, folder.resolve(encoder.id() + ".vectors"));
        try {
            Files.createDirectories(folder);
            if (Files.exists(cache.file)) {
                cache.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the vector cache %s cannot be used".formatted(cache.file), e);
        }
        return cache;
    }

    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        while (bytes.remaining() >= record) {
            byte[] key = new byte[KEY];
            bytes.get(key);
            float[] vector = new float[encoder.dimensions()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = bytes.getFloat();
            }
            known.put(ByteBuffer.wrap(key), vector);
        }
    }

    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        List<String> missing = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(key(text)))
                .toList();
        for (int from = 0; from < missing.size(); from += CHUNK) {
            learn(missing.subList(from, Math.min(missing.size(), from + CHUNK)));
        }
        List<float[]> vectors = new ArrayList<>(texts.size());
        texts.forEach(text -> vectors.add(
                known.getOrDefault(key(text), new float[dimensions()]).clone()));
        return vectors;
    }

    private void learn(List<String> texts) {
        List<float[]> vectors = encoder.encode(texts);
        ByteBuffer bytes = ByteBuffer.allocate(texts.size() * record);
        for (int i = 0; i < texts.size(); i++) {
            ByteBuffer key = key(texts.get(i));
            known.put(key, vectors.get(i));
            bytes.put(key.duplicate());
            for (float value : vectors.get(i)) {
                bytes.putFloat(value);
            }
        }
        try {
            append(bytes.flip());
        } catch (IOException e) {
            throw new UncheckedIOException("the vector cache %s cannot be written".formatted(file), e);
        }
    }

    private void append(ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            long whole = channel.size() / record * record;
            channel.truncate(whole);
            long at = whole;
            while (lock.isValid() && bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        }
    }

    private static ByteBuffer key(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
