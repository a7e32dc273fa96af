package org.duijie.matcher.feature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads what [Packing] wrote, in the same order.
final class Unpacking {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SEVEN = 7;

    /// Nothing is left to read.
    static final Unpacking NOTHING = new Unpacking(new byte[0], 0);

    private final byte[] bytes;
    private final int from;
    private int at;

    /// The bytes are not copied: whoever reads a buffer that will be used again hands over a copy.
    Unpacking(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
        this.at = from;
    }

    /// From the beginning, for a reader of its own.
    Unpacking again() {
        return new Unpacking(bytes, from);
    }

    int number() {
        int number = bytes[at] & Byte.MAX_VALUE;
        for (int shift = SEVEN; bytes[at++] < 0; shift += SEVEN) {
            number |= (bytes[at] & Byte.MAX_VALUE) << shift;
        }
        return number;
    }

    long code() {
        long code = (long) LONG.get(bytes, at);
        at += Long.BYTES;
        return code;
    }

    String text() {
        int length = number();
        String text = length == 0 ? "" : new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /// Passes over what was packed apart; it can be read later.
    Unpacking apart() {
        int length = number();
        Unpacking apart = new Unpacking(bytes, at);
        at += length;
        return apart;
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    <T> List<T> list(Function<Unpacking, T> read) {
        int size = number();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(read.apply(this));
        }
        return list;
    }
}
