package org.duijie.models.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Traditional characters as simplified ones, one for one, so that offsets stay: 鋰離子電池 finds 锂离子电池.
///
/// Character by character for finding, never for showing: which words a region prefers (軟體, 软件) is a matter of
/// synonyms. `simplified.txt` holds pairs: a character, then what it becomes. They come from HanLP's table
/// (Apache-2.0).
final class SimplifiedCharacters {
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9FFF';
    private static final char[] BY_CHARACTER = read();

    private SimplifiedCharacters() {}

    static char of(char c) {
        return c < FIRST || c > LAST ? c : BY_CHARACTER[c - FIRST];
    }

    private static char[] read() {
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        String pairs = written().replaceAll("\\s", "");
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
        }
        return table;
    }

    private static String written() {
        try (InputStream in = SimplifiedCharacters.class.getResourceAsStream("simplified.txt")) {
            if (in == null) {
                throw new IllegalStateException("simplified.txt is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("simplified.txt could not be read", e);
        }
    }
}
