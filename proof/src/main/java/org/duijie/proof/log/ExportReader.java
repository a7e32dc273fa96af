package org.duijie.proof.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of an export, strictly: printable ASCII, each ended by a line feed, none longer than any line can be.
final class ExportReader {
    /// The longest entry in Base64, and room for the rest of its line.
    private static final int LONGEST = Entry.LONGEST / 3 * 4 + 512;

    private final InputStream in;
    private final byte[] line = new byte[LONGEST];
    private long number;
    private boolean cutOff;

    ExportReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// The number of the line that was read last, or that could not be; the first is 1.
    long number() {
        return number;
    }

    /// Whether bytes without a line end stand behind the last line.
    boolean cutOff() {
        return cutOff;
    }

    /// The next line without its end, or nothing behind the last whole one.
    Optional<String> next() throws IOException {
        number++;
        int length = 0;
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                return Optional.of(new String(line, 0, length, StandardCharsets.US_ASCII));
            }
            if (read < ' ' || read > '~') {
                throw new Malformed(
                        "byte %d of the line is 0x%02x; lines are printable ASCII, ended by a line feed alone"
                                .formatted(length + 1, read));
            }
            if (length == LONGEST) {
                throw new Malformed("the line is longer than %d bytes".formatted(LONGEST));
            }
            line[length++] = (byte) read;
        }
        cutOff = length > 0;
        return Optional.empty();
    }
}
