package org.duijie.store.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Reading;

/// Seals vectors with AES-256-GCM under a fresh nonce. What they belong to is authenticated with them, so that sealed
/// bytes are good for one version of one record under one encoder and for nothing else.
final class VectorSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    VectorSeal(SecretKey key) {
        this.key = key;
    }

    /// What sealed vectors belong to.
    record Place(RecordId record, long version, String encoder) {
        private byte[] bytes() {
            return String.join("\u0000", "1", record.toString(), Long.toString(version), encoder)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    byte[] seal(Place place, Reading reading) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            byte[] hidden = cipher.doFinal(written(reading));
            byte[] sealed = Arrays.copyOf(nonce, NONCE + hidden.length);
            System.arraycopy(hidden, 0, sealed, NONCE, hidden.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    /// Nothing if these bytes were not sealed by this house for this place.
    Optional<Reading> open(Place place, byte[] sealed) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place);
            return sealed.length < NONCE
                    ? Optional.empty()
                    : Optional.of(read(cipher.doFinal(sealed, NONCE, sealed.length - NONCE)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Place place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.bytes());
        return cipher;
    }

    private static byte[] written(Reading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, reading.wholes());
            write(out, reading.titles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Map<Disclosure, float[]> vectors) throws IOException {
        out.writeByte(vectors.size());
        for (Map.Entry<Disclosure, float[]> level : new TreeMap<>(vectors).entrySet()) {
            out.writeUTF(level.getKey().name());
            out.writeInt(level.getValue().length);
            for (float value : level.getValue()) {
                out.writeFloat(value);
            }
        }
    }

    private static Reading read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            return new Reading(readLevels(in), readLevels(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Disclosure, float[]> readLevels(DataInputStream in) throws IOException {
        Map<Disclosure, float[]> levels = new EnumMap<>(Disclosure.class);
        int count = in.readByte();
        for (int i = 0; i < count; i++) {
            Disclosure level = Disclosure.valueOf(in.readUTF());
            float[] vector = new float[in.readInt()];
            for (int j = 0; j < vector.length; j++) {
                vector[j] = in.readFloat();
            }
            levels.put(level, vector);
        }
        return levels;
    }
}
