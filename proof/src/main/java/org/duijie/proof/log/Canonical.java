package org.duijie.proof.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import org.duijie.proof.Hash;

/// The one way in which each kind of value is written. Reading prints again and compares, so that no second spelling
/// of a value passes: Java's own readers take `+5`, `24:00` and Base64 with stray bits.
final class Canonical {
    /// Microseconds, because that is what databases keep. Always 27 characters.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");

    private Canonical() {}

    /// Down to the microsecond, between the years 1970 and 9999.
    static Instant moment(Instant time) {
        if (time.isBefore(Instant.EPOCH) || !time.isBefore(END_OF_TIME)) {
            throw new IllegalArgumentException("a time in a log is between 1970 and 9999, not " + time);
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    static Instant time(String text) {
        String expected = "a time like 2026-11-26T19:37:00.123456Z";
        try {
            Instant time = moment(Instant.parse(text));
            if (time(time).equals(text)) {
                return time;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Malformed.instead(expected, text);
        }
        throw Malformed.instead(expected, text);
    }

    static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Malformed.instead("a whole number", text);
        }
        throw Malformed.instead("a whole number", text);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] base64(String what, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw Malformed.instead(what + " in Base64", text);
        }
        throw Malformed.instead(what + " in Base64", text);
    }

    static byte[] base64(String what, int length, String text) {
        byte[] bytes = base64(what, text);
        if (bytes.length != length) {
            throw Malformed.instead("%s of %d bytes in Base64".formatted(what, length), text);
        }
        return bytes;
    }

    static Hash hash(String text) {
        return Hash.of(base64("a hash", Hash.LENGTH, text));
    }
}
