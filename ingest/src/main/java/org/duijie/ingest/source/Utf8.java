package org.duijie.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// UTF-8 and nothing else. Guessing an encoding would put wrong characters into a catalogue without anyone noticing.
final class Utf8 {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /// Reads the whole file once, so that a wrong byte near its end is found before the first row is handed out.
    static void check(Path file) throws IOException, SourceFault {
        char[] buffer = new char[BUFFER];
        try (Reader reader = strict(file)) {
            boolean empty = true;
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; empty && i < n; i++) {
                    empty = buffer[i] == BYTE_ORDER_MARK || Character.isWhitespace(buffer[i]);
                }
            }
            if (empty) {
                throw new SourceFault("source.empty", file + " is empty: it needs a heading line and at least one row");
            }
        } catch (CharacterCodingException e) {
            throw new SourceFault("source.charset", file + " is not UTF-8" + looksLike(file), e);
        }
    }

    /// A reader of the text without the byte-order mark that spreadsheets write.
    static BufferedReader open(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(strict(file), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Reader strict(Path file) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static String looksLike(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
                return " but a spreadsheet or an archive: open it and save it as “CSV UTF-8”";
            }
            if (first.length == 2 && ((first[0] & first[1]) & 0xFF) >= 0xFE) {
                return " but UTF-16: save it as “CSV UTF-8”";
            }
            return " (maybe GBK, as older spreadsheets write it): save it as “CSV UTF-8”";
        }
    }
}
