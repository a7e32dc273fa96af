package org.duijie.ingest.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.domain.PatentNumber;

/// 申请号 and 专利号 in their standard form; a number of another kind is kept as written.
public final class PatentNumberCell {
    private static final Pattern PUBLICATION = Pattern.compile("CN\\d{7,9}[ABCUSY]\\d?");

    private PatentNumberCell() {}

    public static String application(String cell, Remarks remarks) {
        if (cell.isBlank()) {
            return "";
        }
        Optional<PatentNumber> number = PatentNumber.find(Plain.of(cell));
        if (number.isEmpty()) {
            remarks.add(
                    "patent-number.unreadable",
                    "“%s” is not a Chinese application number and was kept as written: expected like 201710601862.3"
                            .formatted(Excerpt.of(cell)));
            return cell.strip();
        }
        if (!number.get().isValid()) {
            remarks.add(
                    "patent-number.check-digit",
                    "the check digit of “%s” should be %s: compare it with the certificate"
                            .formatted(Excerpt.of(cell), number.get().expectedCheckDigit()));
        }
        return number.get().toString();
    }

    /// Whether the cell holds a publication number (CN107…A), as columns called 专利号 sometimes do.
    public static boolean isPublication(String cell) {
        return PUBLICATION.matcher(publication(cell)).matches();
    }

    /// A publication number without its spaces; it has no check digit.
    public static String publication(String cell) {
        return Plain.of(cell).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
