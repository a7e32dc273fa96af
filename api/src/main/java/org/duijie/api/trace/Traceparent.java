package org.duijie.api.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which trace a request belongs to and which step of it made the request, as W3C Trace Context has it.
///
/// @param trace 32 hexadecimal digits
/// @param span 16 hexadecimal digits
/// @param sampled whether the caller writes the trace down
public record Traceparent(String trace, String span, boolean sampled) {
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /// What a header says; empty for one that is not valid. Later versions may say more behind, version 00 may not.
    public static Optional<Traceparent> read(String header) {
        Matcher read = FORM.matcher(header);
        if (!read.matches()) {
            return Optional.empty();
        }
        String version = read.group(1);
        boolean more = read.group(5) != null;
        String trace = read.group(2);
        String span = read.group(3);
        boolean known = !version.equals("ff") && !(version.equals("00") && more);
        if (!known || trace.equals(NO_TRACE) || span.equals(NO_SPAN)) {
            return Optional.empty();
        }
        return Optional.of(new Traceparent(trace, span, (HexFormat.fromHexDigits(read.group(4)) & 1) == 1));
    }

    /// The beginning of a trace of its own, which nobody writes down.
    static Traceparent begin() {
        return new Traceparent(digits() + digits(), digits(), false);
    }

    /// Another step of the same trace.
    Traceparent next() {
        return new Traceparent(trace, digits(), sampled);
    }

    private static String digits() {
        long drawn = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(drawn == 0 ? 1 : drawn);
    }
}
