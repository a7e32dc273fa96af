package org.duijie.ingest.cell;

import java.text.Normalizer;
import java.util.Locale;

/// Text without the differences that mean nothing: width, spaces at the ends, case where words are compared.
final class Plain {
    private Plain() {}

    /// Full-width digits and punctuation become ASCII.
    static String of(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    /// A word as vocabularies compare it.
    static String key(String word) {
        return of(word).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cf}]", "");
    }

    /// Without what stands in brackets.
    static String unbracketed(String key) {
        return key.replaceAll("\\([^)]*\\)", "");
    }
}
