package org.duijie.matcher.feature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/// Numbers, words and lists one after the other in as few bytes as is quick; [Unpacking] reads them again.
final class Packing {
    private static final int SEVEN = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    void number(long number) {
        long rest = number;
        while ((rest & -MORE) != 0) {
            put((byte) ((rest & (MORE - 1)) | MORE));
            rest >>>= SEVEN;
        }
        put((byte) rest);
    }

    /// Eight bytes: codes have no small numbers.
    void code(long code) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((byte) (code >>> shift));
        }
    }

    void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What is packed apart, so that a reader can pass it over.
    void apart(Packing other) {
        block(other.bytes());
    }

    private void block(byte... written) {
        number(written.length);
        for (byte each : written) {
            put(each);
        }
    }

    /// By its name: the order of a list of codes may change.
    void choice(Enum<?> value) {
        text(value.name());
    }

    <T> void list(Collection<T> list, BiConsumer<Packing, T> write) {
        number(list.size());
        list.forEach(each -> write.accept(this, each));
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void put(byte each) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = each;
    }
}
